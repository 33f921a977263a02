/** A list in an order that a number decides: the same number gives the same order. */
export function orderBy<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed >>> 0
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = mix(state + last)
    const other = state % (last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}

/** Spreads the bits of a number over 32 bits; of Murmur hash 3. */
function mix(number: number): number {
  let bits = number >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
