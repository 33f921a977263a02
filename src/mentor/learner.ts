import { createContext, use } from 'react'
import type { BuildingId, CheckpointId, FloorId } from '#city/ids.ts'
import type { Words } from '#city/words.ts'
import { MEASURED } from '#progress/calibration.ts'
import type { Estimate } from '#progress/calibration.ts'
import type { Day } from '#progress/event.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import { makeLearnerAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { asProgress } from '#share/as-progress.ts'
import type { CheckpointFact, Snapshot } from '#share/snapshot.ts'
import { claimsOf, standingsOf } from '#share/floor-states.ts'

type Given = {
  readonly world: World
  readonly words: Words
  /** The edition of the content here. The link has the edition it was made with. */
  readonly edition: number
  readonly link: string
  readonly snapshot: Snapshot
  /** The viewer's current day. */
  readonly today: Day
}

/** Everything that a mentor's view knows: what is in the link, and nothing about the viewer. */
export type Learner = Given & {
  readonly views: ReadonlyMap<FloorId, FloorView>
  readonly claims: ReadonlyMap<CheckpointId, CheckpointFact>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  /** The snapshot as `Progress`, for functions that need one. */
  readonly progress: Progress
  /**
   * How sure and how right in reviews of code, and of the causes of incidents; empty if they were left out. A link has no
   * days of them, and nothing of single predictions.
   */
  readonly measured: readonly Estimate[]
}

export function learnerOf(given: Given): Learner {
  const { world, snapshot, today } = given
  const claims = claimsOf(world, snapshot)
  return {
    ...given,
    views: standingsOf(world, snapshot, today),
    claims,
    pennants: pennantsOf(world, claims),
    progress: asProgress(world, snapshot, noonOf),
    measured: measuredIn(snapshot),
  }
}

function measuredIn({ reviews, incidents, made }: Snapshot): readonly Estimate[] {
  const at = noonOf(made)
  return [
    ...[...(reviews?.values() ?? [])].map(({ confidence, result }) => ({ confidence, outcome: MEASURED[result], at })),
    ...[...incidents.values()].flatMap(({ named }) =>
      named ? [{ confidence: named.confidence, outcome: named.right ? 1 : 0, at }] : [],
    ),
  ]
}

function pennantsOf(world: World, claims: ReadonlyMap<CheckpointId, CheckpointFact>) {
  const pennants = new Map<BuildingId, 'plain' | 'mentor'>()
  for (const [id, { standing }] of claims) {
    const building = world.plan.checkpointById.get(id)?.building
    if (building === undefined) continue
    if (standing === 'vouched') pennants.set(building, 'mentor')
    else if (standing === 'shown' && !pennants.has(building)) pennants.set(building, 'plain')
  }
  return pennants
}

const HALF_A_DAY = 43_200_000

/** A day of a link as a moment: noon UTC, because a link has no times of day. */
export const noonOf = (day: Day): Moment => Date.parse(day) + HALF_A_DAY
export const dayOfNoon = (at: Moment): Day => new Date(at).toISOString().slice(0, 10)

export const LearnerContext = createContext<Learner | null>(null)

export function useLearner(): Learner {
  const learner = use(LearnerContext)
  if (!learner) throw new Error('a mentor’s view stands outside of a learner’s link')
  return learner
}

/** Returns a function that gives the address of a place inside the link. */
export function useAddress(): (place: Place) => string {
  const { link } = useLearner()
  return (place) => makeLearnerAddress(link, place)
}

/** "Mira", or "This learner". */
export const nameOf = (snapshot: Snapshot) => snapshot.name?.trim() || 'This learner'

export const identityOf = (world: World, level: number) => world.index.city.levels[level]?.identity ?? `level ${level}`

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
