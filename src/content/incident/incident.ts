import type { City } from '#city/city.ts'
import { type IncidentId, toBuildingId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { Condition, Promised } from '#simulation/judgement.ts'
import type { System } from '#simulation/system.ts'
import { type At, placeIn } from '../at.ts'
import { type Place, type Report, createReport } from '../diagnostic.ts'
import type { LinkUse } from '../link.ts'
import { type HeadingForms, reportDisguised } from '../markdown/disguise.ts'
import type { Reading } from '../markdown/reading.ts'
import { type Section, sectionsOf } from '../markdown/section.ts'
import { createSheet, reportMisplaced } from '../markdown/sheet.ts'
import { type Source, createLines, readTree } from '../markdown/tree.ts'
import { reportUnread } from '../markdown/unread.ts'
import { type Titled, checkFileName, parseTitled } from '../titled.ts'
import { readActions, readBest } from './actions.ts'
import { readFaults } from './faults.ts'
import { count, listed, wholeSeconds } from './form.ts'
import { conditionForm } from './graph.ts'
import { MOST, OF_A_NIGHT, OF_A_SYSTEM } from './limits.ts'
import { readNames, readParts, readStoryParts, readSwitches } from './parts.ts'
import { readPeople } from './people.ts'
import { type TableName, rowsOf, sectionsByName, tableNamed } from './sections.ts'
import { checkPlayable, checkSystem } from './soundness.ts'
import { readSteps } from './steps.ts'
import {
  checkLookingOn,
  clock,
  momentsForm,
  promise,
  readCauses,
  readChanges,
  readField,
  readMessages,
  readTempting,
} from './story.ts'

export type IncidentDraft = {
  readonly report: Report
  readonly links: readonly LinkUse[]
  /** The id in the heading, and its place, even if the incident is not whole; null if there is none. */
  readonly id: { readonly id: IncidentId; readonly place: Place } | null
  /** Everything that was read, even if the incident is not whole. */
  readonly parts: IncidentFields | null
  /** Null if anything of it is missing or not readable. */
  readonly incident: Incident | null
}

/** `city` null: buildings and levels are not checked. `hasStory` false: a system alone will do. */
export type ReadAs = { readonly city: City | null; readonly hasStory: boolean }

const NEEDED = ['Lasts']
const NEEDED_BY_STORY = [
  'At',
  'Clock',
  'Seed',
  'Promise',
  'Alert',
  'Night',
  'Answer',
  'Tempting',
  'Question',
  'Moments',
]

/** What is taken for what a system without a story doesn't say. */
const NO_PROMISE: Promised = { share: 0.99, limitMs: 1_000 }
const NO_ALERT: Condition = { part: null, signal: 'failed', above: true, value: 0.02, forS: 20 }

/** Reads the document of one incident. */
export function readIncident({ file, text }: Source, as: ReadAs): IncidentDraft {
  const report = createReport(file)
  const links: LinkUse[] = []
  const reading: Reading = { report, links }
  const root = readTree(text, report)
  const [head, ...others] = root ? sectionsOf(reading, root).filter(({ depth }) => depth > 0) : []
  const titled = head?.depth === 1 ? parseTitled<IncidentId>(head.heading) : null
  if (root) checkHead(report, head, titled, { file, hasStory: as.hasStory })
  const parts = head && root ? readFields(reading, head, others, titled, as) : null
  if (root) {
    const lineAt = createLines(text)
    reportDisguised(reading, root, lineAt, INCIDENT_HEADINGS)
    reportUnread(reading, root, lineAt)
  }
  return {
    report,
    links,
    id: head && titled ? { id: titled.id, place: head.place } : null,
    parts,
    incident: parts && !report.hasErrors() ? incidentOf(parts) : null,
  }
}

const INCIDENT_HEADINGS: HeadingForms = {
  isHeading: (words, depth) =>
    (depth !== 1 && tableNamed(words) !== null) || (depth === undefined && parseTitled(words) !== null),
  isUnmistakable: () => false,
}

type File = { readonly file: string; readonly hasStory: boolean }

function checkHead(report: Report, head: Section | undefined, titled: Titled<string> | null, { file, hasStory }: File) {
  if (!head) report.add('missing-title', { line: 1, column: 1 }, 'no title. Begin with "# <Title> (`<id>`)".')
  else if (!titled) {
    const code = hasStory || head.depth !== 1 ? 'incident-id' : 'no-story'
    report.add(code, head.place, `found "${head.heading}", expected "# <Title> (\`<id>\`)".`)
  } else if (hasStory) checkFileName(report, 'incident-id', titled.id, head.place, file)
}

function readFields(
  reading: Reading,
  { heading, place, body }: Section,
  others: readonly Section[],
  titled: Titled<IncidentId> | null,
  { city, hasStory }: ReadAs,
) {
  const { report } = reading
  const owner = `incident "${titled?.id ?? '?'}"`
  const labels = hasStory
    ? { required: [...NEEDED, ...NEEDED_BY_STORY] }
    : { required: NEEDED, optional: NEEDED_BY_STORY }
  const sheet = createSheet(reading, { owner, place, ...labels })
  for (const node of body)
    if (node.type !== 'thematicBreak' && (node.type !== 'paragraph' || !sheet.takeParagraph(node)))
      reportMisplaced(reading, node, owner, 'its labelled fields')
  const sections = sectionsByName(reading, others, { owner, place, hasStory })
  const missing = NEEDED_BY_STORY.filter((label) => sheet.every(label).length === 0)
  if (!hasStory && missing.length > 0)
    report.add('no-story', place, `no ${listed(missing, 'and')}: this is run as a system alone.`)
  const rows = <Name extends TableName>(name: Name) => rowsOf(reading, sections, name, hasStory)
  const text = (label: string) => (hasStory ? sheet.text(label) : (sheet.optionalText(label) ?? []))
  const limits = hasStory ? OF_A_NIGHT : OF_A_SYSTEM
  const at = sheet.words('At')
  const say = { report, owner, early: 'incident-before-building' } as const
  const where: At | null = at === null ? null : placeIn(say, at, sheet.placeOf('At'), city)
  const lastsS = readField(report, sheet, 'Lasts', owner, wholeSeconds({ least: 1, most: limits.lastsS }))

  const partRows = rows('Parts')
  const parts = readParts(report, partRows)
  const names = readNames(report, rows('Names'), parts)
  const switches = readSwitches(report, rows('Switches'))
  const peopleRows = rows('People')
  const loads = readPeople(report, peopleRows, { parts, names })
  // Also those of rows that can't be read, which is said there.
  const requests = peopleRows.map(({ request }) => request.text)
  const steps = readSteps(report, rows('Steps'), { parts, names, switches, requests })
  const system: System = { parts, steps, loads, names, switches }
  const until = lastsS ?? limits.lastsS
  const faults = readFaults(report, rows('Faults'), system, until)
  const actions = readActions(report, rows('Actions'), { system, hasStory })
  const placeOf = (name: TableName) => sections.get(name)?.place ?? place
  checkSystem(report, { system, faults, limits }, { steps: placeOf('Steps'), people: placeOf('People') })
  if (!report.hasErrors()) checkPlayable(report, { system, faults, actions }, placeOf('Parts'))
  if (hasStory) checkLookingOn(report, actions, placeOf('Actions'))
  const moments = readField(report, sheet, 'Moments', owner, momentsForm(until)) ?? []
  return {
    title: titled?.title ?? heading,
    id: titled?.id ?? null,
    where,
    lastsS,
    clock: readField(report, sheet, 'Clock', owner, clock),
    seed: readField(report, sheet, 'Seed', owner, count({ most: MOST.seed })),
    promised: readField(report, sheet, 'Promise', owner, promise),
    alert: readField(report, sheet, 'Alert', owner, conditionForm(system)),
    night: text('Night'),
    answer: text('Answer'),
    question: text('Question'),
    tempting: readTempting(reading, sheet, owner, actions),
    moments,
    storyParts: readStoryParts(report, partRows, { city, level: where?.level ?? null, hasStory }),
    system,
    faults,
    actions,
    messages: readMessages(report, rows('Messages'), system),
    changes: readChanges(report, rows('Changed lately')),
    causes: readCauses(report, rows('Causes'), { system, lastsS: until }),
    best: readBest(report, rows('Best run'), { actions, moments }),
  }
}

/** Everything of a document, read as far as it can be. */
export type IncidentFields = ReturnType<typeof readFields>

/** What a document without errors says. */
function incidentOf(fields: IncidentFields): Incident {
  const { title, id, where, lastsS, seed, promised, alert, storyParts, tempting, question, moments, best } = fields
  const { night, system, faults, actions, messages, changes, causes } = fields
  return {
    id: id ?? ('system' as IncidentId),
    title,
    building: where?.building ?? toBuildingId(''),
    level: where?.level ?? 0,
    night,
    clock: fields.clock ?? 0,
    lastsS: lastsS!,
    seed: seed ?? 1,
    promised: promised ?? NO_PROMISE,
    alert: alert ?? NO_ALERT,
    changes,
    parts: storyParts,
    system,
    faults,
    actions,
    messages,
    causes,
    answer: { what: fields.answer, tempting: tempting ?? { action: '', why: [] }, moments, best, question },
  }
}
