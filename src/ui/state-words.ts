import type { FloorId } from '#city/ids.ts'
import type { Day } from '#progress/event.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { longDay, numbered, shortDay } from './in-words.ts'
import type { MarkName } from './mark.tsx'

/** The word for each state. */
export const STATE_WORDS: Record<MarkName, string> = {
  mist: 'In mist',
  open: 'Open',
  found: 'As ordered, never looked into',
  predicted: 'Predicted, lesson waiting',
  built: 'Built',
  due: 'Lights out',
  placed: 'Placed',
  vouched: 'Vouched',
}

/** The mark of a floor. A placed floor keeps the mark `placed` even if a prediction was made for it. */
export function markOf(view: FloorView): Exclude<MarkName, 'vouched'> {
  switch (view.standing) {
    case 'locked':
      return 'mist'
    case 'open':
      return view.ahead ? 'mist' : view.found ? 'found' : 'open'
    case 'predicted':
      return 'predicted'
    case 'built':
      return view.due ? 'due' : view.placed ? 'placed' : 'built'
  }
}

/** The mark of a floor by id; `mist` if nothing is known of it. */
export function markAt(id: FloorId, views: ReadonlyMap<FloorId, FloorView>): ReturnType<typeof markOf> {
  const view = views.get(id)
  return view ? markOf(view) : 'mist'
}

/** The marks of a building's floors, from the ground up. */
export const marksOf = (floors: readonly FloorId[], views: ReadonlyMap<FloorId, FloorView>) =>
  floors.map((id) => markAt(id, views))

/**
 * The state of a floor for screen readers: "lights out since 12 Oct". `opensAt`: the identity of the level that opens
 * it.
 */
export function stateInWords(mark: MarkName, opensAt: string, dueSince: Day | null): string {
  switch (mark) {
    case 'mist':
      return `in mist, opens at ${opensAt}`
    case 'open':
      return 'open'
    case 'found':
      return 'as ordered, not looked into yet'
    case 'predicted':
      return 'predicted, lesson waiting'
    case 'built':
    case 'vouched':
      return 'built, lit'
    case 'due':
      return dueSince ? `lights out since ${shortDay(dueSince)}` : 'lights out'
    case 'placed':
      return 'placed, not yet recalled'
  }
}

const COUNTED: readonly (readonly [MarkName, string])[] = [
  ['built', 'built'],
  ['due', 'with its lights out'],
  ['placed', 'placed'],
  ['predicted', 'predicted'],
  ['open', 'open'],
  ['found', 'as ordered'],
  ['mist', 'in mist'],
]

/** "by Tomas on 12 October"; with the year if it isn't `year`. */
export const byWhom = ({ mentor, day }: { readonly mentor: string; readonly day: Day }, year: number) =>
  `by ${mentor || 'a mentor'} on ${longDay(day, year)}`

/**
 * The floors of a building for screen readers: "6 floors, 1 built, 1 predicted, 4 in mist, vouched by Tomas on 12
 * October". `vouched`: who flew the mentor's pennant, where that is known.
 */
export function floorsInWords(
  marks: readonly MarkName[],
  pennant: 'plain' | 'mentor' | null,
  vouched = 'vouched work stands here',
): string {
  const counts = COUNTED.map(([mark, words]) => ({ count: marks.filter((each) => each === mark).length, mark, words }))
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ count, mark, words }) => `${count} ${mark === 'due' && count > 1 ? 'with their lights out' : words}`)
  if (pennant !== null) parts.push(pennant === 'mentor' ? vouched : 'shown work stands here')
  return [numbered(marks.length, 'floor'), ...parts].join(', ')
}
