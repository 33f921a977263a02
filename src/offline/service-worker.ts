import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** The files to store for offline use. The build replaces this name with the list. */
declare const RELEASE_FILES: PrecacheEntry[]
/** The part of the service worker's global scope used here. TypeScript's types for it conflict with those of a page. */
declare const self: {
  readonly registration: ServiceWorkerRegistration
  readonly skipWaiting: () => Promise<void>
}

cleanupOutdatedCaches()
// Take control of open pages at once, also on a first visit: what they load later then comes from the same release.
clientsClaim()

// Serve the stored files from the cache. Ignore any query: mail and chat programs add some to addresses.
precacheAndRoute(RELEASE_FILES, { cleanURLs: false, ignoreURLParametersMatching: [/./] })

// The page of the city itself, also if its address ends in a "?" without a query.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.origin + url.pathname === self.registration.scope,
  createHandlerBoundToURL('index.html'),
)

// All other pages come from the host. Without a network, show the stored page for wrong addresses instead.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  async ({ request }) => {
    try {
      return await fetch(request)
    } catch {
      return (await matchPrecache('404.html')) ?? Response.error()
    }
  },
)

// A newer worker waits until the page sends this message, which it does when the learner accepts the update.
addEventListener('message', ({ data }: MessageEvent<{ readonly type?: string } | null>) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
