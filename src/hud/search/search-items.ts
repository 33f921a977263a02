import { titleOf } from '#city/city.ts'
import type { Floor, Lesson } from '#city/city.ts'
import type { FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import type { IncidentPlace, IncidentSummary } from '#city/incident.ts'
import type { ReviewSummary } from '#city/review.ts'
import { plainTextOf } from '#city/text.ts'
import type { Block } from '#city/text.ts'
import type { Progress } from '#progress/progress.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { incidentView } from '#progress/incident.ts'
import { reviewView } from '#progress/review.ts'
import type { World } from '#progress/world.ts'
import { monthName, numbered } from '#ui/in-words.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { placeOf } from '../remarks/remarks-of.ts'
import { floorName } from '../words/place-words.ts'
import { holds, wordsOf } from './find.ts'
import type { Item } from './find.ts'

export type LessonById = ReadonlyMap<FloorId, Lesson>

/** What is told of reviews and incidents before they are opened; empty until it has arrived. */
export type Summaries = {
  readonly reviews: ReadonlyMap<ReviewId, Pick<ReviewSummary, 'asked' | 'kind'>>
  readonly incidents: ReadonlyMap<IncidentId, Pick<IncidentSummary, 'night'>>
}

/** Everything that can be found. What a lesson teaches is included only if its floor is built. */
export function searchItems(
  world: World,
  progress: Progress,
  views: ReadonlyMap<FloorId, FloorView>,
  lessons: LessonById,
  summaries: Summaries,
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
    ...reviewItems(world, progress, summaries),
    ...incidentItems(world, progress, summaries),
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
function reviewItems(world: World, progress: Progress, { reviews }: Summaries): readonly Item[] {
  return waitingFirst(world.reviews, (review) => reviewView(world, progress, review).standing === 'open').map(
    ({ id, title, building }): Item => {
      const summary = reviews.get(id)
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
    },
  )
}

/** Incidents, those first that wait or are open. What the night is about is told once it can begin. */
function incidentItems(world: World, progress: Progress, { incidents }: Summaries): readonly Item[] {
  const standingOf = (place: IncidentPlace) => incidentView(world, progress, place).standing
  const isFirst = (place: IncidentPlace) => ['open', 'running'].includes(standingOf(place))
  return waitingFirst(world.incidents, isFirst).map((place): Item => {
    const { id, title, building, level } = place
    return {
      key: id,
      group: 'incident',
      title,
      where: `A night at ${world.index.buildingById.get(building)?.name ?? ''}, level ${level}`,
      texts: [standingOf(place) === 'locked' ? '' : plainTextOf(incidents.get(id)?.night ?? [])],
      also: 'Incidents: nights on call',
      place: { kind: 'incident', id },
    }
  })
}

/** The same, those first of which `waits` holds. */
const waitingFirst = <T>(all: ReadonlyMap<unknown, T>, waits: (one: T) => boolean): readonly T[] =>
  [...all.values()].toSorted((a, b) => Number(waits(b)) - Number(waits(a)))

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
  for (const place of world.incidents.values()) {
    const { id, title } = place
    const { first, again, running } = incidentView(world, progress, place)
    const nights = [first, ...again, running].flatMap((night) => night?.named?.text ?? [])
    add(id, `Why you named a cause in “${title}”`, nights, { kind: 'incident', id })
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
