// First, so that what a view says of itself holds over what all sheets have in common.
import '#ui/tokens.css'
import '#ui/base.css'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { city, edition, incidents, onContentEdit, plan, reviews } from 'virtual:city'
import { loadLessons } from 'virtual:lessons'
import type { Words } from '#city/words.ts'
import { importAgain } from '#lib/import-again.ts'
import { nextTask } from '#lib/next-task.ts'
import { createWorld } from '#progress/world.ts'
import { unescapeHash } from '#share/address.ts'
import { StoreProvider } from '#store/hooks.tsx'
import { openStores } from '#store/stores.ts'
import { guardPage } from '#ui/page-guard.ts'
import { Root } from './root.tsx'

// Where there is a hash already, the query is somebody else's.
const mended = unescapeHash(location.pathname + (location.hash === '' ? location.search : ''))
if (mended !== null) history.replaceState(null, '', location.origin + mended)

const words: Words = {
  lessonsOf: (level) => importAgain(() => loadLessons(level), 'lessons'),
  curriculum: () => importAgain(() => import('virtual:curriculum').then(({ curriculum }) => curriculum), 'curriculum'),
  reviews: () => importAgain(() => import('virtual:reviews').then(({ summaries }) => summaries), 'summaries'),
  reviewOf: (id) => importAgain(() => import('virtual:reviews').then(({ loadReview }) => loadReview(id)), 'review'),
  incidents: () => importAgain(() => import('virtual:incidents').then(({ summaries }) => summaries), 'summaries'),
  incidentOf: (id) =>
    importAgain(() => import('virtual:incidents').then(({ loadIncident }) => loadIncident(id)), 'incident'),
  people: () => importAgain(() => import('virtual:people').then(({ people }) => people), 'people'),
}

/** Opens what is stored and renders the page. */
function start() {
  const stores = openStores(createWorld(city, plan, reviews, incidents), edition)
  onContentEdit((content) =>
    stores.game.setWorld(createWorld(content.city, content.plan, content.reviews, content.incidents)),
  )
  // After the words: the worker that keeps the city for offline, and says when a newer release waits.
  import('#store/update-watch.ts')
    .then((watch) =>
      watch.watchForUpdates(stores.release, watch.appUpdatePortsOf(import.meta.url, import.meta.env.PROD)),
    )
    .catch(() => {})
  const page = (
    <StrictMode>
      <StoreProvider stores={stores}>
        <Root words={words} edition={edition} />
      </StoreProvider>
    </StrictMode>
  )
  const root = document.getElementById('root')!
  const prerendered = root.querySelector('.prerendered')
  /** Whether what the HTML brought is what is to be shown: then React takes it over, else it replaces it. */
  const isShown = () => {
    const { progress, keeping } = stores.game.store.getState()
    const isFirst = document.documentElement.dataset['visit'] === 'first' && /^(#\/?)?$/.test(location.hash)
    return isFirst && progress.begun === null && keeping.kind === 'kept'
  }
  // A transition is rendered in slices of a few milliseconds: on a slow device the page answers in between.
  const render = () =>
    startTransition(() => {
      if (!prerendered || !isShown()) return createRoot(root).render(page)
      prerendered.className = ''
      hydrateRoot(prerendered, page)
    })
  if (document.documentElement.dataset['visit'] === 'first') void stores.game.ready.then(render)
  else render()
}

guardPage()
// Up to here only modules were evaluated, which takes long on a slow device: the rest comes in a task of its own.
void nextTask().then(start)
