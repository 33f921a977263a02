import { counted } from '../diagnostic.ts'
import type { Second, Seen } from '#simulation/observation.ts'
import type { Played } from './played.ts'

const STEP_S = 10

/** A column: its head, and what it says of some seconds of a part or of the people. */
type Column = readonly [head: string, say: (seen: readonly Seen[]) => string, ofParts?: 'of parts']

const failedIn = ({ failed }: Seen) => failed.reduce((sum, count) => sum + count, 0)

const COLUMNS: readonly Column[] = [
  ['rate', (all) => mean(all, ({ arrived }) => arrived)],
  ['answered', (all) => mean(all, ({ answered }) => answered)],
  ['failed', (all) => mean(all, failedIn)],
  ['left', (all) => mean(all, ({ left }) => left)],
  ['p50', (all) => mean(all, ({ p50 }) => p50, 0)],
  ['p95', (all) => mean(all, ({ p95 }) => p95, 0)],
  ['p99', (all) => mean(all, ({ p99 }) => p99, 0)],
  ['in flight', (all) => last(all, ({ inFlight }) => inFlight)],
  ['waiting', (all) => last(all, ({ waiting }) => waiting)],
  ['busy', (all) => `${mean(all, ({ busy }) => busy * 100, 0)}%`, 'of parts'],
  ['pool', (all) => last(all, ({ poolWaiting }) => poolWaiting), 'of parts'],
  ['up', (all) => last(all, ({ up }) => up), 'of parts'],
  ['memory', (all) => last(all, ({ memory }) => memory), 'of parts'],
  ['disk', (all) => last(all, ({ disk }) => (disk === null ? null : Math.round(disk * 100))), 'of parts'],
  ['wrong', (all) => String(all.reduce((sum, { wrong }) => sum + wrong, 0))],
]

/** A run in words: a line for people and each part every ten seconds, and how it ended. */
export function toTable(played: Played): string {
  const { incident, seconds, kept } = played
  const ids = incident.system.parts.map(({ id }) => id)
  const width = Math.max(6, ...ids.map((id) => id.length))
  const line = (time: string, who: string, cells: readonly string[]) =>
    [
      time.padStart(6),
      who.padEnd(width),
      ...cells.map((cell, index) => cell.padStart(Math.max(7, COLUMNS[index]![0].length))),
    ]
      .join(' ')
      .trimEnd()
  const heads = line(
    '',
    '',
    COLUMNS.map(([head]) => head),
  )
  const blocks: string[] = []
  for (let from = 0; from < seconds.length; from += STEP_S) {
    const some = seconds.slice(from, from + STEP_S)
    const end = some.at(-1)!.at
    const say = (time: string, id: string | null, of: (second: Second) => Seen) => {
      const shown = some.map(of)
      const cells = COLUMNS.map(([, column, ofParts]) => (id === null && ofParts ? '' : column(shown)))
      return line(time, id ?? 'people', cells)
    }
    const isKept = kept.slice(from, from + STEP_S).every(Boolean)
    blocks.push(`${say(`${end} s`, null, ({ people }) => people)}${isKept ? '' : '  not kept'}`)
    for (const [index, id] of ids.entries()) blocks.push(say('', id, ({ parts }) => parts[index]!))
  }
  return `${[NOTE, heads, ...blocks, '', ...endOf(played)].join('\n')}\n`
}

const NOTE = 'Means of ten seconds, a second; times in ms. In flight, waiting, pool, up, memory, disk: at their end.'

/** How a run ended. */
export function endOf({ totals, harm, alertAtS, report, kept, seed, acted }: Played): readonly string[] {
  const at = (moment: number | null) => (moment === null ? 'never' : `at ${moment} s`)
  const after = (moment: number | null) => (moment === null ? 'never' : `after ${moment} s`)
  const { arrived, answered, failed, left, late, wrong } = totals
  const broken = kept.filter((one) => !one).length
  return [
    `seed ${seed}; ${acted.length === 0 ? 'nobody acts' : acted.map(({ atS, action }) => `${atS} s ${action}`).join(', ')}`,
    `people: ${arrived} arrived, ${answered} answered (${late} late), ${failed} failed, ${left} left; ${wrong} written wrong`,
    `the promise was not kept for ${counted(broken, 'second')} of ${kept.length}; alert ${at(alertAtS)}; harm ${harm}`,
    ...(report
      ? [
          `fault ${at(report.faultAtS)}, first sign ${at(report.signAtS)}; to see ${after(report.toSee)}, to mitigate ${after(report.toMitigate)}, to mend ${after(report.toMend)}`,
        ]
      : []),
  ]
}

/** The mean of those seconds that have a value; "-" if none has. */
function mean(all: readonly Seen[], of: (seen: Seen) => number | null, digits = 1): string {
  const values = all.map(of).filter((value) => value !== null)
  return values.length === 0 ? '-' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(digits)
}

function last(all: readonly Seen[], of: (seen: Seen) => number | null): string {
  const value = of(all.at(-1)!)
  return value === null ? '-' : String(Math.round(value))
}
