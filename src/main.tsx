// First, so that what a view says of itself holds over what all sheets have in common.
import '#ui/tokens.css'
import '#ui/base.css'
import { StrictMode, lazy, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { city, edition, onContentEdit, plan } from 'virtual:city'
import { loadLessons } from 'virtual:lessons'
import * as z from 'zod/mini'
import type { Words } from '#city/words.ts'
import { App } from '#hud/app.tsx'
import { Onlooker } from '#hud/onlooker.tsx'
import { Page } from '#hud/page.tsx'
import { nextTask } from '#lib/next-task.ts'
import { createWorld } from '#progress/world.ts'
import { parseAddress, presentAddress, unescapeHash } from '#share/address.ts'
import { StoreProvider, useWorld } from '#store/hooks.tsx'
import { openStores } from '#store/stores.ts'
import { guardPage } from '#ui/page-guard.ts'
import { useHash } from '#ui/use-hash.ts'

// The policy of the page forbids making code out of text.
z.config({ jitless: true })

// Where there is a hash already, the query is somebody else's.
const mended = unescapeHash(location.pathname + (location.hash === '' ? location.search : ''))
if (mended !== null) history.replaceState(null, '', location.origin + mended)

const words: Words = {
  lessonsOf: loadLessons,
  curriculum: () => import('virtual:curriculum').then(({ curriculum }) => curriculum),
  people: () => import('virtual:people').then(({ people }) => people),
}
const MentorView = lazy(() => import('#mentor/mentor-view.tsx').then((m) => ({ default: m.MentorView })))

/** Has no fallback while it loads: the texts of index.html stay until there is something to replace them. */
function Root() {
  const world = useWorld()
  const address = presentAddress(world, parseAddress(useHash()))
  const given = { world, words, edition }
  if (address.kind === 'learner')
    return (
      <Page link={address.link}>
        <Onlooker>
          {(today) => <MentorView {...given} link={address.link} place={address.place} today={today} />}
        </Onlooker>
      </Page>
    )
  const place = address.kind === 'reply' ? ({ kind: 'open' } as const) : address.kind === 'place' ? address.place : null
  return (
    <Page link={null}>
      <App {...given} place={place} />
    </Page>
  )
}

/** Opens what is stored and renders the page. */
function start() {
  const stores = openStores(createWorld(city, plan), edition)
  onContentEdit((content) => stores.game.setWorld(createWorld(content.city, content.plan)))
  // After the words: the worker that keeps the city for offline, and says when a newer release waits.
  import('#store/update-watch.ts')
    .then((watch) =>
      watch.watchForUpdates(stores.release, watch.appUpdatePortsOf(import.meta.url, import.meta.env.PROD)),
    )
    .catch(() => {})
  const root = createRoot(document.getElementById('root')!)
  // A transition is rendered in slices of a few milliseconds: on a slow device the page answers in between.
  startTransition(() =>
    root.render(
      <StrictMode>
        <StoreProvider stores={stores}>
          <Root />
        </StoreProvider>
      </StrictMode>,
    ),
  )
}

guardPage()
// Up to here only modules were evaluated, which takes long on a slow device: the rest comes in a task of its own.
void nextTask().then(start)
