/**
 * Starts the service worker that keeps the city for offline. `onWaiting` is told of each newer release that has been
 * fetched and waits, with the way to take it: the page is loaded anew once that release is in charge.
 */
export async function registerServiceWorker(onWaiting: (take: () => void) => void): Promise<void> {
  const registration = await register()
  if (!registration) return

  const offer = (worker: ServiceWorker) => onWaiting(() => takeOver(worker))
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing, active } = registration
    // The first of all has nothing to replace.
    if (!installing || !active) return
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing)
    })
  })
}

/** Null where the browser has no service workers, forbids them or can't fetch this one: the city works online then. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return (await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' })) ?? null
  } catch {
    return null
  }
}

/** A page without a worker in charge hears no change of it, so the worker itself is watched. */
function takeOver(worker: ServiceWorker): void {
  const reload = () => location.reload()
  if (worker.state === 'activated' || worker.state === 'redundant') return reload()
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated' || worker.state === 'redundant') reload()
  })
  worker.postMessage({ type: 'SKIP_WAITING' })
}
