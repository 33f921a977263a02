import { type Result, err, ok } from '#lib/result.ts'
import type { Load, System } from '#simulation/system.ts'
import type { Report } from '../diagnostic.ts'
import type { Row } from '../markdown/table.ts'
import { type Form, known, newName, oneOf, pattern, rate, seconds, unlike } from './form.ts'
import { closed, readCell, readKeys } from './keys.ts'
import { MOST } from './limits.ts'
import { createNaming } from './names.ts'
import { RETRIES, retriesOf } from './retries.ts'

export const PEOPLE_COLUMNS = ['load', 'request', 'to', 'arrivals', 'rate', 'how'] as const

const perSecond = rate({ most: 100_000 })

/** "40/s", or "0 s 40/s, 130 s 200/s" with rising times. */
const curve: Form<Load['rate']> = (words): Result<Load['rate'], string> => {
  const even = perSecond(words)
  if (even.ok) return ok([{ atS: 0, perSecond: even.value }])
  const points: { readonly atS: number; readonly perSecond: number }[] = []
  if (!words.includes(' ')) return even
  for (const piece of words.split(',')) {
    const point = pattern(
      '<atS> <perSecond>',
      { atS: seconds({ most: MOST.seconds }), perSecond },
      '130 s 200/s',
    )(spaced(piece.trim()))
    if (!point.ok) return point
    if (point.value.atS <= (points.at(-1)?.atS ?? -1)) return unlike(piece.trim(), 'times that rise')
    points.push(point.value)
  }
  return ok(points)
}

/** "130 s 200/s" as "130s 200/s", so that one blank stands between time and rate. */
const spaced = (piece: string) => piece.replace(/^([\d.]+) (s|min|ms) /, '$1$2 ')

/** Reads who asks. */
export function readPeople(
  report: Report,
  table: readonly Row<(typeof PEOPLE_COLUMNS)[number]>[],
  { parts, names }: Pick<System, 'parts' | 'names'>,
): readonly Load[] {
  const naming = createNaming(report, 'load', ['people', ...parts.map(({ id }) => id)])
  const called = known('part or name', [...parts.map(({ id }) => id), ...names.map(({ name }) => name)])
  return table.flatMap((row) => {
    const id = naming(row.load)
    const owner = `load "${row.load.text}"`
    const request = readCell(report, row.request, `request of ${owner}`, (words) =>
      words === 'all' ? err('a request can\'t be called "all", which has a meaning of its own') : newName(words),
    )
    const to = readCell(report, row.to, `"to" of ${owner}`, called)
    const arrivals = readCell(report, row.arrivals, `arrivals of ${owner}`, oneOf(['poisson', 'even']))
    const points = readCell(report, row.rate, `rate of ${owner}`, curve)
    const optional = { patience: seconds({ least: 0.001, most: MOST.seconds }), ...RETRIES }
    const keys = readKeys(report, row.how, owner, { required: {}, optional })
    if (id === null || request === null || to === null || !arrivals || !points || !keys) return []
    const { retries, fault } = retriesOf(keys, row.how.text)
    if (fault) report.add('bad-value', row.how.place, `${owner}: ${closed(fault)}`)
    return fault ? [] : { id, request, to, arrivals, rate: points, patienceS: keys.patience, retries }
  })
}
