import type { IncidentId } from '#city/ids.ts'
import type { IncidentPlace } from '#city/incident.ts'
import type { Trend } from '#simulation/judgement.ts'
import { BOUNDS } from './event.ts'
import type { Confidence, EventId, NightReport } from './event.ts'
import { isUnlocked } from './night.ts'
import type { Moment, NightEvent, Progress } from './progress.ts'
import type { World } from './world.ts'

/** An action that was chosen in a night on call. `atS`, here and below: simulated seconds since the night began. */
export type IncidentAct = {
  readonly atS: number
  readonly action: string
  readonly predicted: Trend
  readonly confidence: Confidence
}

/** What a learner said was the cause. */
export type IncidentNaming = {
  readonly atS: number
  /** Null: none of those listed. */
  readonly cause: string | null
  readonly right: boolean
  readonly confidence: Confidence
  readonly text: string
  readonly at: Moment
}

/** A night on call. */
export type IncidentPlay = {
  /** That of the event that began it. */
  readonly id: EventId
  readonly seed: number
  readonly begun: Moment
  /** In the order in which they were chosen. */
  readonly acts: readonly IncidentAct[]
  /** Of a night that has ended null only if the naming has not arrived from another device. */
  readonly named: IncidentNaming | null
}

/** `came` has one entry for each act. */
export type IncidentPlayed = IncidentPlay & NightReport & { readonly atS: number; readonly at: Moment }

/**
 * `locked`: its level is not reached, or the ground floor of its building doesn't stand. `open`: it waits for its first
 * night. `running`: a night is open. `played`: a night has ended. `seen`: that was undone, the cause is known.
 */
export type IncidentStanding = 'locked' | 'open' | 'running' | 'seen' | 'played'

export type IncidentView = {
  readonly standing: IncidentStanding
  /** The night that counts: that which ended before the cause was seen in another. */
  readonly first: IncidentPlayed | null
  /** Later nights, in the order in which they ended. */
  readonly again: readonly IncidentPlayed[]
  /** The night that is open. */
  readonly running: IncidentPlay | null
}

export function incidentView(world: World, progress: Progress, place: IncidentPlace): IncidentView {
  const { open, isSeen, first, again } = historyOf(progress.incidents.get(place.id) ?? [])
  const running = [...open.values()].find(({ isUndone }) => !isUndone) ?? null
  const before = first ? 'played' : isSeen ? 'seen' : isUnlocked(world, progress, place) ? 'open' : 'locked'
  return { standing: running ? 'running' : before, first, again, running }
}

/** Whether a night of it has ended: then its cause was seen, and others may speak of it. */
export const isNightTold = (progress: Progress, id: IncidentId): boolean =>
  historyOf(progress.incidents.get(id) ?? []).isSeen

/**
 * The night that is open. Two devices may each have begun one: then it is the older, until that is ended. Nights of
 * incidents that are not in the content don't count.
 */
export function runningIncident(
  world: World,
  progress: Progress,
): { readonly place: IncidentPlace; readonly play: IncidentPlay } | null {
  const nights = [...world.incidents.values()].flatMap((place) => {
    const play = incidentView(world, progress, place).running
    return play ? [{ place, play }] : []
  })
  return nights.toSorted((a, b) => a.play.begun - b.play.begun)[0] ?? null
}

type History = Pick<IncidentView, 'first' | 'again'> & {
  /** Nights that have not ended, in the order in which they began. */
  readonly open: ReadonlyMap<EventId, OpenPlay>
  /** Whether the cause was seen, also in a night that was undone since. */
  readonly isSeen: boolean
}

/** `isUndone`: its beginning was taken back. */
type OpenPlay = IncidentPlay & { readonly isUndone: boolean }

function historyOf(events: readonly NightEvent[]): History {
  const open = new Map<EventId, OpenPlay>()
  const again: IncidentPlayed[] = []
  let first: IncidentPlayed | null = null
  let isSeen = false
  for (const { event, at, isUndone } of events) {
    if (event.kind === 'incidentBegun') {
      open.set(event.id, { id: event.id, seed: event.seed, begun: at, isUndone, acts: [], named: null })
      continue
    }
    const play = open.get(event.play)
    // Another device has ended it before.
    if (!play) continue
    const { atS } = event
    switch (event.kind) {
      case 'incidentActed': {
        const { action, predicted, confidence } = event
        if (isUndone || play.acts.length === BOUNDS.acts) break
        open.set(play.id, { ...play, acts: [...play.acts, { atS, action, predicted, confidence }] })
        break
      }
      case 'incidentNamed': {
        const { cause, right, confidence, text } = event
        if (!isUndone && !play.named) open.set(play.id, { ...play, named: { atS, cause, right, confidence, text, at } })
        break
      }
      case 'incidentEnded': {
        open.delete(play.id)
        // Begun by a second tab or device at the same time, and left alone since.
        for (const twin of open.values()) if (!twin.named && twin.acts.length === 0) open.delete(twin.id)
        const played = playedOf(play, event, at)
        const isGone = isUndone || play.isUndone
        if (isSeen && !isGone) again.push(played)
        else if (!isGone) first = played
        isSeen = true
        break
      }
    }
  }
  return { open, isSeen, first, again }
}

function playedOf(
  { id, seed, begun, acts, named }: OpenPlay,
  report: NightReport & { readonly atS: number },
  at: Moment,
): IncidentPlayed {
  const { atS, toSee, toMitigate, toMend, failed, left, late, wrong, looks } = report
  // The acts of two devices in one night may have been mixed: then nothing is known of what came of each.
  const came = report.came.length === acts.length ? report.came : acts.map(() => null)
  const counts = { failed, left, late, wrong }
  return { id, seed, begun, acts, named, atS, toSee, toMitigate, toMend, ...counts, came, looks, at }
}
