/**
 * Starts the service worker that keeps the city for offline. `onWaiting` is told of each newer release that has been
 * fetched and waits, with the way to take it: the page is loaded anew once that release is in charge.
 */
export async function registerServiceWorker(onWaiting: (take: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' })

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

/** A page without a worker in charge hears no change of it, so the worker itself is watched. */
function takeOver(worker: ServiceWorker): void {
  const reload = () => location.reload()
  if (worker.state === 'activated' || worker.state === 'redundant') return reload()
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated' || worker.state === 'redundant') reload()
  })
  worker.postMessage({ type: 'SKIP_WAITING' })
}
