import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { City, Lesson, Person } from '#city/city.ts'
import type { Curriculum } from '#city/curriculum.ts'
import type { FloorId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { CurriculumCounts } from './curriculum/curriculum.ts'
import { type Diagnostic, counted, printDiagnostic } from './diagnostic.ts'
import { type FlowCounts, loadFlow } from './flow/flow.ts'
import { incidentToJson } from './incident/incident-json.ts'
import { type IncidentCounts, NO_INCIDENTS } from './incident/incidents.ts'
import { loadContent } from './load.ts'
import type { Source } from './markdown/tree.ts'
import { reviewToJson } from './review/review-json.ts'
import type { ReviewSource } from './review/review.ts'
import { NO_REVIEWS, type ReviewCounts } from './review/reviews.ts'

const USAGE =
  'Usage: npm run -s content -- [--flow FILE] [--curriculum FILE] [--reviews FOLDER] [--incidents FOLDER] [--json]'
const FLOW = 'content/unlock-flow.md'
const CURRICULUM = 'content/curriculum.md'
const REVIEWS = 'content/reviews'
const INCIDENTS = 'content/incidents'

type Checked = {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: FlowCounts & CurriculumCounts & ReviewCounts & IncidentCounts
  readonly city: City | null
  readonly lessons: ReadonlyMap<FloorId, Lesson>
  readonly people: ReadonlyMap<FloorId, Person>
  readonly curriculum: Curriculum | null
  readonly reviews: readonly ReviewSource[]
  readonly incidents: readonly Incident[]
}

/**
 * Checks the content and prints the result. Exit code: 0 without errors, 1 with errors, 2 if nothing could be checked.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        flow: { type: 'string' },
        curriculum: { type: 'string' },
        reviews: { type: 'string' },
        incidents: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const checked = await check(values)
    process.stdout.write(values.json ? `${JSON.stringify(toJson(checked))}\n` : toText(checked))
    return checked.diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? 1 : 0
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}\n`)
    return 2
  }
}

type Files = Readonly<Partial<Record<'flow' | 'curriculum' | 'reviews' | 'incidents', string>>>

/**
 * If only a flow is named, it is checked alone. A curriculum, reviews and incidents are always checked together with a
 * flow; our own reviews and incidents only with our own flow, because they name its buildings.
 */
async function check({
  flow,
  curriculum,
  reviews = flow === undefined ? REVIEWS : undefined,
  incidents = flow === undefined ? INCIDENTS : undefined,
}: Files): Promise<Checked> {
  if (flow !== undefined && [curriculum, reviews, incidents].every((file) => file === undefined)) {
    const { diagnostics, counts, document } = loadFlow(await read(flow))
    const none: CurriculumCounts = { phases: 0, checkpoints: 0, worksheets: 0 }
    return {
      diagnostics,
      counts: { ...counts, ...none, ...NO_REVIEWS, ...NO_INCIDENTS },
      city: document?.city ?? null,
      lessons: document?.lessons ?? new Map(),
      people: document?.people ?? new Map(),
      curriculum: null,
      reviews: [],
      incidents: [],
    }
  }
  const { diagnostics, counts, content } = loadContent(await read(flow ?? FLOW), await read(curriculum ?? CURRICULUM), {
    reviews: await readFolder(reviews),
    incidents: await readFolder(incidents),
  })
  return {
    diagnostics,
    counts,
    city: content?.city ?? null,
    lessons: content?.lessons ?? new Map(),
    people: content?.people ?? new Map(),
    curriculum: content?.curriculum ?? null,
    reviews: content?.reviews ?? [],
    incidents: content?.incidents ?? [],
  }
}

/** The documents of a folder, if there is one. Our own may be missing: then there are none. */
async function readFolder(folder: string | undefined): Promise<readonly Source[]> {
  if (folder === undefined || ([REVIEWS, INCIDENTS].includes(folder) && !existsSync(folder))) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(names.map((name) => read(join(folder, name))))
}

const read = async (file: string): Promise<Source> => ({ file, text: await readFile(file, 'utf8') })

/** What `--json` prints. Each floor also has the fields of its lesson, and its person. */
function toJson({ counts: all, diagnostics, city, lessons, people, curriculum, reviews, incidents }: Checked) {
  const { floorsByLevel, reviewsByLevel, incidentsByLevel, ...counts } = all
  const floors = city?.floors.map((floor) => {
    const { floor: _, ...words } = lessons.get(floor.id)!
    return { ...floor, who: people.get(floor.id) ?? null, ...words }
  })
  return {
    counts,
    floorsByLevel,
    diagnostics,
    ...(city && { city: { ...city, floors } }),
    ...(curriculum && {
      curriculum,
      reviewsByLevel,
      reviews: reviews.map(reviewToJson),
      incidentsByLevel,
      incidents: incidents.map(incidentToJson),
    }),
  }
}

function toText({ counts, diagnostics }: Checked): string {
  const { levels, districts, buildings, floors, terms, people, ways, facts } = counts
  const { phases, checkpoints, worksheets, reviews, running, sound, reviewsByLevel, incidents, incidentsByLevel } =
    counts
  const byLevel = (found: Readonly<Record<string, number>>) =>
    Object.entries(found)
      .map(([level, count]) => `${count} at ${level}`)
      .join(', ')
  const found = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const lines = [
    ...diagnostics.map(printDiagnostic),
    [
      `${levels} levels, ${districts} districts, ${buildings} buildings, ${floors} floors`,
      `${terms} lessons name their term, ${people} floors their person`,
      `${ways.sentence} ask for a sentence, ${ways.lines} for lines, ${ways.order} for an order, ${ways.look} where to look first`,
      `${facts} have facts to tick`,
      `${phases} phases, ${checkpoints} checkpoints, ${worksheets} worksheets`,
      ...(reviews > 0
        ? [`${counted(reviews, 'review')} (${byLevel(reviewsByLevel)}), ${running} run, ${sound} are sound`]
        : []),
      ...(incidents > 0 ? [`${counted(incidents, 'incident')} (${byLevel(incidentsByLevel)})`] : []),
      [counted(found('error'), 'error'), counted(found('warning'), 'warning'), counted(found('info'), 'note')].join(
        ', ',
      ),
    ].join('; '),
  ]
  return `${lines.join('\n')}\n`
}
