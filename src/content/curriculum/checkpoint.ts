import type { List, ListItem, PhrasingContent } from 'mdast'
import type { Checkpoint } from '#city/curriculum.ts'
import type { Inline } from '#city/text.ts'
import { type BuildingId, type PhaseId, toBuildingId, toCheckpointId, toWorksheetId } from '#city/ids.ts'
import type { Place } from '../diagnostic.ts'
import { readWords, toInlines, wordsOf } from '../markdown/inline.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { shortened } from '../markdown/sheet.ts'
import { markAs, placeOf, placeOfWords } from '../markdown/tree.ts'
import { type Nearest, meant } from '../nearest.ts'
import { partsOf } from './italic-label.ts'
import type { WorksheetUse } from './worksheet.ts'

const FORM = '- [ ] `slug` **Title.** Claim. *Evidence:* … *Stands at:* Building. *Worksheet:* slug.'
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The buildings of the flow, to check those that checkpoints name; null if there is no flow to compare with. */
export type KnownBuildings = { readonly ids: ReadonlySet<BuildingId>; readonly nearest: Nearest } | null

export type CheckpointReading = Reading & { readonly buildings: KnownBuildings; readonly worksheets: WorksheetUse[] }

export function readCheckpoints(reading: CheckpointReading, list: List, phase: PhaseId): readonly Checkpoint[] {
  const seen = new Map<string, Place>()
  return list.children.flatMap((item) => {
    const checkpoint = readCheckpoint(reading, item, phase)
    if (!checkpoint) return []
    const place = placeOf(item)
    const earlier = seen.get(checkpoint.id)
    if (earlier)
      reading.report.add(
        'doubled-checkpoint',
        place,
        `second checkpoint "${checkpoint.id}"; the first is on line ${earlier.line}. Ids are unique in a phase.`,
      )
    else seen.set(checkpoint.id, place)
    return [checkpoint]
  })
}

function readCheckpoint(reading: CheckpointReading, item: ListItem, phase: PhaseId): Checkpoint | null {
  const { report } = reading
  const [paragraph, ...below] = item.children
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : []
  const [slug, ...rest] = nodes.slice(nodes.findIndex((node) => !isBlank(node)))
  if (slug?.type !== 'inlineCode' || !SLUG.test(slug.value)) {
    const found = `found "${shortened(wordsOf(item))}"`
    refuse(reading, [item], 'bad-value', `${found}, expected a checkpoint: ${FORM}`, placeOf(slug ?? item))
    return null
  }
  const owner = `checkpoint "${slug.value}"`
  markAs('read', item)
  readWords([slug])
  if (below.length > 0) refuse(reading, below, 'misplaced-text', `${owner} is one paragraph. Join this to it.`)
  const missing = (what: string) =>
    report.add('missing-field', placeOf(slug), `${owner} has no ${what}. Expected ${FORM}`)
  const { title, isOptional, tail } = headOf(rest)
  if (title === null) missing('title in bold')
  const parts = partsOf(reading, tail, owner)
  const claim = toInlines(reading, parts.claim)
  const evidence = toInlines(reading, parts.evidence)
  if (claim.length === 0) missing('claim')
  if (evidence.length === 0) missing('*Evidence:*')
  checkOptional(reading, claim, placeOf(slug), owner)
  return {
    id: toCheckpointId(phase, slug.value),
    phase,
    title: title ?? '',
    required: !isOptional,
    claim,
    evidence,
    building: buildingOf(reading, parts.standsAt, owner, missing),
    worksheet: worksheetOf(reading, parts.worksheet, owner),
  }
}

const isBlank = (node: PhrasingContent) => node.type === 'text' && node.value.trim() === ''

type Head = { readonly title: string | null; readonly isOptional: boolean; readonly tail: readonly PhrasingContent[] }

/** Splits off the title and the mark `*(optional)*`, which may be before or after the title. */
function headOf(nodes: readonly PhrasingContent[]): Head {
  let title: string | null = null
  let isOptional = false
  for (const [index, node] of nodes.entries()) {
    const isMark = (node.type === 'emphasis' || node.type === 'strong') && OPTIONAL.test(wordsOf(node))
    if (isMark && !isOptional) {
      isOptional = true
      readWords(node.children)
    } else if (node.type === 'strong' && title === null && !isMark) title = readWords(node.children).replace(/\.$/, '')
    else if (!isBlank(node)) return { title, isOptional, tail: nodes.slice(index) }
  }
  return { title, isOptional, tail: [] }
}

const OPTIONAL = /^\(?optional\)?[.:]?$/i

/** Reports "(optional)" without italics: it would be part of the claim, and the checkpoint would be required. */
function checkOptional({ report }: Reading, [first]: readonly Inline[], place: Place, owner: string): void {
  if (first?.kind !== 'text' || !/^\(?optional\b\)?/i.test(first.text)) return
  report.add('bad-value', place, `${owner}: found "${shortened(first.text)}" behind the title. Write "*(optional)*".`)
}

const nameIn = (nodes: readonly PhrasingContent[]) => readWords(nodes).replace(/\.$/, '').trim()

function buildingOf(
  { buildings, report }: CheckpointReading,
  nodes: readonly PhrasingContent[],
  owner: string,
  missing: (what: string) => void,
): BuildingId {
  const name = nameIn(nodes)
  const id = toBuildingId(name)
  if (name === '') missing('*Stands at:*')
  else if (buildings && !buildings.ids.has(id)) {
    report.add(
      'unknown-building',
      placeOfWords(nodes),
      `${owner} stands at unknown building "${name}".${meant(buildings.nearest(name))}`,
    )
  }
  return id
}

function worksheetOf(
  { worksheets }: CheckpointReading,
  nodes: readonly PhrasingContent[],
  owner: string,
): Checkpoint['worksheet'] {
  const slug = nameIn(nodes)
  if (slug === '') return null
  worksheets.push({ slug, place: placeOfWords(nodes), owner })
  return toWorksheetId(slug)
}
