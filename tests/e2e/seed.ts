import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deed, Event } from '#progress/event.ts'
import { stampEvents } from '#progress/stamp.ts'
import { floorsOf, requiredFor } from './content.ts'

/** Deeds as events of one page load, an hour ago. */
export const eventsOf = (deeds: readonly Deed[]): readonly Event[] =>
  stampEvents(deeds, null, Date.now() - 3_600_000, { replica: 'seed', count: 0 })

/** The backup of a learner who is at level 2 after ten months, and the moment at which tests look at her city. */
export const MIRA = {
  file: join(import.meta.dirname, '../fixtures/mira.json'),
  now: new Date('2026-11-21T19:12:00Z'),
}
export const mira: readonly Event[] = eventsIn(MIRA.file)

function eventsIn(file: string): readonly Event[] {
  const backup: { readonly events: readonly Event[] } = JSON.parse(readFileSync(file, 'utf8'))
  return backup.events
}

/** The fewest deeds that meet everything a level asks for. */
export function deedsOfLevel(level: number): readonly Deed[] {
  return [
    ...floorsOf(level).flatMap(({ id: floor }): Deed[] => [
      { kind: 'predicted', floor, text: 'It breaks where two people do it at once.', confidence: 'leaning' },
      { kind: 'built', floor, verdict: 'partly', why: '' },
    ]),
    ...requiredFor(level + 1).map(({ id }): Deed => ({
      kind: 'checkpointShown',
      checkpoint: id,
      evidence: { kind: 'note', text: `Done: ${id}.` },
    })),
  ]
}

/** The deeds of a learner who has just reached a level by doing all lower ones. */
export function deedsToReach(level: number): readonly Deed[] {
  const deeds: Deed[] = [{ kind: 'begun' }]
  for (let below = 0; below < level; below += 1) {
    deeds.push(...deedsOfLevel(below), { kind: 'raised', level: below + 1 })
  }
  return deeds
}
