import type { Json } from '#city/review.ts'

/** JSON with spaces after commas and colons, as the worker writes answers. */
export function jsonText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return plainText(value)
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${jsonText(each)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** JSON without spaces, as tries are kept. */
export function jsonKey(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jsonKey).join()}]`
  if (typeof value !== 'object' || value === null) return plainText(value)
  return `{${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}:${jsonKey(each)}`)
    .join()}}`
}

/** JSON can read -0, but `JSON.stringify` writes 0. */
const plainText = (value: null | boolean | number | string) => (Object.is(value, -0) ? '-0' : JSON.stringify(value))
