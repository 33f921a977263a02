import type { IncidentPlace } from '#city/incident.ts'
import { withEntry, withItem, withoutEntry } from './draft.ts'
import type { Draft } from './draft.ts'
import { BOUNDS } from './event.ts'
import type { Event } from './event.ts'
import { hasPlot } from './plot-state.ts'
import type { IncidentPlay, IncidentPlayed, IncidentRecord, Moment, Progress } from './progress.ts'
import { presentId } from './world.ts'
import type { World } from './world.ts'

/**
 * `locked`: its level is not reached, or the ground floor of its building doesn't stand. `open`: it waits for its first
 * night. `running`: a night is open. `played`: a night has ended. `seen`: that was undone, the cause is known.
 */
export type IncidentStanding = 'locked' | 'open' | 'running' | 'seen' | 'played'

export type IncidentView = {
  readonly standing: IncidentStanding
  /** The night that counts. */
  readonly first: IncidentPlayed | null
  readonly again: readonly IncidentPlayed[]
  /** The night that is open. */
  readonly running: IncidentPlay | null
}

export function incidentView(world: World, progress: Progress, { id, building, level }: IncidentPlace): IncidentView {
  const { first = null, again = [], seen = null, open = new Map() } = progress.incidents.get(id) ?? {}
  const running = [...open.values()].find(({ isUndone }) => !isUndone) ?? null
  const isOpen = level <= progress.level && hasPlot(world, progress, building)
  const before = first ? 'played' : seen !== null ? 'seen' : isOpen ? 'open' : 'locked'
  return { standing: running ? 'running' : before, first, again, running }
}

/** The incidents that wait for a first night, in the order of the content. */
export const openIncidents = (world: World, progress: Progress): readonly IncidentPlace[] =>
  [...world.incidents.values()].filter((each) => incidentView(world, progress, each).standing === 'open')

/**
 * The night that is open. Two devices may each have begun one: then it is the older, until that is ended. Nights of
 * incidents that are not in the content don't count.
 */
export function runningIncident(
  world: World,
  progress: Progress,
): { readonly place: IncidentPlace; readonly play: IncidentPlay } | null {
  return [...world.incidents.values()]
    .flatMap((place) => {
      const play = incidentView(world, progress, place).running
      return play ? [{ place, play }] : []
    })
    .reduce<ReturnType<typeof runningIncident>>(
      (older, each) => (older && older.play.begun <= each.play.begun ? older : each),
      null,
    )
}

const NOTHING: IncidentRecord = { open: new Map(), seen: null, first: null, again: [] }

type IncidentEvent = Extract<Event, { readonly incident: unknown }>

/**
 * Applies an event of a night to the draft, also one that was undone: its learner may have seen the cause. Returns
 * whether anything changed. Nights of incidents that only a newer release knows are kept, as reviews are.
 */
export function applyIncident(world: World, draft: Draft, event: IncidentEvent, at: Moment): boolean {
  const { next } = draft
  const id = presentId(world, event.incident)
  const before = next.incidents.get(id) ?? NOTHING
  const after = recordAfter(draft, before, event, at)
  if (after === before) return false
  next.incidents = withEntry(draft, next.incidents, id, after)
  return true
}

/** Events of a night that is not known, or has ended, change nothing. */
function recordAfter(draft: Draft, record: IncidentRecord, event: IncidentEvent, at: Moment): IncidentRecord {
  const { open } = record
  const isUndone = draft.next.revoked.has(event.id)
  const withPlay = (play: IncidentPlay) => ({ ...record, open: withEntry(draft, open, play.id, play) })
  if (event.kind === 'incidentBegun') {
    return withPlay({ id: event.id, seed: event.seed, begun: at, isUndone, acts: [], named: null })
  }
  const play = open.get(event.play)
  if (!play) return record
  const { atS } = event
  const seen = record.seen ?? at
  switch (event.kind) {
    case 'incidentActed': {
      if (isUndone || play.acts.length === BOUNDS.acts) return record
      const { action, predicted, confidence } = event
      return withPlay({ ...play, acts: [...play.acts, { atS, action, predicted, confidence }] })
    }
    case 'incidentNamed': {
      if (isUndone || play.isUndone) return record.seen === null ? { ...record, seen } : record
      const { cause, right, confidence, text } = event
      return play.named ? record : withPlay({ ...play, named: { atS, cause, right, confidence, text, at } })
    }
    case 'incidentEnded': {
      const after = { ...record, open: withoutEntry(draft, open, play.id), seen }
      if (isUndone || play.isUndone) return after
      const { toSee, toMitigate, toMend, failed, left, late, wrong, came, looks } = event
      const times = { toSee, toMitigate, toMend }
      const counts = { failed, left, late, wrong }
      // The acts of two devices in one night may have been mixed: then nothing is known of what came of each.
      const known = came.length === play.acts.length ? came : play.acts.map(() => null)
      const played = { ...play, ...times, ...counts, came: known, looks, atS, at }
      return record.seen === null
        ? { ...after, first: played }
        : { ...after, again: withItem(draft, record.again, played) }
    }
  }
}
