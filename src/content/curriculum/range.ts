import type { Range } from '#city/curriculum.ts'
import type { Place, Report } from '../diagnostic.ts'

/** Reads "10-15", "10 – 15", "10 to 15" or "40". Anything else is reported and gives 0 to 0. */
export function readRange(report: Report, text: string, place: Place, owner: string): Range {
  const [, first, second] = /^(\d{1,4})(?: ?(?:[‐‑‒–—―−-]|to) ?(\d{1,4}))?\.?$/i.exec(text.trim()) ?? []
  const from = Number(first)
  const to = Number(second ?? first)
  if (first !== undefined && from <= to) return { from, to }
  report.add('bad-value', place, `${owner}: found "${text}", expected a number or a range such as "6-10".`)
  return { from: 0, to: 0 }
}
