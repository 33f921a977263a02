import type { Words } from '#city/words.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { use } from 'react'
import { useGame, useKeeping } from '#store/hooks.tsx'
import { Shell } from './shell/shell.tsx'
import { isKnownPlace } from './words/place-words.ts'

const CITY: Place = { kind: 'city' }

/** What a learner reads and presses, at one place; null is an address that leads nowhere. */
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
  // What was kept decides what the first screen is. Until it is read, index.html's own words stay.
  if (useKeeping().kind === 'opening') use(ready)
  const isLost = place === null || !isKnownPlace(world, place)
  return <Shell world={world} words={words} edition={edition} place={isLost ? CITY : place} isLost={isLost} />
}
