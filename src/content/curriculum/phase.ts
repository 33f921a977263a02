import type { RootContent } from 'mdast'
import type { Checkpoint, Phase, Project } from '#city/curriculum.ts'
import { type PhaseId, toPhaseId } from '#city/ids.ts'
import type { Block } from '#city/text.ts'
import { toBlocks } from '../markdown/inline.ts'
import { type Section, refuseSection } from '../markdown/section.ts'
import { createSheet, reportMisplaced } from '../markdown/sheet.ts'
import { createNearest, meant } from '../nearest.ts'
import { type CheckpointReading, readCheckpoints } from './checkpoint.ts'
import { readRange } from './range.ts'

const PARTS = ['activities', 'deliverables', 'resources'] as const
/** Whether a heading, given in lower case, begins a part of a phase. */
export const isPartHeading = (heading: string) =>
  heading === 'checkpoints' || (PARTS as readonly string[]).includes(heading) || /^project ?: ?./.test(heading)
const HEADINGS = ['Activities', 'Project: <Name>', 'Deliverables', 'Checkpoints', 'Resources']

/** The number and name in `Phase <n>: <Name>`; null for any other heading. */
export function parsePhaseHeading(heading: string): { readonly number: number; readonly name: string } | null {
  const [, digits, name = ''] = /^phase ?(\d{1,4}) ?[:.‐‑‒–—―−-] ?(.+)$/i.exec(heading) ?? []
  return digits === undefined ? null : { number: Number(digits), name }
}

/** A phase from its heading and the sections below it. */
export function readPhase(
  reading: CheckpointReading,
  { place, body }: Section,
  parts: readonly Section[],
  { number, name }: { number: number; name: string },
): Phase {
  const owner = `phase ${number}`
  const id = toPhaseId(number)
  const sheet = createSheet(reading, { owner, place, required: ['Goal', 'Weeks', 'Lesson'] })
  for (const node of body) {
    if (node.type === 'thematicBreak' || (node.type === 'paragraph' && sheet.takeParagraph(node))) continue
    reportMisplaced(reading, node, owner, '**Goal:**, **Weeks:**, **Lesson:** or a part such as "### Activities"')
  }
  const projects: Project[] = []
  const checkpoints: Checkpoint[] = []
  const blocks = new Map<string, readonly Block[]>()
  for (const part of parts) {
    const title = part.heading.toLowerCase()
    const [, project] = /^project ?: ?(.+)$/i.exec(part.heading) ?? []
    const isKnown = (PARTS as readonly string[]).includes(title) || title === 'checkpoints'
    if (part.depth === 3 && project !== undefined) {
      if (isEmpty(reading, part, `project "${project}"`)) continue
      projects.push({ name: project, body: toBlocks(reading, part.body) })
    } else if (part.depth !== 3 || !isKnown) {
      const cure =
        meant(createNearest(HEADINGS)(part.heading)) ||
        ` Expected ${HEADINGS.map((text) => `"### ${text}"`).join(', ')}.`
      const message = `unknown heading "${part.heading}" in ${owner}.${cure}`
      refuseSection(reading, part, 'unknown-heading', message)
    } else if (blocks.has(title)) {
      const message = `second "${part.heading}" of ${owner}. Keep one.`
      refuseSection(reading, part, 'doubled-section', message)
    } else if (!isEmpty(reading, part, `"${part.heading}" of ${owner}`)) {
      blocks.set(title, title === 'checkpoints' ? [] : toBlocks(reading, part.body))
      if (title === 'checkpoints') checkpoints.push(...checkpointsOf(reading, part, id))
    }
  }
  return {
    id,
    number,
    name,
    weeks: readRange(reading.report, sheet.words('Weeks') ?? '0', sheet.placeOf('Weeks'), `weeks of ${owner}`),
    goal: sheet.text('Goal'),
    lesson: sheet.text('Lesson'),
    activities: blocks.get('activities') ?? [],
    projects,
    deliverables: blocks.get('deliverables') ?? [],
    checkpoints,
    resources: blocks.get('resources') ?? [],
  }
}

function isEmpty({ report }: CheckpointReading, { body, place }: Section, owner: string): boolean {
  const empty = body.every((node: RootContent) => node.type === 'thematicBreak')
  if (empty) report.add('empty-field', place, `${owner} is empty. Write something below its heading, or remove it.`)
  return empty
}

function checkpointsOf(reading: CheckpointReading, { body, heading }: Section, phase: PhaseId): readonly Checkpoint[] {
  const lists = body.filter((node) => node.type === 'list')
  for (const node of body) {
    if (node.type !== 'list' && node.type !== 'thematicBreak')
      reportMisplaced(reading, node, `"${heading}"`, 'a list of checkpoints')
  }
  const [first, ...more] = lists
  if (!first) return []
  const children = [...first.children, ...more.flatMap((list) => list.children)]
  return readCheckpoints(reading, { ...first, children }, phase)
}
