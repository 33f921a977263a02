import type { DifferenceLine, Review } from '#city/review.ts'

/** A line of the difference, with its number in the given code; null where only the mended code has it. */
export type Row = DifferenceLine & { readonly number: number | null; readonly isFault: boolean }

/**
 * The given code with what mends it. A line of the fault is told beside itself where it is taken out, or where lines are
 * put in next to it. `rest`: those that stand as they are in the mended code too, because other lines mend them.
 */
export function differenceRows({ code, answer }: Pick<Review, 'code' | 'answer'>): {
  readonly rows: readonly Row[]
  readonly rest: readonly number[]
} {
  const lines = answer.fault?.difference ?? code.map((line): DifferenceLine => ({ change: 'same', line }))
  const faults = answer.fault?.lines ?? []
  const isPutIn = insertions(lines)
  const rest: number[] = []
  let last = 0
  const rows = lines.map((line, at): Row => {
    if (line.change === 'added') return { ...line, number: null, isFault: false }
    last += 1
    const isOfFault = faults.includes(last)
    const isFault = isOfFault && (line.change === 'removed' || isPutIn.has(at - 1) || isPutIn.has(at + 1))
    if (isOfFault && !isFault) rest.push(last)
    return { ...line, number: last, isFault }
  })
  return { rows, rest }
}

/** The places of lines that are put in without another being taken out for them. */
function insertions(lines: readonly DifferenceLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let begin = 0
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && lines[at]!.change !== 'same') continue
    const run = lines.slice(begin, at)
    if (run.every(({ change }) => change === 'added')) for (let each = begin; each < at; each += 1) found.add(each)
    begin = at + 1
  }
  return found
}
