import { BOUNDS } from '#progress/event.ts'
import type { Positions } from '#progress/event.ts'
import { parseJson } from './parse-json.ts'

/** Marked lines, ascending. `isFull`: a line was left out, because no more can be marked. */
export type Marks = { readonly marked: Positions; readonly isFull: boolean }

/** Marks a line, or takes its mark away. */
export function toggled(marked: Positions, line: number): Marks {
  if (marked.includes(line)) return { marked: marked.filter((each) => each !== line), isFull: false }
  return withLines(marked, [line])
}

/** Marks all lines from one to another too, as many as can be marked, the nearest to `from` first. */
export function extended(marked: Positions, from: number, to: number): Marks {
  const step = Math.sign(to - from)
  return withLines(
    marked,
    Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step),
  )
}

function withLines(marked: Positions, lines: readonly number[]): Marks {
  const all = [...new Set([...marked, ...lines])]
  return { marked: all.slice(0, BOUNDS.marks).toSorted((a, b) => a - b), isFull: all.length > BOUNDS.marks }
}

/** The marks of a draft; none if it isn't one of code with so many lines. */
export function parseMarks(draft: string, count: number): Positions {
  const found = parseJson(draft)
  if (!Array.isArray(found)) return []
  const lines = found.filter((line): line is number => Number.isInteger(line) && line >= 1 && line <= count)
  return withLines([], lines).marked
}

export const makeMarks = (marked: Positions): string => (marked.length === 0 ? '' : JSON.stringify(marked))

/** "line 2", "lines 2, 3 and 7" */
export function lineWords(lines: Positions): string {
  const [last, ...rest] = lines.toReversed()
  return rest.length === 0 ? `line ${last}` : `lines ${rest.toReversed().join(', ')} and ${last}`
}
