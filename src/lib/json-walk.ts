/** Something in a value, and how many lists and objects stand around it. */
type Inside = { readonly value: unknown; readonly depth: number }

/** A value and everything in it. It keeps a list of its own, so that no depth is too much for it. */
export function* insideOf(value: unknown): Generator<Inside> {
  const left: Inside[] = [{ value, depth: 0 }]
  for (let next = left.pop(); next; next = left.pop()) {
    yield next
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    for (const each of Object.values(value)) left.push({ value: each as unknown, depth: depth + 1 })
  }
}

/** Whether lists and objects stand inside each other more than `most` deep. */
export function isDeeper(value: unknown, most: number): boolean {
  for (const { depth } of insideOf(value)) if (depth > most) return true
  return false
}

/** Whether there is a number in it that JSON can read but not write, as 1e999 is. */
export function hasUnwritable(value: unknown): boolean {
  for (const { value: each } of insideOf(value)) if (typeof each === 'number' && !Number.isFinite(each)) return true
  return false
}
