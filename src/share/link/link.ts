import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { LIMITS } from '#progress/event.ts'
import { checkpointNumbers, floorNumbers, incidentNumbers, reviewNumbers } from '../catalogue.ts'
import type { Numbering } from '../catalogue.ts'
import { KEY_BYTES } from '../keys/key-pair.ts'
import type { KeyPair } from '../keys/key-pair.ts'
import { loadSigning } from '../keys/load-signing.ts'
import { chosen } from '../snapshot.ts'
import type { Choices, SignatureState, Snapshot } from '../snapshot.ts'
import { makeAnswers, parseAnswers } from './answers.ts'
import { makeDays, parseDays } from './days.ts'
import { deflate, inflate } from './deflate.ts'
import { SIGNATURE, makeEnvelope, parseEnvelope } from './envelope.ts'
import type { Envelope, Section } from './envelope.ts'
import { LARGEST_TEXTS, LONGEST_LINK } from './fault.ts'
import type { LinkExcess, LinkFault } from './fault.ts'
import { makePlots, parsePlots } from './plots.ts'
import { repairLink } from './repair.ts'
import { SECTIONS } from './sections.ts'
import { makeCredit, makePhases, makeStanding, parseCredit, parsePhases, parseStanding } from './standing.ts'
import {
  makeCheckpoints,
  makeFloors,
  makeIncidents,
  makeReviews,
  parseCheckpoints,
  parseFloors,
  parseIncidents,
  parseReviews,
} from './statuses.ts'
import type { Numbered } from './statuses.ts'
import { makeTexts, parseTexts } from './texts.ts'

/** Must never change, as signed links have it in their signature. */
const DOMAIN = 'beyond-vibe-coding link'

/**
 * Makes the link `p1.<payload>` of the chosen parts of a snapshot. Ids that were never published are left out. Each
 * part is parsed as in `parseLink`, so that no link is made that would not open. With a `signer`, and the key chosen,
 * the link has the signer's key in it and is signed with it.
 */
export async function makeLink(
  whole: Snapshot,
  choices: Choices,
  signer: KeyPair | null = null,
): Promise<Result<string, LinkExcess>> {
  const snapshot = chosen(signer ? { ...whole, key: signer.public } : whole, choices)
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
  if (snapshot.reviews) add(SECTIONS.reviews, makeReviews(numbered(reviewNumbers, snapshot.reviews)))
  const incidents = numbered(incidentNumbers, snapshot.incidents)
  if (snapshot.incidents.size > 0) add(SECTIONS.incidents, makeIncidents(incidents))
  const texts = makeTexts(snapshot.texts)
  const answers = makeAnswers(snapshot.answers)
  const found = Math.max(texts.length, answers.length)
  if (found > LARGEST_TEXTS) return err({ kind: 'tooMuchText', found, limit: LARGEST_TEXTS })
  const sectionById = new Map(sections.map(({ id, bytes }) => [id, bytes]))
  const isReadable = parseStatuses({ edition: snapshot.edition, sections: sectionById }) !== null
  if (!isReadable || parseTexts(texts) === null || parseAnswers(answers) === null) return err({ kind: 'unreadable' })
  if (snapshot.texts.length > 0) add(SECTIONS.texts, await deflate(texts))
  if (answers.length > 0) add(SECTIONS.answers, await deflate(answers))
  const { sign } = signer && snapshot.key ? await loadSigning() : { sign: null }
  const link = makeEnvelope(
    'p',
    snapshot.edition,
    sections,
    signer && sign && ((bytes) => sign(DOMAIN, bytes, signer.secret)),
  )
  return link.length > LONGEST_LINK ? err({ kind: 'tooLong', found: link.length, limit: LONGEST_LINK }) : ok(link)
}

/**
 * Parses a link as pasted: with or without `#`, with line breaks, with text that an app added. Rejects only if the link
 * is signed and the signing chunk can't be loaded.
 */
export async function parseLink(text: string): Promise<Result<Snapshot, LinkFault>> {
  if (text.length > LONGEST_LINK) return err({ kind: 'tooLong', found: text.length, limit: LONGEST_LINK })
  const link = repairLink(text)
  if (!link.ok) return link
  const envelope = parseEnvelope('p', link.value)
  if (!envelope.ok) return envelope
  const length = link.value.length - link.value.indexOf('.') - 1
  const damaged = err({ kind: 'damaged' as const, why: 'contents' as const, found: length, expected: length })
  const snapshot = parseStatuses(envelope.value)
  if (snapshot === null) return damaged
  const texts = await unpacked(envelope.value, SECTIONS.texts, parseTexts)
  const answers = await unpacked(envelope.value, SECTIONS.answers, parseAnswers)
  if (texts === 'bomb' || answers === 'bomb') return err({ kind: 'bomb', limit: LARGEST_TEXTS })
  if (texts === null || answers === null) return damaged
  return ok({ ...snapshot, texts, answers, signature: await signatureOf(envelope.value, snapshot.key) })
}

/** The texts in a deflated section; null if no release writes such a section. */
async function unpacked<Text>(
  { sections }: Envelope,
  id: number,
  parse: (bytes: Uint8Array) => readonly Text[] | null,
): Promise<readonly Text[] | 'bomb' | null> {
  const packed = sections.get(id)
  if (!packed) return []
  const bytes = await inflate(packed)
  return bytes.ok ? parse(bytes.value) : bytes.fault === 'bomb' ? 'bomb' : null
}

async function signatureOf({ sections, signed }: Envelope, key: Uint8Array | null): Promise<SignatureState> {
  const signature = sections.get(SIGNATURE)
  if (!signature) return 'none'
  if (!signed || !key) return 'bad'
  const { isSignedBy } = await loadSigning()
  return isSignedBy(DOMAIN, signed, signature, key) ? 'good' : 'bad'
}

/** Everything except the texts, the answers and the signature; null if no release writes such sections. */
function parseStatuses({ edition, sections }: Pick<Envelope, 'edition' | 'sections'>): Snapshot | null {
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
  const reviews = read(SECTIONS.reviews, parseReviews)
  const incidents = sections.has(SECTIONS.incidents) ? read(SECTIONS.incidents, parseIncidents) : []
  const credit = read(SECTIONS.credit, (bytes) => parseCredit(bytes, standing))
  if (credit === null && sections.has(SECTIONS.credit)) return null
  if (reviews === null && sections.has(SECTIONS.reviews)) return null
  const key = sections.get(SECTIONS.key) ?? null
  const name = read(SECTIONS.name, (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  if (dated === null || plots === null || incidents === null || (phases === null && sections.has(SECTIONS.phases)))
    return null
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
    reviews: reviews && named<ReviewId, NonNullable<(typeof reviews)[number]>>(reviewNumbers, reviews),
    incidents: named<IncidentId, NonNullable<(typeof incidents)[number]>>(incidentNumbers, incidents),
    floors: named<FloorId, NonNullable<(typeof dated.floors)[number]>>(floorNumbers, dated.floors),
    checkpoints: named<CheckpointId, NonNullable<(typeof dated.checkpoints)[number]>>(
      checkpointNumbers,
      dated.checkpoints,
    ),
    beyond: {
      floors: countBeyond(floorNumbers, floors),
      checkpoints: countBeyond(checkpointNumbers, checkpoints),
      reviews: reviews ? countBeyond(reviewNumbers, reviews) : 0,
      incidents: countBeyond(incidentNumbers, incidents),
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
