import type { Words } from '#city/words.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { use } from 'react'
import { useGame, useKeeping } from '#store/hooks.tsx'
import { Shell } from './shell/shell.tsx'
import { isKnownPlace } from './words/place-words.ts'

const CITY: Place = { kind: 'city' }

/** Everything a learner reads and presses, at one place. `place` null: the address matches no place. */
export function App({
  world,
  words,
  edition,
  place,
}: {
  world: World
  words: Words
  edition: number
  place: Place | null
}) {
  const { ready } = useGame()
  // The first screen depends on the stored progress. Until that is read, the text of index.html stays.
  if (useKeeping().kind === 'opening') use(ready)
  const isLost = place === null || !isKnownPlace(world, place)
  return <Shell world={world} words={words} edition={edition} place={isLost ? CITY : place} isLost={isLost} />
}
