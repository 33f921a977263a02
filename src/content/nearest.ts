/**
 * The most comparisons for one list of names, so that a document full of unknown names does not take quadratic time.
 */
const BUDGET = 50_000

/** Finds the known name that is most similar to a written one; null if none is similar enough. */
export type Nearest = (written: string) => string | null

export function createNearest(names: Iterable<string>): Nearest {
  const known = [...new Set(names)].map((name) => ({ name, folded: name.toLowerCase() }))
  let budget = BUDGET
  return (written) => {
    const folded = written.toLowerCase()
    const limit = Math.min(3, Math.max(1, Math.floor(folded.length / 4)))
    let best: string | null = null
    let bestDistance = limit + 1
    for (const candidate of known) {
      if (Math.abs(candidate.folded.length - folded.length) >= bestDistance) continue
      if ((budget -= 1) < 0) break
      const distance = distanceOf(folded, candidate.folded)
      if (distance < bestDistance) {
        best = candidate.name
        bestDistance = distance
      }
    }
    return best
  }
}

/** ` Did you mean "…"?`, or nothing: the end of a message. */
export const meant = (name: string | null) => (name === null ? '' : ` Did you mean "${name}"?`)

/** Edit distance: how many letters to insert, drop, change or swap with a neighbour to turn one word into the other. */
function distanceOf(a: string, b: string): number {
  let twoBack: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, twoBack[j - 2]! + 1)
      row.push(least)
    }
    twoBack = last
    last = row
  }
  return last[b.length]!
}
