import * as fc from 'fast-check'
import type { IncidentId } from '#city/ids.ts'
import { TRENDS } from '#simulation/judgement.ts'
import { CONFIDENCES } from '../event.ts'
import type { Event } from '../event.ts'
import { smallWorld } from './small-world.ts'

const incident = fc.constantFrom<IncidentId[]>(...smallWorld.incidents.keys(), 'nothing' as IncidentId)
const confidence = fc.constantFrom(...CONFIDENCES)
const text = fc.constantFrom('', 'one', 'two')
const atS = fc.nat(600)
const seconds = fc.option(atS)
const act = {
  incident,
  atS,
  action: fc.constantFrom('rollback', 'look-on'),
  predicted: fc.constantFrom(...TRENDS),
  confidence,
}
const naming = { incident, atS, cause: fc.constantFrom('pool', 'index', null), right: fc.boolean(), confidence, text }
const ending = {
  incident,
  atS,
  toSee: seconds,
  toMitigate: seconds,
  toMend: seconds,
  failed: fc.nat(5_000),
  left: fc.nat(500),
  late: fc.nat(500),
  wrong: fc.nat(5),
  came: fc.array(fc.constantFrom(...TRENDS, null), { maxLength: 3 }),
  looks: fc.array(fc.record({ atS, part: fc.constantFrom('shop', 'orders-db') }), { maxLength: 3 }),
}
/** Becomes the id of one of the nights that are in the list, if there is any. */
export const play = fc.constantFrom('0', '1', '2')

/** What the deeds of a night say, and the commands. */
export const night = { incident, beginning: { incident, seed: fc.nat(9) }, act, naming, ending }

/** The same events, of which those of nights belong to the nights of the list. */
export function withNights(events: readonly Event[]): readonly Event[] {
  const nights = events.filter((event) => event.kind === 'incidentBegun')
  return events.map((event) => {
    if (!('play' in event)) return event
    const night = nights[Number(event.play) % nights.length]
    return night ? { ...event, play: night.id, incident: night.incident } : { ...event, play: 'nobody-0' }
  })
}
