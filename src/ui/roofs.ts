import type { DistrictId } from '#city/ids.ts'

/** The roof colour of each known district. Used for small areas and edges, never behind text. */
const ROOFS: Readonly<Record<string, string>> = {
  'the-build': '#e4684c',
  'the-craft': '#43805e',
  security: '#3f609a',
  'the-pipeline': '#f6b940',
  'the-systems': '#6253b8',
  'testing-qa': '#4fb998',
  'the-operations': '#4d9c90',
  'the-people': '#cf5672',
  'the-leadership': '#dda847',
}
const SPARE = Object.values(ROOFS)

export function roofOf(district: DistrictId): string {
  return (
    ROOFS[district] ??
    SPARE[Array.from(district).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SPARE.length]!
  )
}
