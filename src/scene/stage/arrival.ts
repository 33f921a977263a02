import { hiddenIn, homeOf } from '../picture.ts'
import type { Composition } from './composition.ts'
import { middleOf } from './land.ts'
import type { Showing } from './showing.ts'
import type { StageInput } from './stage-ports.ts'

/** How much of a city is put up: nothing, its ground, the learner's own district, all of it. */
export type Phase = 'nothing' | 'ground' | 'home' | 'all'

export type ArrivalPorts = {
  /** Whether what comes is faded in. */
  readonly isSoft: boolean
  /** What is asked for by now. */
  readonly latest: () => StageInput
  readonly isDisposed: () => boolean
  readonly onPhase: (phase: Phase) => void
}

/** Puts a city up: the ground, then the learner's own district; when that stands, all the rest. */
export async function arrive(
  parts: Composition,
  showing: Showing,
  first: StageInput,
  { isSoft, latest, isDisposed, onPhase }: ArrivalPorts,
): Promise<void> {
  const { surroundings, shelf, curtain, backdrop, land, town, garden, traffic, sky, night } = parts
  const { area } = surroundings.near()
  const picture = showing.pictureOf(first)
  const home = homeOf(picture)
  garden.look(area)
  if (home) {
    // The bakery works in the order of asking.
    const laid = Promise.all([backdrop.fill(shelf), land.lay(area, middleOf(home))])
    const built = Promise.all([
      land.show(hiddenIn(picture), home.district),
      showing.showMonument(picture, first, false),
      town.show(
        { ...picture, districts: picture.districts.filter(({ plateau }) => plateau === home) },
        { withLamps: first.light !== 'day', withMotion: false },
      ),
    ])
    await laid
    if (isDisposed()) return
    onPhase('ground')
    await built
    if (isDisposed()) return
    parts.lightAgain()
    await curtain.lift({ isSoft, isLast: false })
    if (isDisposed()) return
  }
  onPhase('home')
  // What is asked for may have changed by now.
  await Promise.all([showing.show(latest(), false), garden.plant(town), traffic.fill(), sky.fill(), night.fill()])
  if (isDisposed()) return
  parts.lightAgain()
  await curtain.lift({ isSoft, isLast: true })
  if (isDisposed()) return
  onPhase('all')
}
