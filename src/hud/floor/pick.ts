import type { Choice } from '#city/city.ts'
import { plainTextOf } from '#city/text.ts'
import type { Positions } from '#progress/event.ts'
import type { Prediction } from '#progress/progress.ts'

/** Positions as the text of a draft: "2 0". */
export const makePick = (positions: Positions): string => positions.join(' ')

/** The positions in a draft; null if there are none or they don't fit the choice, for example after an edit of the content. */
export function parsePick(choice: Choice, draft: string): Positions | null {
  const positions = parsePositions(draft, choice.items.length)
  if (positions === null || positions.length === 0) return null
  const most = choice.kind === 'look' ? 1 : choice.items.length
  const least = choice.kind === 'order' ? choice.items.length : 1
  return positions.length >= least && positions.length <= most ? positions : null
}

/** Different positions below `count`; null if the text says anything else. */
export function parsePositions(text: string, count: number): Positions | null {
  const positions = text === '' ? [] : text.split(' ').map(Number)
  const isSound = positions.every((at) => Number.isInteger(at) && at >= 0 && at < count)
  return isSound && new Set(positions).size === positions.length ? positions : null
}

/** What was picked, in words: a line for each, numbered if the choice is an order. */
export function pickInWords({ kind, items }: Choice, picked: Positions): string {
  const words = picked.map((at) => plainTextOf(items[at] ?? []))
  return (kind === 'order' ? words.map((each, index) => `${index + 1}. ${each}`) : words).join('\n')
}

/**
 * What was picked with a prediction; null if nothing was, or if its floor has other items today: then only the words of
 * the prediction say what it was.
 */
export function pickOf(choice: Choice | null, prediction: Prediction | null): Positions | null {
  const picked = prediction?.picked
  if (!choice || !picked) return null
  return pickInWords(choice, picked) === prediction.text ? picked : null
}

/** The positions after the item at `index` was moved by one; the same if it can't be. */
export function moved(positions: Positions, index: number, by: 1 | -1): Positions {
  const [item, other] = [positions[index], positions[index + by]]
  if (item === undefined || other === undefined) return positions
  return positions.with(index, other).with(index + by, item)
}

/** How many pairs stand the wrong way round: 0 in the right order, 1 if two neighbours are exchanged. */
export const disorderOf = (positions: Positions): number =>
  positions.reduce((sum, at, index) => sum + positions.slice(index + 1).filter((later) => later < at).length, 0)

/**
 * The order in which the items are first shown: the same for everyone and each time, and at least two exchanges from the
 * right one, so that leaving it as it is holds nothing.
 */
export function firstOrder(seed: string, count: number): Positions {
  for (let attempt = 0; ; attempt += 1) {
    const random = randomOf(`${seed} ${attempt}`)
    const order = Array.from({ length: count }, (_, at) => ({ at, rank: random() }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ at }) => at)
    if (disorderOf(order) > 1 || count < 3) return order
  }
}

/** Numbers that follow from a text (mulberry32, begun with its FNV-1a hash). */
function randomOf(text: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (more ^ (more >>> 14)) >>> 0
  }
}
