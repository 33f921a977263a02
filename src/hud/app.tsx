import { useMemo } from 'react'
import type { Words } from '#city/words.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { useKeeping } from '#store/hooks.tsx'
import { Missing } from '#ui/missing.tsx'
import { Shell } from './shell/shell.tsx'
import { isKnownPlace } from './words/place-words.ts'

/** What a learner reads and presses, at one place. */
export function App({
  world,
  words,
  edition,
  place,
}: {
  world: World
  words: Words
  edition: number
  place: Place
}) {
  const keeping = useKeeping()
  const isKnown = useMemo(() => isKnownPlace(world, place), [world, place])
  // What was kept decides what the first screen is; it is read within a few milliseconds.
  if (keeping.kind === 'opening') return <div className="opening" />
  if (!isKnown) return <UnknownPlace />
  return <Shell world={world} words={words} edition={edition} place={place} />
}

/** For an address that leads nowhere. */
export function UnknownPlace() {
  return (
    <main className="nowhere">
      <title>No such place. Beyond Vibe Coding</title>
      <div className="sheet">
        <Missing
          title="There is nothing at this address"
          what="It may have been cut short, or the place is called something else now. Your city is where it was."
          link={{ label: 'Go to the city', href: '#/' }}
        />
      </div>
    </main>
  )
}
