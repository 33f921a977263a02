import { attempt } from '#lib/attempt.ts'
import type { AppUpdate } from './app-update.ts'

export type AppUpdatePorts = {
  /** Undefined if the browser has no service workers, or none for this page. */
  readonly workers: ServiceWorkerContainer | undefined
  /** The URL of the page’s own program. */
  readonly program: string
  readonly fetch: (url: string, how: RequestInit) => Promise<Pick<Response, 'status'>>
  readonly later: (job: () => void, delay: number) => void
  readonly reload: () => void
  /** Resolves when the page has loaded. The files for offline use are fetched only after that. */
  readonly loaded: Promise<unknown>
  /** Calls `listener` when a part of the page's code could not be loaded. */
  readonly onPartLost: (listener: () => void) => void
}

/** The ports of this browser. `program` is the URL of the page’s own program; `hasWorker`: the build has a worker. */
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

/** Milliseconds after which the page reloads even if the newer worker has not reported that it is active. */
const LONGEST_WAIT = 3_000

/** Registers the service worker, and offers the learner each newer release that the page learns of. */
export async function watchForUpdates(release: AppUpdate, ports: AppUpdatePorts): Promise<void> {
  const { workers, program, fetch, later, reload } = ports
  let registration: ServiceWorkerRegistration | null = null
  let isTaking = false

  /** Activates the waiting worker and reloads when its state changes, also if no worker controlled this page before. */
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
    // If the host no longer has the program that is running here, there is a newer release.
    fetch(program, { method: 'HEAD', cache: 'no-store' }).then(
      ({ status }) => (status === 404 || status === 410) && offer(),
      () => {},
    )
  })

  if (!workers) return
  try {
    registration = await startWorker(workers, ports.loaded, offer)
  } catch {
    // The host has no worker, or the browser does not allow one: the page works without it.
  }
}

/**
 * Registers the worker once the page has loaded, and calls `offer` for every newer one. Null if the browser refuses.
 */
async function startWorker(
  workers: ServiceWorkerContainer,
  loaded: Promise<unknown>,
  offer: () => void,
): Promise<ServiceWorkerRegistration | null> {
  let charge = workers.controller
  workers.addEventListener('controllerchange', () => {
    // Another page has changed to a newer release, so files of this page may be gone. The first worker is not a newer
    // release.
    if (charge) offer()
    charge = workers.controller
  })
  await loaded
  const registration = await workers.register('./sw.js')
  // Some browsers that refuse return undefined instead of throwing.
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
