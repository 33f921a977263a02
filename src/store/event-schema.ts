import type { BuildingId, CheckpointId, FloorId, PhaseId, ReviewId, IncidentId, WorksheetId } from '#city/ids.ts'
import { isDay, isMonth } from '#progress/day.ts'
import { TRENDS } from '#simulation/judgement.ts'
import { BOUNDS, CONFIDENCES, LIMITS, OUTCOMES, VERDICTS, isWebLink } from '#progress/event.ts'
import type { DeedKind, Event, EventId, Stamp } from '#progress/event.ts'
import type { Awning, Ornament } from '#progress/plot.ts'
import type { Subject } from '#progress/subject.ts'
import { eventIdOf } from '#progress/stamp.ts'
import * as z from 'zod/mini'
import { EVENT_FORMAT, isStamp } from './event-format.ts'

// The policy of the page forbids making code out of text.
z.config({ jitless: true })

/** An event of a kind that this release doesn't know. It is kept and passed on unchanged, but has no effect. */
export type ForeignEvent = { readonly id: EventId; readonly at: Stamp; readonly kind: string }

export type KeptEvent = Event | ForeignEvent

export type ParsedEvents = {
  readonly events: readonly Event[]
  readonly foreign: readonly ForeignEvent[]
  /** Items that are not events, unchanged. */
  readonly refused: readonly unknown[]
}

/** Parses items that were written in `format`. Never throws. Every item is in exactly one of the three lists. */
export function parseEvents(items: readonly unknown[], format = EVENT_FORMAT): ParsedEvents {
  const parsed = { events: [] as Event[], foreign: [] as ForeignEvent[], refused: [] as unknown[] }
  for (const found of items) {
    const item = upgraded(found, format)
    const kind = deedKindOf(item)
    const event = kind && ownId(read<Event>(SCHEMAS[kind], item))
    const other = kind ? null : ownId(read<ForeignEvent>(foreign, item))
    if (event) parsed.events.push(event)
    else if (other) parsed.foreign.push(other)
    else parsed.refused.push(found)
  }
  return parsed
}

/** `UPGRADES[0]` converts an event of format 1 to format 2, and so on. */
const UPGRADES: readonly ((item: unknown) => unknown)[] = []

export const upgraded = (item: unknown, format: number, upgrades = UPGRADES): unknown =>
  upgrades.slice(format - 1).reduce((older, upgrade) => upgrade(older), item)

/** An event of the write-ahead storage, with the format it was written in; null for anything else. */
export function parseEntry(value: unknown): z.infer<typeof ENTRY> | null {
  const entry = ENTRY.safeParse(value)
  return entry.success && entry.data.format <= EVENT_FORMAT ? entry.data : null
}

const ENTRY = z.object({ format: z.int().check(z.gte(1)), asked: z.boolean(), event: z.unknown() })

function deedKindOf(item: unknown): DeedKind | null {
  if (typeof item !== 'object' || item === null || !('kind' in item) || typeof item.kind !== 'string') return null
  return Object.hasOwn(SCHEMAS, item.kind) ? (item.kind as DeedKind) : null
}

/** Null if the id of the event does not belong to its stamp. */
const ownId = <T extends KeptEvent>(event: T | null): T | null =>
  event && event.id === eventIdOf(event.at) ? event : null

function read<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}

const spelled = <T extends string>(spelling: RegExp) =>
  z.custom<T>((value) => typeof value === 'string' && spelling.test(value))

const text = (limit: number) => z.string().check(z.maxLength(limit))
const upTo = (limit: number) => z.int().check(z.gte(0), z.lte(limit))

const eventId = spelled<EventId>(/^[A-Za-z0-9_-]{1,60}-\d{1,16}$/)
const floor = spelled<FloorId>(/^[a-z0-9-]{1,120}@L\d{1,3}$/)
const building = spelled<BuildingId>(/^[a-z0-9-]{1,120}$/)
const phase = spelled<PhaseId>(/^phase-\d{1,3}$/)
const checkpoint = spelled<CheckpointId>(/^phase-\d{1,3}\/[a-z0-9-]{1,120}$/)
const worksheet = spelled<WorksheetId>(/^worksheet\/[a-z0-9-]{1,120}$/)
const review = spelled<ReviewId>(/^[a-z0-9-]{1,120}$/)
const incident = spelled<IncidentId>(/^[a-z0-9-]{1,120}$/)
/** Of an action, a cause or a part. */
const slug = spelled<string>(/^[a-z0-9-]{1,120}$/)
const day = z.custom<string>((value) => typeof value === 'string' && isDay(value))
const month = z.custom<string>((value) => typeof value === 'string' && isMonth(value))
const level = upTo(BOUNDS.level)
const positions = z.exactOptional(z.array(upTo(BOUNDS.position)).check(z.maxLength(BOUNDS.position)))
/** Also names that only a newer release knows. */
const name = <T extends string>() => z.nullable(spelled<T>(/^[A-Za-z]{1,40}$/))
const pays = z.exactOptional(level)

const mark = spelled<string>(/^[A-Za-z0-9_-]{1,43}$/)
/** Also kinds that only a newer release knows: they have no effect here. */
const about = z.custom<Subject>((value) => newerSubject.safeParse(value).success)
const newerSubject = z.looseObject({ kind: text(20), id: z.exactOptional(spelled<string>(/^[A-Za-z0-9@/-]{1,140}$/)) })

const stamp = z.custom<Stamp>(isStamp)

/** The fields that every release writes; `done` may be missing. */
const head = { id: eventId, at: stamp, done: z.exactOptional(upTo(BOUNDS.time)) }
const foreign = z.looseObject({ ...head, kind: text(60) })

const evidence = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('link'),
    url: z.custom<string>((value) => typeof value === 'string' && value.length <= LIMITS.url && isWebLink(value)),
  }),
  z.looseObject({ kind: z.literal('note'), text: text(LIMITS.text) }),
])

const second = upTo(BOUNDS.second)
const requests = upTo(BOUNDS.requests)

/** A loose object, so that fields which a newer release adds to a deed are kept. */
const deed = <Kind extends DeedKind, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.looseObject({ ...head, kind: z.literal(kind), ...shape })

const SCHEMAS: { readonly [Kind in DeedKind]: z.ZodMiniType<Extract<Event, { readonly kind: Kind }>> } = {
  begun: deed('begun', {}),
  named: deed('named', { name: text(LIMITS.name) }),
  paceChosen: deed('paceChosen', { pace: text(LIMITS.key) }),
  predicted: deed('predicted', {
    floor,
    text: text(LIMITS.text),
    confidence: z.enum(CONFIDENCES),
    picked: positions,
  }),
  built: deed('built', { floor, verdict: z.enum(VERDICTS), why: text(LIMITS.text), held: positions }),
  recalled: deed('recalled', { floor, recalled: z.boolean(), text: text(LIMITS.text) }),
  checkpointSaid: deed('checkpointSaid', { checkpoint }),
  checkpointShown: deed('checkpointShown', { checkpoint, evidence, pays }),
  checkpointVouched: deed('checkpointVouched', {
    checkpoint,
    mentor: text(LIMITS.name),
    key: text(LIMITS.key),
    day,
    evidence: z.exactOptional(mark),
    reply: z.exactOptional(mark),
    pays,
  }),
  checkpointTakenBack: deed('checkpointTakenBack', { checkpoint }),
  raised: deed('raised', { level, credit: z.exactOptional(z.literal(true)), pays }),
  completed: deed('completed', {}),
  placed: deed('placed', { level }),
  cellWritten: deed('cellWritten', {
    worksheet,
    row: text(LIMITS.key),
    field: text(LIMITS.key),
    text: text(LIMITS.cell),
  }),
  reflected: deed('reflected', { month, question: upTo(BOUNDS.question), text: text(LIMITS.reflection) }),
  phaseDated: deed('phaseDated', { phase, start: z.nullable(day), target: z.nullable(day) }),
  insightWritten: deed('insightWritten', { phase, text: text(LIMITS.text) }),
  plotArranged: deed('plotArranged', { building, ornament: name<Ornament>(), awning: name<Awning>() }),
  remarked: deed('remarked', {
    mark,
    about,
    isQuestion: z.boolean(),
    text: text(LIMITS.remark),
    mentor: text(LIMITS.name),
    key: text(LIMITS.key),
    day,
    reply: mark,
  }),
  answered: deed('answered', { mark, text: text(LIMITS.text) }),
  reviewed: deed('reviewed', {
    review,
    outcome: z.enum(OUTCOMES),
    marked: z.array(upTo(BOUNDS.position)).check(z.maxLength(BOUNDS.marks)),
    confidence: z.enum(CONFIDENCES),
    text: text(LIMITS.text),
    tries: z.array(text(LIMITS.try)).check(z.maxLength(BOUNDS.tries)),
  }),
  incidentBegun: deed('incidentBegun', { incident, seed: upTo(BOUNDS.seed) }),
  incidentActed: deed('incidentActed', {
    incident,
    play: eventId,
    atS: second,
    action: slug,
    predicted: z.enum(TRENDS),
    confidence: z.enum(CONFIDENCES),
  }),
  incidentNamed: deed('incidentNamed', {
    incident,
    play: eventId,
    atS: second,
    cause: z.nullable(slug),
    right: z.boolean(),
    confidence: z.enum(CONFIDENCES),
    text: text(LIMITS.text),
  }),
  incidentEnded: deed('incidentEnded', {
    incident,
    play: eventId,
    atS: second,
    toSee: z.nullable(second),
    toMitigate: z.nullable(second),
    toMend: z.nullable(second),
    failed: requests,
    left: requests,
    late: requests,
    wrong: requests,
    came: z.array(z.nullable(z.enum(TRENDS))).check(z.maxLength(BOUNDS.acts)),
    looks: z.array(z.looseObject({ atS: second, part: slug })).check(z.maxLength(BOUNDS.looks)),
  }),
  revoked: deed('revoked', { event: eventId }),
  clockRead: deed('clockRead', {}),
}

/** The content of a database. Its items have not been checked. */
export type Stored = { readonly epoch: Stamp | null; readonly format: number; readonly items: readonly unknown[] }
