import type { FloorId } from '#city/ids.ts'
import type { Day } from '#progress/event.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { numbered, shortDay } from './in-words.ts'
import type { MarkName } from './mark.tsx'

/** The word a state has on screen. */
export const STATE_WORDS: Record<MarkName, string> = {
  mist: 'In mist',
  open: 'Open',
  predicted: 'Predicted, lesson waiting',
  built: 'Built',
  due: 'Lights out',
  placed: 'Placed',
  vouched: 'Vouched',
}

/** Which mark a floor wears. Placed floors whose lesson was begun wear the drawing of their prediction no more than others do. */
export function markOf(view: FloorView): Exclude<MarkName, 'vouched'> {
  switch (view.standing) {
    case 'locked':
      return 'mist'
    case 'open':
      return view.ahead ? 'mist' : 'open'
    case 'predicted':
      return 'predicted'
    case 'built':
      return view.due ? 'due' : view.placed ? 'placed' : 'built'
  }
}

/** What nothing is known of lies in mist. */
export function markAt(id: FloorId, views: ReadonlyMap<FloorId, FloorView>): ReturnType<typeof markOf> {
  const view = views.get(id)
  return view ? markOf(view) : 'mist'
}

/** The marks of a building's floors, from the ground up. */
export const marksOf = (floors: readonly FloorId[], views: ReadonlyMap<FloorId, FloorView>) =>
  floors.map((id) => markAt(id, views))

/** A floor's state read aloud: "lights out since 12 Oct". `opensAt` is the identity of the level it waits for. */
export function stateInWords(mark: MarkName, opensAt: string, dueSince: Day | null): string {
  switch (mark) {
    case 'mist':
      return `in mist, opens at ${opensAt}`
    case 'open':
      return 'open'
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
  ['mist', 'in mist'],
]

/** What stands after a building's name for those who don't see its bars: "6 floors, 1 built, 1 predicted, 4 in mist, vouched". */
export function floorsInWords(marks: readonly MarkName[], pennant: 'plain' | 'mentor' | null): string {
  const counts = COUNTED.map(([mark, words]) => ({ count: marks.filter((each) => each === mark).length, mark, words }))
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ count, mark, words }) => `${count} ${mark === 'due' && count > 1 ? 'with their lights out' : words}`)
  if (pennant !== null) parts.push(pennant === 'mentor' ? 'vouched work stands here' : 'shown work stands here')
  return [numbered(marks.length, 'floor'), ...parts].join(', ')
}
