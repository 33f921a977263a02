import { type Result, err, ok } from '#lib/result.ts'

/** The most lines that a fault may be said to lie on. */
const MOST = 5

/** Reads `lines 2, 7-8` into line numbers, ascending. The fault is what was found and what was expected instead. */
export function parseFaultLines(words: string, lineCount: number): Result<readonly number[], string> {
  const list = /^lines? (\d+(?:-\d+)?(?:(?:,| and|, and) \d+(?:-\d+)?)*)\.?$/i.exec(words)?.[1]
  if (list === undefined) return err(`is "${words}", expected such as "lines 2, 7-8"`)
  const lines = new Set<number>()
  for (const [, from, to = from] of list.matchAll(/(\d+)(?:-(\d+))?/g)) {
    const [first, last] = [Number(from), Number(to)]
    if (first < 1 || last < first || last > lineCount)
      return err(`names "${from === to ? from : `${from}-${to}`}", but the code has lines 1 to ${lineCount}`)
    for (let line = first; line <= last; line += 1) lines.add(line)
  }
  if (lines.size > MOST) return err(`names ${lines.size} lines, expected at most ${MOST}`)
  return ok([...lines].sort((a, b) => a - b))
}
