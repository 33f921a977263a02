import { hiddenIn, homeOf } from '../picture.ts'
import type { Composition } from './composition.ts'
import { middleOf } from './land.ts'
import type { Showing } from './showing.ts'
import type { StageInput } from './stage-ports.ts'

/** How much of a city is shown: nothing, its ground, the learner's own district, all of it. */
export type Phase = 'nothing' | 'ground' | 'home' | 'all'

export type ArrivalPorts = {
  /** True: new parts fade in. False: they are there at once. */
  readonly isSoft: boolean
  /** The newest input; it may have changed while things were painted. */
  readonly latest: () => StageInput
  readonly isDisposed: () => boolean
  readonly onPhase: (phase: Phase) => void
}

/**
 * Shows a city step by step: the ground, then the learner's own district, then all the rest. Stops early when disposed.
 */
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
    // The bakery paints in the order in which things are ordered: ground first.
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
  // The input may have changed since `first`.
  await Promise.all([showing.show(latest(), false), garden.plant(town), traffic.fill(), sky.fill(), night.fill()])
  if (isDisposed()) return
  parts.lightAgain()
  await curtain.lift({ isSoft, isLast: true })
  if (isDisposed()) return
  onPhase('all')
}
