import { encode } from 'uqr'
import { parseLink } from '#share/link/link.ts'
import { madeLink } from '#share/testing/made-link.ts'
import { FOR_A_MENTOR, STATUSES } from '#share/snapshot.ts'
import { finishedBy } from '#share/testing/finished.ts'
import { bounded, median, timed } from './row.ts'
import type { Row } from './row.ts'

const ADDRESS = 'https://mira-okafor.github.io/beyond-coding/#'
const CITIES = 50

/** Links of finished cities, the longest of fifty. */
export async function measureLinks(baseline: number): Promise<readonly Row[]> {
  const seen = { statuses: 0, mentor: 0, version: 0 }
  const making: number[] = []
  const parsing: number[] = []
  for (let seed = 1; seed <= CITIES; seed++) {
    const snapshot = finishedBy(seed)
    const statuses = await madeLink(snapshot, STATUSES)
    const start = performance.now()
    const mentor = await madeLink(snapshot, FOR_A_MENTOR)
    const made = performance.now()
    const parsed = await parseLink(mentor)
    parsing.push(performance.now() - made)
    making.push(made - start)
    if (!parsed.ok) throw new Error(`a link of our own does not open: ${parsed.fault.kind}`)
    seen.statuses = Math.max(seen.statuses, ADDRESS.length + statuses.length)
    seen.mentor = Math.max(seen.mentor, mentor.length)
    seen.version = Math.max(seen.version, encode(`${ADDRESS}${mentor}`, { ecc: 'M' }).version)
  }
  return [
    bounded({ what: 'link of statuses, with its address', value: seen.statuses, atMost: 200, unit: 'characters' }),
    bounded({ what: 'link for a mentor', value: seen.mentor, atMost: 400, unit: 'characters' }),
    bounded({ what: 'its QR version at level M', value: seen.version, atMost: 17 }),
    timed({ what: 'link for a mentor, made', value: median(making), atMost: 2, baseline }),
    timed({ what: 'link for a mentor, parsed', value: median(parsing), atMost: 2, baseline }),
  ]
}
