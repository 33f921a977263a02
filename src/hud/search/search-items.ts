import { titleOf } from '#city/city.ts'
import type { Floor, Lesson } from '#city/city.ts'
import type { FloorId, ReviewId } from '#city/ids.ts'
import type { ReviewPlace, ReviewSummary } from '#city/review.ts'
import { plainTextOf } from '#city/text.ts'
import type { Block } from '#city/text.ts'
import type { Progress } from '#progress/progress.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { reviewView } from '#progress/review.ts'
import type { World } from '#progress/world.ts'
import { monthName, numbered } from '#ui/in-words.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { placeOf } from '../remarks/remarks-of.ts'
import { floorName } from '../words/place-words.ts'
import { holds, wordsOf } from './find.ts'
import type { Item } from './find.ts'

export type LessonById = ReadonlyMap<FloorId, Lesson>

type ReviewSummaries = ReadonlyMap<ReviewId, Pick<ReviewSummary, 'asked' | 'kind'>>

/** Everything that can be found. What a lesson teaches is included only if its floor is built. */
export function searchItems(
  world: World,
  progress: Progress,
  views: ReadonlyMap<FloorId, FloorView>,
  lessons: LessonById,
  reviews: ReviewSummaries,
): readonly Item[] {
  const { city, districtById } = world.index
  return [
    ...city.floors.map((floor) => floorItem(floor, lessons.get(floor.id), isTaught(views.get(floor.id)))),
    ...city.buildings.map((building): Item => ({
      key: building.id,
      group: 'building',
      title: building.name,
      where: `${districtById.get(building.district)?.name ?? ''}, ${numbered(building.floors.length, 'floor')}`,
      texts: [building.qualifier ?? ''],
      place: { kind: 'building', id: building.id },
    })),
    ...reviewItems(world, progress, reviews),
    ...world.plan.plan.phases.flatMap((phase): readonly Item[] => [
      {
        key: phase.id,
        group: 'curriculum',
        title: phase.name,
        where: `Phase ${phase.number}`,
        texts: [],
        place: { kind: 'phase', id: phase.id },
      },
      ...phase.checkpoints.map((checkpoint): Item => ({
        key: checkpoint.id,
        group: 'curriculum',
        title: checkpoint.title,
        where: `A checkpoint of phase ${phase.number}`,
        texts: [],
        place: { kind: 'checkpoint', id: checkpoint.id },
      })),
    ]),
    ...ownItems(world, progress),
  ]
}

/** Reviews, those first that wait. The kind of one is told once its answer was seen. */
function reviewItems(world: World, progress: Progress, summaries: ReviewSummaries): readonly Item[] {
  const rank = (review: ReviewPlace) => Number(reviewView(world, progress, review).standing !== 'open')
  const waitingFirst = [...world.reviews.values()].toSorted((a, b) => rank(a) - rank(b))
  return waitingFirst.map(({ id, title, building }) => {
    const summary = summaries.get(id)
    const kind = progress.reviews.has(id) && summary ? [summary.kind] : []
    return {
      key: id,
      group: 'review',
      title,
      where: `A review at ${world.index.buildingById.get(building)?.name ?? ''}`,
      texts: [...kind, plainTextOf(summary?.asked ?? [])],
      also: 'Reviews: code to judge',
      place: { kind: 'review', id },
    }
  })
}

/** How many lessons of floors not built yet contain all words of the query. */
export function mentionsAhead(lessons: LessonById, views: ReadonlyMap<FloorId, FloorView>, query: string): number {
  const words = wordsOf(query)
  return [...lessons.values()].filter((lesson) => !isTaught(views.get(lesson.floor)) && holds(taughtIn(lesson), words))
    .length
}

const isTaught = (view: FloorView | undefined) => view?.standing === 'built' && !view.placed

function floorItem(floor: Floor, lesson: Lesson | undefined, isTaught: boolean): Item {
  const open = lesson ? [plainTextOf(lesson.assume), plainTextOf(lesson.know), plainTextOf(lesson.scene ?? [])] : []
  return {
    key: floor.id,
    group: 'floor',
    title: titleOf(floor),
    where: floorName(floor),
    texts: lesson && isTaught ? [...open, ...taughtIn(lesson)] : open,
    place: { kind: 'floor', id: floor.id },
  }
}

const taughtIn = (lesson: Lesson) => [
  plainTextOf(lesson.learn),
  plainTextOf(lesson.prose),
  lesson.example.map(blockText).join(' '),
]

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return plainTextOf(block.text)
  return block.kind === 'code' ? block.text : block.items.flat().map(blockText).join(' ')
}

function ownItems(world: World, progress: Progress): readonly Item[] {
  const items: Item[] = []
  const add = (key: string, title: string, texts: readonly string[], place: Item['place']) => {
    const written = texts.filter((text) => text !== '')
    if (written.length > 0) items.push({ key: `own ${key}`, group: 'own', title, where: '', texts: written, place })
  }
  for (const [id, { prediction, built, recalls }] of progress.floors) {
    const floor = world.index.floorById.get(id)
    if (!floor) continue
    const texts = [prediction?.text ?? '', built?.why ?? '', ...recalls.map((recall) => recall.text)]
    add(id, `Your answers at ${floorName(floor)}`, texts, { kind: 'floor', id })
  }
  for (const [id, { first, again }] of progress.reviews) {
    const title = world.reviews.get(id)?.title
    const verdicts = first ? [first, ...again] : again
    if (title)
      add(
        id,
        `Your verdict on “${title}”`,
        verdicts.map(({ text }) => text),
        { kind: 'review', id },
      )
  }
  for (const [month, answers] of progress.reflections) {
    add(
      month,
      `${monthName(month)}’s reflection`,
      [...answers.values()].map(({ text }) => text),
      { kind: 'journal' },
    )
  }
  for (const [id, { insight }] of progress.phases) {
    const number = world.plan.phaseById.get(id)?.number
    add(id, `Key insight of phase ${number}`, [insight?.text ?? ''], { kind: 'phase', id })
  }
  for (const [id, { shown }] of progress.checkpoints) {
    const title = world.plan.checkpointById.get(id)?.title ?? id
    const evidence = shown?.evidence
    add(id, `Evidence of “${title}”`, [evidence?.kind === 'note' ? evidence.text : (evidence?.url ?? '')], {
      kind: 'checkpoint',
      id,
    })
  }
  for (const [mark, { about, text, mentor, answer }] of progress.remarks) {
    const title = `${mentor || 'A mentor'} about ${about.kind === 'whole' ? 'the whole' : subjectWords(world, about)}`
    add(`remark ${mark}`, title, [answer?.text ?? '', text], placeOf(about))
  }
  for (const [id, rows] of progress.worksheets) {
    const texts = [...rows.values()].flatMap((cells) => [...cells.values()].map(({ text }) => text))
    add(id, `Worksheet ${id.replace(/^worksheet\//, '')}`, texts, { kind: 'worksheet', id })
  }
  return items
}
