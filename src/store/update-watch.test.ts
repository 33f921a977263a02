import { expect, test } from 'vitest'
import { createAppUpdate } from './app-update.ts'
import { watchForUpdates } from './update-watch.ts'

class FakeWorker extends EventTarget {
  state: ServiceWorkerState
  readonly heard: unknown[] = []
  constructor(state: ServiceWorkerState) {
    super()
    this.state = state
  }
  postMessage(message: unknown) {
    this.heard.push(message)
  }
  become(state: ServiceWorkerState) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

type Workers = { active?: FakeWorker; waiting?: FakeWorker; isUncontrolled?: boolean; has404?: boolean | 'offline' }

/** A page with its service worker, as far as `watchForUpdates` uses them. */
async function pageOf({ active, waiting, isUncontrolled = false, has404 = false }: Workers) {
  const seen = { reloads: 0, asked: [] as string[] }
  const timers: (() => void)[] = []
  let losePart = () => {}
  const registration = Object.assign(new EventTarget(), {
    active: active ?? null,
    waiting: waiting ?? null,
    installing: null as FakeWorker | null,
  })
  const workers = Object.assign(new EventTarget(), {
    controller: isUncontrolled ? null : (active ?? null),
    register: async () => registration,
  })
  const release = createAppUpdate()
  await watchForUpdates(release, {
    workers: workers as unknown as ServiceWorkerContainer,
    program: 'https://city.example/assets/index-1.js',
    fetch: async (url) => {
      seen.asked.push(url)
      if (has404 === 'offline') throw new TypeError('Failed to fetch')
      return { status: has404 ? 404 : 200 }
    },
    later: (job) => timers.push(job),
    reload: () => (seen.reloads += 1),
    loaded: Promise.resolve(),
    onPartLost: (listener) => (losePart = listener),
  })
  return {
    seen,
    registration,
    workers,
    timers,
    take: () => release.store.getState().take,
    losePart: async () => {
      losePart()
      await new Promise((resolve) => setTimeout(resolve))
    },
    /** The browser finds a newer worker. */
    find: (worker: FakeWorker) => {
      registration.installing = worker
      registration.dispatchEvent(new Event('updatefound'))
      registration.waiting = worker
      worker.become('installed')
    },
  }
}

test('a first worker is not offered as a newer release', async () => {
  const page = await pageOf({})
  const first = new FakeWorker('installing')
  page.find(first)
  page.registration.active = first
  page.registration.waiting = null
  page.workers.controller = first
  page.workers.dispatchEvent(new Event('controllerchange'))
  expect(page.take()).toBeNull()
})

for (const isUncontrolled of [false, true]) {
  const kind = isUncontrolled ? 'of a first visit, which no worker controls' : 'that its worker controls'
  test(`a page ${kind} takes a newer release once, however often it is pressed`, async () => {
    const page = await pageOf({ active: new FakeWorker('activated'), isUncontrolled })
    const next = new FakeWorker('installing')
    page.find(next)
    page.take()?.()
    page.take()?.()
    expect(next.heard).toEqual([{ type: 'SKIP_WAITING' }])
    expect(page.seen.reloads).toBe(0)
    next.become('activating')
    next.become('activated')
    expect(page.seen.reloads).toBe(1)
  })
}

test('a release that was waiting before the page opened is offered at once, and can be taken also if its worker does not answer', async () => {
  const page = await pageOf({ active: new FakeWorker('activated'), waiting: new FakeWorker('installed') })
  page.take()?.()
  for (const timer of page.timers) timer()
  expect(page.seen.reloads).toBe(1)
})

test('if another page has changed to it, this one offers it, and only reloads', async () => {
  const page = await pageOf({ active: new FakeWorker('activated') })
  page.workers.controller = new FakeWorker('activated')
  page.workers.dispatchEvent(new Event('controllerchange'))
  expect(page.seen.reloads).toBe(0)
  page.take()?.()
  expect(page.seen.reloads).toBe(1)
})

test('if a part can’t be loaded, a newer release is offered only if the page’s own program is gone', async () => {
  const gone = await pageOf({ has404: true })
  expect(gone.take()).toBeNull()
  await gone.losePart()
  expect(gone.seen.asked).toEqual(['https://city.example/assets/index-1.js'])
  gone.take()?.()
  expect(gone.seen.reloads).toBe(1)

  for (const has404 of [false, 'offline'] as const) {
    const page = await pageOf({ has404 })
    await page.losePart()
    expect(page.take()).toBeNull()
  }
})
