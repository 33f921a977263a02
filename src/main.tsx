// First, so that what a view says of itself holds over what all sheets have in common.
import '#ui/tokens.css'
import '#ui/base.css'
import { StrictMode, Suspense, lazy } from 'react'
import type { ComponentProps } from 'react'
import { createRoot } from 'react-dom/client'
import { city, edition, onContentEdit, plan } from 'virtual:city'
import { loadLessons } from 'virtual:lessons'
import * as z from 'zod/mini'
import type { Words } from '#city/words.ts'
import { App } from '#hud/app.tsx'
import { createWorld } from '#progress/world.ts'
import { parseAddress, unescapeHash } from '#share/address.ts'
import { StoreProvider, useNow, useRelease, useWorld } from '#store/hooks.tsx'
import { releasePortsOf, watchReleases } from '#store/release.ts'
import { openStores } from '#store/stores.ts'
import { Boundary } from '#ui/boundary.tsx'
import { Crossing } from '#ui/crossing.tsx'
import { dayOf } from '#ui/in-words.ts'
import { ReleaseContext } from '#ui/release-context.ts'
import { useHash } from '#ui/use-hash.ts'

// The policy of the page forbids making code out of text.
z.config({ jitless: true })

const mended = unescapeHash(location.pathname + location.search)
if (mended !== null) history.replaceState(null, '', location.origin + mended)

const words: Words = {
  lessonsOf: loadLessons,
  curriculum: () => import('virtual:curriculum').then(({ curriculum }) => curriculum),
}
const stores = openStores(createWorld(city, plan), edition)
onContentEdit((content) => stores.game.setWorld(createWorld(content.city, content.plan)))
void watchReleases(stores.release, releasePortsOf(import.meta.url, import.meta.env.PROD))
const MentorView = lazy(() => import('#mentor/mentor-view.tsx').then((m) => ({ default: m.MentorView })))

/** A mentor’s view may not read the store, which has the clock. */
function Onlooker(props: Omit<ComponentProps<typeof MentorView>, 'today'>) {
  return <MentorView {...props} today={dayOf(useNow())} />
}

function Root() {
  const address = parseAddress(useHash())
  const given = { world: useWorld(), words, edition }
  return (
    <ReleaseContext value={useRelease()}>
      <Crossing link={address.kind === 'learner' ? address.link : null}>
        <Boundary key={address.kind === 'learner' ? 'link' : 'own'}>
          {address.kind === 'learner' ? (
            <Suspense>
              <Onlooker {...given} link={address.link} place={address.place} />
            </Suspense>
          ) : (
            <App
              {...given}
              place={address.kind === 'reply' ? { kind: 'open' } : address.kind === 'place' ? address.place : null}
            />
          )}
        </Boundary>
      </Crossing>
    </ReleaseContext>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StoreProvider stores={stores}>
      <Root />
    </StoreProvider>
  </StrictMode>,
)
