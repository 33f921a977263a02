import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { loadContent } from '../../src/content/load.ts'
import { type Figures, grouped, spelled } from './figures.ts'

type Range = { readonly from: number; readonly to: number }

const source = (file: string) => ({ file, text: readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8') })
const { content } = loadContent(source('content/unlock-flow.md'), source('content/curriculum.md'))
if (!content) throw new Error('The content has errors: run npm run -s content.')
const { phases, paces } = content.curriculum

const WEEKS_A_MONTH = 52 / 12
const FULL_TIME = 40

/** The weeks of some phases at 40 hours, as the document's own fields add up. */
const weeksOf = (...numbers: readonly number[]): Range => {
  const chosen = phases.filter(({ number }) => numbers.length === 0 || numbers.includes(number))
  return {
    from: chosen.reduce((sum, { weeks }) => sum + weeks.from, 0),
    to: chosen.reduce((sum, { weeks }) => sum + weeks.to, 0),
  }
}

const paceOf = (name: string) => paces.find((pace) => pace.name === name)!
const middle = ({ from, to }: Range) => (from + to) / 2

/** The hours that fit into the months of a pace: the fewest months and the most, at its middle hours. */
const hoursIn = (name: string): Range => {
  const { hoursAWeek, months } = paceOf(name)
  const hours = (count: number) => count * WEEKS_A_MONTH * middle(hoursAWeek)
  return { from: hours(months.from), to: hours(months.to) }
}

/** The part of `whole` that `part` is, as the denominator: 5 of 20 is 4. */
const oneIn = (part: number, whole: number) => Math.round(whole / part)
/** Minutes after midnight. */
const clock = (hours: number, minutes: number) => hours * 60 + minutes
const day = (date: Date) => date.toISOString().slice(0, 10)

/** Milliseconds of the report, median, as measured with everything in memory on two cores. */
const REPORT = { first: 905, indexOnDate: 1050, covering: 210, countedFirst: 55, dailyCounts: 5.1 }

export const curriculum: Figures = {
  'the weeks of the phases and the paces agree': (says) => {
    const weeks = weeksOf()
    says(`add up to ${weeks.from} to ${weeks.to} weeks of ${FULL_TIME} hours`)
    const { months } = paceOf('Intense')
    expect(Math.round(weeks.to / WEEKS_A_MONTH)).toBe(months.to)
    expect(months.from - weeks.from / WEEKS_A_MONTH).toBeLessThan(1)

    const sustainable = paceOf('Sustainable').hoursAWeek
    says(`about ${spelled(Math.round(FULL_TIME / middle(sustainable)))} times as long`)
    const inMonths = hoursIn('Sustainable')
    for (const [fit, needed] of [
      [inMonths.from, weeks.from * FULL_TIME],
      [inMonths.to, weeks.to * FULL_TIME],
    ] as const)
      expect(Math.abs(needed / fit - 1)).toBeLessThan(0.2)
  },
  'a casual pace holds only a part': (says) => {
    const { hoursAWeek, months } = paceOf('Casual')
    says(`${spelled(months.from / 12)} to ${spelled(months.to / 12)} years of the casual pace`)
    const weeks = weeksOf()
    const fit = hoursIn('Casual')
    const shares = [fit.from / (weeks.from * FULL_TIME), fit.to / (weeks.to * FULL_TIME)]
    for (const share of shares) {
      expect(share).toBeGreaterThan(1 / 2)
      expect(share).toBeLessThan(2 / 3)
    }
    says('between half and two thirds of those hours')
    const years = (count: number) => Math.round((count * FULL_TIME) / hoursAWeek.to / 52)
    says(`it takes ${spelled(years(weeks.from))} to ${spelled(years(weeks.to))} years`)
  },
  'how long the shortener is lived with': (says) => {
    const { from, to } = weeksOf(1, 2, 3)
    const months = (weeks: number) => spelled(Math.round(weeks / WEEKS_A_MONTH))
    says(`for phases 1 to 3: ${months(from)} to ${months(to)} months full time`)
  },
  'what the report reads': (says) => {
    says(`all the clicks, 1.5 GB, to find one in fifty`)
    expect(Math.abs(365 / 7 - 50)).toBeLessThan(3)
    says(`reads 100 MB a second from its disk needs ${1500 / 100} s`)
    says(`the week’s ${grouped(Math.round((10_000_000 * 7) / 365 / 10_000) * 10_000)} clicks`)
  },
  'what each step of the report brings': (says) => {
    expect(REPORT.indexOnDate).toBeGreaterThan(REPORT.first)
    says('the first index brought nothing')
    expect(oneIn(REPORT.covering, REPORT.first)).toBe(4)
    says('left a quarter of the time')
    expect(oneIn(REPORT.countedFirst, REPORT.first)).toBe(16)
    says('counting before the join left a sixteenth')
    expect(oneIn(REPORT.dailyCounts, REPORT.first)).toBeGreaterThan(100)
    says('Only counts kept ready went below a hundredth')
  },
  'the tier of 1,000 users': (says) => {
    // A thousand users who wait for an answer and then for a second: the rate gives the mean time of an answer.
    const meanOf = (perSecond: number) => 1000 / perSecond - 1
    const inside = Math.round((410 * meanOf(410)) / 10) * 10
    says('10 connections for one process')
    says(`grew to ${inside - 10} waiting requests`)
    says('served 940 requests a second with a p95 of 180 ms')
    expect(meanOf(410)).toBeLessThan(2.35)
    expect(meanOf(940)).toBeLessThan(0.18)
  },
  'connections of the pools': (says) => {
    const allowed = 50
    says('Two processes with 20 connections each')
    expect(2 * 20).toBeLessThanOrEqual(allowed)
    says(`Two processes asked for ${2 * 20} connections each, and the database allows ${allowed}`)
    expect(2 * 2 * 20).toBeGreaterThan(allowed)
  },
  'the parcels that came back': (says) => {
    says('rows: 8000000')
    says(`Index Only Scan using parcels_returned, ${grouped(7400)} rows`)
    says(`${grouped(8_000_000 - 7400)} rows removed by filter`)
    // About 34 bytes for each of one parcel in ninety: an index of 3 MB.
    says('One parcel in ninety')
    expect(Math.round(((8_000_000 / 90) * 34) / 1e6)).toBe(3)
  },
  'the log that filled the disk': (says) => {
    const gigabytesAMinute = 0.9
    const [began, alert, full, truncated, setBack] = [
      clock(14, 9),
      clock(14, 20),
      clock(14, 27),
      clock(14, 31),
      clock(14, 40),
    ] as const
    says(`A disk alert at 14:20, ${spelled(alert - began)} minutes after the fault began`)
    says(`minutes to mitigate: ${truncated - alert}`)
    says(`Four of the ${spelled(truncated - alert)} minutes`)
    const written = (full - began) * gigabytesAMinute
    says(`freed 18 GB at once: about ${Math.round(written)} GB written since 14:09`)
    expect(written).toBeLessThan(18)
    const filledAgain = ((setBack - truncated) * gigabytesAMinute) / 18
    expect(filledAgain).toBeGreaterThan(0.4)
    expect(filledAgain).toBeLessThan(0.5)
    says('nearly half of the freed space filled again')
  },
  'the wedding in the photo archive': (says) => {
    const seconds = (400 * 1.8) / 8
    expect(seconds).toBe(90)
    says('400 photographs. At 1.8 s each and eight workers the site is busy for a minute and a half')
  },
  'the cent that is gone': (says) => {
    const share = Math.floor(1000 / 3)
    says(`Gave ${share}, ${share}, ${share}. A cent is gone.`)
    expect(1000 - 3 * share).toBe(1)
  },
  'a month after the last of January': (says) => {
    const received = new Date('2025-01-31T00:00:00Z')
    const lastOfNextMonth = new Date(Date.UTC(2025, received.getUTCMonth() + 2, 0))
    const thirtyDaysOn = new Date(received.getTime() + 30 * 24 * 60 * 60 * 1000)
    expect([day(lastOfNextMonth), day(thirtyDaysOn)]).toEqual(['2025-02-28', '2025-03-02'])
    says(
      `was due on ${lastOfNextMonth.getUTCDate()} February; the code allows until ${thirtyDaysOn.getUTCDate()} March`,
    )
  },
  'the seats of the choir': (says) => {
    says(`bought the same row of seats ${grouped(20_000 / 2)} times each`)
    const expected = (640 * 3) / 20_000
    says(`give ${expected.toFixed(1)} expected collisions`)
    says(`B, nothing now, $${Number(expected.toFixed(1)) * 90} expected`)
    says(`perhaps 60 early sales of 640`)
  },
  'the days of the theatre': (says) => {
    says('time: 12 days')
    says(`Seat plans would take ${spelled(12 / 2)} of the ${spelled(12)} days`)
  },
}
