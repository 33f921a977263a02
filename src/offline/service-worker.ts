import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** Every file of the release that is kept for offline; the build writes the list in its place. */
declare const RELEASE_FILES: PrecacheEntry[]
/** What is used of a service worker's global scope. TypeScript's own types of it clash with those of a page. */
declare const self: {
  readonly registration: ServiceWorkerRegistration
  readonly skipWaiting: () => Promise<void>
}

cleanupOutdatedCaches()
// On a first visit too: what the page loads later comes from the release that it belongs to.
clientsClaim()

// The files of the release come from the cache, whatever query a mail or a chat has added to the address.
precacheAndRoute(RELEASE_FILES, { cleanURLs: false, ignoreURLParametersMatching: [/./] })

// The city's own address, also with a question mark and nothing behind it.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.origin + url.pathname === self.registration.scope,
  createHandlerBoundToURL('index.html'),
)

// Every other page is the host's to answer. Without a network, the page for wrong addresses stands in.
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

// A newer release waits until the learner takes it.
addEventListener('message', ({ data }: MessageEvent<{ readonly type?: string } | null>) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
