import type { Deed, Event } from '#progress/event.ts'
import { stampEvents } from '#progress/stamp.ts'
import { floorsOf, requiredFor } from './content.ts'

/** What was done at a moment: "2026-02-02T19:10". */
export type Chapter = { readonly at: string; readonly deeds: readonly Deed[] }

/** The chapters as events of one earlier page load. */
export function eventsOf(chapters: readonly Chapter[]): readonly Event[] {
  const events: Event[] = []
  for (const { at, deeds } of chapters) {
    const pen = { replica: 'seed', count: events.length }
    events.push(...stampEvents(deeds, events.at(-1)?.at ?? null, Date.parse(at), pen))
  }
  return events
}

/** Everything a level asks for, done as briefly as the rules allow. */
export function deedsOfLevel(level: number): readonly Deed[] {
  return [
    ...floorsOf(level).flatMap(({ id: floor }): Deed[] => [
      { kind: 'predicted', floor, text: 'It breaks where two people do it at once.', confidence: 'leaning' },
      { kind: 'built', floor, verdict: 'partly', why: '' },
    ]),
    ...requiredFor(level + 1).map(
      ({ id }): Deed => ({ kind: 'checkpointShown', checkpoint: id, evidence: { kind: 'note', text: `Done: ${id}.` } }),
    ),
  ]
}

/** A learner who has just reached a level by doing all that lies below it. */
export function deedsToReach(level: number): readonly Deed[] {
  const deeds: Deed[] = [{ kind: 'begun' }]
  for (let below = 0; below < level; below += 1) {
    deeds.push(...deedsOfLevel(below), { kind: 'raised', level: below + 1 })
  }
  return deeds
}
