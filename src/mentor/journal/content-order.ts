import { CONFIDENCES } from '#progress/event.ts'
import type { Confidence } from '#progress/event.ts'

/** `city`: in the order of the content. A link has no days of reviews and incidents. */
export type ContentOrder = 'city' | 'misses'

export const ORDER_WORDS = [
  { value: 'city', label: 'As in the city' },
  { value: 'misses', label: 'Misses first' },
] as const

/** `wrongness`: 0 is right. */
type Judged<Place> = {
  readonly place: Place
  readonly wrongness: number
  readonly confidence: Confidence | null
}

/** What is in a link, as it stands in the content; or from wrong to right, and of one result the surest first. */
export function inOrder<Place>(done: readonly Judged<Place>[], order: ContentOrder): readonly Place[] {
  const ordered = order === 'city' ? done : done.toSorted((a, b) => rankOf(b) - rankOf(a))
  return ordered.map(({ place }) => place)
}

const rankOf = ({ wrongness, confidence }: Judged<unknown>) =>
  wrongness * CONFIDENCES.length + (confidence === null ? 0 : CONFIDENCES.indexOf(confidence))
