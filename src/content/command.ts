import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { City, Lesson, Person } from '#city/city.ts'
import type { Curriculum } from '#city/curriculum.ts'
import type { FloorId } from '#city/ids.ts'
import type { CurriculumCounts } from './curriculum/curriculum.ts'
import { type Diagnostic, printDiagnostic } from './diagnostic.ts'
import { type FlowCounts, loadFlow } from './flow/flow.ts'
import { loadContent } from './load.ts'
import type { Source } from './markdown/tree.ts'

const USAGE = 'Usage: npm run -s content -- [--flow FILE] [--curriculum FILE] [--json]'
const FLOW = 'content/unlock-flow.md'
const CURRICULUM = 'content/curriculum.md'

type Checked = {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: FlowCounts & CurriculumCounts
  readonly city: City | null
  readonly lessons: ReadonlyMap<FloorId, Lesson>
  readonly people: ReadonlyMap<FloorId, Person>
  readonly curriculum: Curriculum | null
}

/**
 * Checks the content and prints the result. Exit code: 0 without errors, 1 with errors, 2 if nothing could be checked.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { flow: { type: 'string' }, curriculum: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const checked = await check(values.flow, values.curriculum)
    process.stdout.write(values.json ? `${JSON.stringify(toJson(checked))}\n` : toText(checked))
    return checked.diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? 1 : 0
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}\n`)
    return 2
  }
}

/** If only a flow is named, it is checked alone. A curriculum is always checked together with a flow. */
async function check(flow: string | undefined, curriculum: string | undefined): Promise<Checked> {
  if (flow !== undefined && curriculum === undefined) {
    const { diagnostics, counts, document } = loadFlow(await read(flow))
    const none: CurriculumCounts = { phases: 0, checkpoints: 0, worksheets: 0 }
    return {
      diagnostics,
      counts: { ...counts, ...none },
      city: document?.city ?? null,
      lessons: document?.lessons ?? new Map(),
      people: document?.people ?? new Map(),
      curriculum: null,
    }
  }
  const { diagnostics, counts, content } = loadContent(await read(flow ?? FLOW), await read(curriculum ?? CURRICULUM))
  return {
    diagnostics,
    counts,
    city: content?.city ?? null,
    lessons: content?.lessons ?? new Map(),
    people: content?.people ?? new Map(),
    curriculum: content?.curriculum ?? null,
  }
}

const read = async (file: string): Promise<Source> => ({ file, text: await readFile(file, 'utf8') })

/** What `--json` prints. Each floor also has the fields of its lesson, and its person. */
function toJson({ counts: { floorsByLevel, ...counts }, diagnostics, city, lessons, people, curriculum }: Checked) {
  const floors = city?.floors.map((floor) => {
    const { floor: _, ...words } = lessons.get(floor.id)!
    return { ...floor, who: people.get(floor.id) ?? null, ...words }
  })
  return {
    counts,
    floorsByLevel,
    diagnostics,
    ...(city && { city: { ...city, floors } }),
    ...(curriculum && { curriculum }),
  }
}

function toText({ counts, diagnostics }: Checked): string {
  const { levels, districts, buildings, floors, terms, people, ways, facts } = counts
  const { phases, checkpoints, worksheets } = counts
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
      `${found('error')} errors, ${found('warning')} warnings, ${found('info')} notes`,
    ].join('; '),
  ]
  return `${lines.join('\n')}\n`
}
