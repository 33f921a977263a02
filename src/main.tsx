// First, so that what a view says of itself holds over what all sheets have in common.
import '#ui/tokens.css'
import '#ui/base.css'
import { StrictMode, Suspense, lazy } from 'react'
import { createRoot } from 'react-dom/client'
import { city, edition, onContentEdit, plan } from 'virtual:city'
import { loadLessons } from 'virtual:lessons'
import * as z from 'zod/mini'
import type { Words } from '#city/words.ts'
import { App } from '#hud/app.tsx'
import { createWorld } from '#progress/world.ts'
import { parseAddress } from '#share/address.ts'
import { StoreProvider, useWorld } from '#store/hooks.tsx'
import { openStores } from '#store/stores.ts'
import { guardPage } from '#ui/page-guard.ts'
import { useHash } from '#ui/use-hash.ts'

// The policy of the page forbids making code out of text.
z.config({ jitless: true })

const words: Words = {
  lessonsOf: loadLessons,
  curriculum: () => import('virtual:curriculum').then(({ curriculum }) => curriculum),
}
const stores = openStores(createWorld(city, plan), edition)
onContentEdit((content) => stores.game.setWorld(createWorld(content.city, content.plan)))
// After the words: the worker that keeps the city for offline, and says when a newer release waits.
void import('virtual:pwa-register').then(({ registerSW }) => {
  const take = registerSW({ onNeedRefresh: () => stores.release.offer(() => void take(true)) })
})
const MentorView = lazy(() => import('#mentor/mentor-view.tsx').then((m) => ({ default: m.MentorView })))

function Root() {
  const address = parseAddress(useHash())
  const world = useWorld()
  switch (address.kind) {
    case 'place':
      return <App world={world} words={words} edition={edition} place={address.place} />
    case 'reply':
      return <App world={world} words={words} edition={edition} place={{ kind: 'open' }} />
    case 'learner':
      return (
        <Suspense>
          <MentorView world={world} words={words} edition={edition} link={address.link} place={address.place} />
        </Suspense>
      )
    case 'unknown':
      return <App world={world} words={words} edition={edition} place={null} />
  }
}

guardPage()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StoreProvider stores={stores}>
      <Root />
    </StoreProvider>
  </StrictMode>,
)
