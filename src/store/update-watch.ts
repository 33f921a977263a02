import { attempt } from '#lib/attempt.ts'
import type { AppUpdate } from './app-update.ts'

export type AppUpdatePorts = {
  /** Undefined where the browser has no workers, or none for this page. */
  readonly workers: ServiceWorkerContainer | undefined
  /** Where the page’s own program lies at the host. */
  readonly program: string
  readonly fetch: (url: string, how: RequestInit) => Promise<Pick<Response, 'status'>>
  readonly later: (job: () => void, delay: number) => void
  readonly reload: () => void
  /** Settles when the page has all that it began with: what is kept for offline is fetched after that. */
  readonly loaded: Promise<unknown>
  /** Calls back when a part of the page could not be loaded. */
  readonly onPartLost: (listener: () => void) => void
}

/** `program` is the address of the page’s own program. */
export const appUpdatePortsOf = (program: string, hasWorker: boolean): AppUpdatePorts => ({
  workers: hasWorker ? attempt(() => navigator.serviceWorker, undefined) : undefined,
  program,
  fetch: (url, how) => fetch(url, how),
  later: (job, delay) => setTimeout(job, delay),
  reload: () => location.reload(),
  loaded:
    document.readyState === 'complete'
      ? Promise.resolve()
      : new Promise((resolve) => addEventListener('load', resolve, { once: true })),
  onPartLost: (listener) => addEventListener('vite:preloadError', listener),
})

/** Milliseconds after which the page is loaded anew although the newer worker has not said that it is in charge. */
const LONGEST_WAIT = 3_000

/** Registers the worker that keeps the city for offline, and offers each newer release that comes to be known here. */
export async function watchForUpdates(release: AppUpdate, ports: AppUpdatePorts): Promise<void> {
  const { workers, program, fetch, later, reload } = ports
  let registration: ServiceWorkerRegistration | null = null
  let isTaking = false

  /** The reload belongs to the newer worker once that one is on its way, whether or not it was in charge of this page. */
  function take(): void {
    if (isTaking) return
    isTaking = true
    const waiting = registration?.waiting
    if (!waiting) return reload()
    waiting.addEventListener('statechange', reload, { once: true })
    later(reload, LONGEST_WAIT)
    waiting.postMessage({ type: 'SKIP_WAITING' })
  }
  const offer = () => release.offer(take)

  ports.onPartLost(() => {
    // The release is another one when not even the program that is running here is at the host any more.
    fetch(program, { method: 'HEAD', cache: 'no-store' }).then(
      ({ status }) => (status === 404 || status === 410) && offer(),
      () => {},
    )
  })

  if (!workers) return
  try {
    registration = await startWorker(workers, ports.loaded, offer)
  } catch {
    // A host without the worker, or a browser that allows none or has others: the page works without.
  }
}

/** Registers the worker once the page is loaded, and offers what comes after it. */
async function startWorker(
  workers: ServiceWorkerContainer,
  loaded: Promise<unknown>,
  offer: () => void,
): Promise<ServiceWorkerRegistration | null> {
  let charge = workers.controller
  workers.addEventListener('controllerchange', () => {
    // Taken in another page: what this one has still to load may be gone. A first worker is no newer release.
    if (charge) offer()
    charge = workers.controller
  })
  await loaded
  const registration = await workers.register('./sw.js')
  // Some browsers that refuse it give nothing instead of an error.
  if (!registration) return null
  if (registration.waiting) offer()
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer()
    })
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
  return registration
}
