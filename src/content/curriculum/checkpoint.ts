import type { List, ListItem, PhrasingContent } from 'mdast'
import type { Checkpoint } from '#city/curriculum.ts'
import { type BuildingId, type PhaseId, toBuildingId, toCheckpointId, toWorksheetId } from '#city/ids.ts'
import type { Place } from '../diagnostic.ts'
import { type Reading, toInlines, wordsOf } from '../markdown/inline.ts'
import { shortened } from '../markdown/sheet.ts'
import { placeOf, placeOfWords } from '../markdown/tree.ts'
import { type Nearest, meant } from '../nearest.ts'
import type { WorksheetUse } from './worksheet.ts'

const FORM = '- [ ] `slug` **Title.** Claim. *Evidence:* … *Stands at:* Building. *Worksheet:* slug.'
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What a checkpoint names and the flow must have; null where the flow isn't known. */
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
  const [paragraph, extra] = item.children
  const nodes =
    paragraph?.type === 'paragraph'
      ? paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
      : []
  const [head, ...rest] = nodes
  if (head?.type !== 'inlineCode' || !SLUG.test(head.value)) {
    report.add(
      'bad-value',
      placeOf(head ?? item),
      `found "${shortened(wordsOf(item))}", expected a checkpoint: ${FORM}`,
    )
    return null
  }
  if (extra)
    report.add('misplaced-text', placeOf(extra), `checkpoint "${head.value}" is one paragraph. Join this to it.`)
  const isOptional = rest[0]?.type === 'emphasis' && /^\(optional\)$/i.test(wordsOf(rest[0]))
  const [title, ...tail] = isOptional ? rest.slice(1) : rest
  const owner = `checkpoint "${head.value}"`
  const missing = (what: string) =>
    report.add('missing-field', placeOf(head), `${owner} has no ${what}. Expected ${FORM}`)
  if (title?.type !== 'strong') missing('title in bold')
  const parts = partsOf(title?.type === 'strong' ? tail : rest)
  const claim = toInlines(reading, parts.claim)
  const evidence = toInlines(reading, parts.evidence)
  if (claim.length === 0) missing('claim')
  if (evidence.length === 0) missing('*Evidence:*')
  return {
    id: toCheckpointId(phase, head.value),
    phase,
    title: title?.type === 'strong' ? wordsOf(title).replace(/\.$/, '') : '',
    required: !isOptional,
    claim,
    evidence,
    building: buildingOf(reading, parts.standsAt, owner, missing),
    worksheet: worksheetOf(reading, parts.worksheet, owner),
  }
}

type Parts = Record<'claim' | 'evidence' | 'standsAt' | 'worksheet', PhrasingContent[]>

const LABELS: Readonly<Record<string, keyof Parts>> = {
  evidence: 'evidence',
  'stands at': 'standsAt',
  worksheet: 'worksheet',
}

/** Cuts what follows the title at its labels in italics. */
function partsOf(nodes: readonly PhrasingContent[]): Parts {
  const parts: Parts = { claim: [], evidence: [], standsAt: [], worksheet: [] }
  let into = parts.claim
  for (const node of nodes) {
    const label = node.type === 'emphasis' ? /^(.+?) ?:$/.exec(wordsOf(node).toLowerCase())?.[1] : undefined
    const name = label === undefined ? undefined : LABELS[label]
    if (name) into = parts[name]
    else into.push(node)
  }
  return parts
}

const nameIn = (nodes: readonly PhrasingContent[]) => wordsOf(nodes).replace(/\.$/, '').trim()

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
