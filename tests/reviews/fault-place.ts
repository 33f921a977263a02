/**
 * Whether mended code is the given code with other lines in place of those of its fault. Then the mended lines, put in
 * their place, are the mended code. A line that is added before or behind a line of the fault counts as part of it.
 */
export function liesOnLines(given: string, mended: string, fault: readonly number[]): boolean {
  const pieces: string[][] = [[]]
  for (const [index, line] of given.split('\n').entries()) {
    if (!fault.includes(index + 1)) pieces.at(-1)!.push(line)
    else if (!fault.includes(index)) pieces.push([])
  }
  const lines = mended.split('\n')
  const [first = [], ...others] = pieces
  const last = others.pop()
  if (!last || !startsAt(lines, first, 0)) return false
  let from = first.length
  for (const piece of others) {
    const at = lines.findIndex((_, index) => index >= from && startsAt(lines, piece, index))
    if (at < 0) return false
    from = at + piece.length
  }
  const end = lines.length - last.length
  return end >= from && startsAt(lines, last, end)
}

const startsAt = (lines: readonly string[], piece: readonly string[], at: number) =>
  piece.every((line, index) => lines[at + index] === line)
