import type { Json } from '#city/review.ts'

/** JSON with spaces after commas and colons, as the worker writes answers. */
export function jsonText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${jsonText(each)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
