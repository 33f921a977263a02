import type { CheckpointId, FloorId } from '#city/ids.ts'
import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { LIMITS } from '#progress/event.ts'
import { checkpointNumbers, floorNumbers } from '../catalogue.ts'
import type { Numbering } from '../catalogue.ts'
import { chosen } from '../snapshot.ts'
import type { Choices, Snapshot } from '../snapshot.ts'
import { makeDays, parseDays } from './days.ts'
import { SECTIONS, makeEnvelope, parseEnvelope } from './envelope.ts'
import type { Envelope, Section } from './envelope.ts'
import { LARGEST_TEXTS, LONGEST_LINK } from './fault.ts'
import type { LinkExcess, LinkFault } from './fault.ts'
import { makePlots, parsePlots } from './plots.ts'
import { repairLink } from './repair.ts'
import { makeCredit, makePhases, makeStanding, parseCredit, parsePhases, parseStanding } from './standing.ts'
import { makeCheckpoints, makeFloors, parseCheckpoints, parseFloors } from './statuses.ts'
import type { Numbered } from './statuses.ts'
import { deflate, inflate, makeTexts, parseTexts } from './texts.ts'

const KEY_BYTES = 32

/**
 * Makes the link `p1.<payload>` of the chosen parts of a snapshot. Ids that were never published are left out. Each
 * part is parsed as in `parseLink`, so that no link is made that would not open.
 */
export async function makeLink(whole: Snapshot, choices: Choices): Promise<Result<string, LinkExcess>> {
  const snapshot = chosen(whole, choices)
  const floors = numbered(floorNumbers, snapshot.floors)
  const checkpoints = numbered(checkpointNumbers, snapshot.checkpoints)
  const sections: Section[] = [
    { id: SECTIONS.floors, bytes: makeFloors(floors) },
    { id: SECTIONS.checkpoints, bytes: makeCheckpoints(checkpoints) },
    { id: SECTIONS.standing, bytes: makeStanding(snapshot) },
  ]
  const add = (id: number, bytes: Uint8Array) => void sections.push({ id, bytes })
  if (snapshot.credit !== undefined) add(SECTIONS.credit, makeCredit(snapshot.credit))
  if (snapshot.hasDays) add(SECTIONS.days, makeDays(snapshot.made, { floors, checkpoints }))
  if (snapshot.phases) add(SECTIONS.phases, makePhases(snapshot.made, snapshot.phases))
  if (snapshot.key) add(SECTIONS.key, snapshot.key)
  if (snapshot.name !== null) add(SECTIONS.name, new TextEncoder().encode(snapshot.name))
  const plots = makePlots(snapshot.plots)
  if (plots.length > 0) add(SECTIONS.plots, plots)
  const texts = Uint8Array.from(makeTexts(snapshot.texts))
  if (texts.length > LARGEST_TEXTS) return err({ kind: 'tooMuchText', found: texts.length, limit: LARGEST_TEXTS })
  const envelope = { edition: snapshot.edition, sections: new Map(sections.map(({ id, bytes }) => [id, bytes])) }
  if (parseStatuses(envelope) === null || parseTexts(texts) === null) return err({ kind: 'unreadable' })
  if (snapshot.texts.length > 0) add(SECTIONS.texts, await deflate(texts))
  const link = makeEnvelope(snapshot.edition, sections)
  return link.length > LONGEST_LINK ? err({ kind: 'tooLong', found: link.length, limit: LONGEST_LINK }) : ok(link)
}

/** Parses a link as pasted: with or without `#`, with line breaks, with text that an app added. Never throws. */
export async function parseLink(text: string): Promise<Result<Snapshot, LinkFault>> {
  if (text.length > LONGEST_LINK) return err({ kind: 'tooLong', found: text.length, limit: LONGEST_LINK })
  const link = repairLink(text)
  if (!link.ok) return link
  const envelope = parseEnvelope(link.value)
  if (!envelope.ok) return envelope
  const length = link.value.length - link.value.indexOf('.') - 1
  const damaged = err({ kind: 'damaged' as const, why: 'contents' as const, found: length, expected: length })
  const snapshot = parseStatuses(envelope.value)
  if (snapshot === null) return damaged
  const packed = envelope.value.sections.get(SECTIONS.texts)
  if (!packed) return ok(snapshot)
  const unpacked = await inflate(Uint8Array.from(packed))
  if (!unpacked.ok) return unpacked.fault === 'bomb' ? err({ kind: 'bomb', limit: LARGEST_TEXTS }) : damaged
  const texts = parseTexts(unpacked.value)
  return texts === null ? damaged : ok({ ...snapshot, texts })
}

/** Everything except the texts; null if no release writes such sections. */
function parseStatuses({ edition, sections }: Envelope): Snapshot | null {
  const read = <T>(id: number, parse: (bytes: Uint8Array) => T | null): T | null => {
    const bytes = sections.get(id)
    return bytes === undefined ? null : parse(bytes)
  }
  const standing = read(SECTIONS.standing, parseStanding)
  const floors = read(SECTIONS.floors, parseFloors)
  const checkpoints = read(SECTIONS.checkpoints, parseCheckpoints)
  if (!standing || !floors || !checkpoints) return null
  const hasDays = sections.has(SECTIONS.days)
  const dated = hasDays
    ? read(SECTIONS.days, (bytes) => parseDays(bytes, standing.made, { floors, checkpoints }))
    : { floors, checkpoints }
  const phases = read(SECTIONS.phases, (bytes) => parsePhases(bytes, standing.made))
  const plots = sections.has(SECTIONS.plots) ? read(SECTIONS.plots, parsePlots) : new Map()
  const credit = read(SECTIONS.credit, (bytes) => parseCredit(bytes, standing))
  if (credit === null && sections.has(SECTIONS.credit)) return null
  const key = sections.get(SECTIONS.key) ?? null
  const name = read(SECTIONS.name, (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  if (dated === null || plots === null || (phases === null && sections.has(SECTIONS.phases))) return null
  if ((key && key.length !== KEY_BYTES) || (name ?? '').length > LIMITS.name) return null
  return {
    edition,
    ...standing,
    ...(credit !== null && { credit }),
    hasDays,
    phases,
    key: key && Uint8Array.from(key),
    name,
    texts: [],
    answers: [],
    plots,
    floors: named<FloorId, NonNullable<(typeof dated.floors)[number]>>(floorNumbers, dated.floors),
    checkpoints: named<CheckpointId, NonNullable<(typeof dated.checkpoints)[number]>>(
      checkpointNumbers,
      dated.checkpoints,
    ),
    beyond: {
      floors: countBeyond(floorNumbers, floors),
      checkpoints: countBeyond(checkpointNumbers, checkpoints),
    },
  }
}

function numbered<Fact>(numbering: Numbering, facts: ReadonlyMap<string, Fact>): Numbered<Fact> {
  const out = Array.from({ length: numbering.size }, (): Fact | null => null)
  for (const [id, fact] of facts) {
    const number = numbering.numberOf(id)
    if (number !== undefined) out[number] = fact
  }
  return out
}

function named<Id extends string, Fact>(numbering: Numbering, facts: Numbered<Fact>): ReadonlyMap<Id, Fact> {
  const out = new Map<Id, Fact>()
  facts.forEach((fact, number) => {
    const id = numbering.idAt(number)
    if (fact !== null && id !== undefined) out.set(id as Id, fact)
  })
  return out
}

const countBeyond = (numbering: Numbering, facts: Numbered<unknown>) =>
  facts.slice(numbering.size).filter((fact) => fact !== null).length
