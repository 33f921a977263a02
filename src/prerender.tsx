import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { city, plan } from 'virtual:city'
import type { Words } from '#city/words.ts'
import { createWorld } from '#progress/world.ts'
import { StoreProvider } from '#store/hooks.tsx'
import { createMemoryStores } from '#store/memory-stores.ts'
import { Root } from './root.tsx'

/** Nothing that is opened from the first page is in it yet. */
const NO_WORDS: Words = {
  lessonsOf: () => Promise.reject(),
  curriculum: () => Promise.reject(),
  people: () => Promise.reject(),
  reviews: () => Promise.reject(),
  reviewOf: () => Promise.reject(),
  incidents: () => Promise.reject(),
  incidentOf: () => Promise.reject(),
}

/** What a first visit shows, as HTML that React takes over in the browser. Runs at build time, and in the dev server. */
export async function prerender(): Promise<string> {
  const stores = createMemoryStores(createWorld(city, plan))
  await stores.game.ready
  const html = renderToString(
    <StrictMode>
      <StoreProvider stores={stores}>
        <Root words={NO_WORDS} edition={0} />
      </StoreProvider>
    </StrictMode>,
  )
  stores.dispose()
  // index.html has the title in its head, where React finds it.
  return html.replace(/^<title>[^<]*<\/title>/, '')
}
