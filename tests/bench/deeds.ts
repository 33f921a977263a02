import { createWorld } from '#progress/world.ts'
import { foldLog, takeIn } from '#progress/folded-log.ts'
import type { Deed, Event } from '#progress/event.ts'
import { createLog } from '#progress/log.ts'
import { correctedMoments } from '#progress/moments.ts'
import { stampEvents } from '#progress/stamp.ts'
import { parseEvents } from '#store/event-schema.ts'
import { city, curriculum } from '../e2e/content.ts'
import { deedsOfLevel, deedsToReach } from '../e2e/seed.ts'
import { median, timed } from './row.ts'
import type { Row } from './row.ts'

const COUNT = 20_000
const world = createWorld(city, curriculum)
const top = city.levels.length - 1

/** A whole city, then years of recalls, cells and reflections. */
function manyEvents(): readonly Event[] {
  const deeds: Deed[] = [...deedsToReach(top), ...deedsOfLevel(top)]
  const [worksheet] = curriculum.worksheets
  for (let at = 0; deeds.length < COUNT; at++) {
    const floor = city.floors[at % city.floors.length]!.id
    const text = `What came to mind the ${at}th time, in a sentence or two that somebody wrote.`
    if (at % 4 === 0 && worksheet)
      deeds.push({ kind: 'cellWritten', worksheet: worksheet.id, row: `row-${at % 50}`, field: 'what', text })
    else if (at % 7 === 0)
      deeds.push({ kind: 'reflected', month: `20${26 + (at % 9)}-0${1 + (at % 9)}`, question: at % 5, text })
    else deeds.push({ kind: 'recalled', floor, recalled: at % 5 > 0, text })
  }
  return stampEvents(deeds, null, 1_800_000_000_000, { replica: 'bench', count: 0 })
}

/** Milliseconds in which the moments of such a log are corrected. */
function judgeTwoClocks(): number {
  const events = eventsOfTwoClocks()
  const start = performance.now()
  correctedMoments(events, FIRST + 40_000 * DAY)
  return performance.now() - start
}

const DAY = 86_400_000
const FIRST = Date.UTC(2025, 0, 1)

/** As long a log, every fourth event by a clock that is years behind the other. */
const eventsOfTwoClocks = (): readonly Event[] =>
  Array.from({ length: COUNT }, (_, at): Event => {
    const isBehind = at % 4 === 3
    const stamp = { time: FIRST + (5_000 + at) * DAY, tick: isBehind ? at + 1 : 0, replica: 'bench', count: at }
    return { kind: 'begun', id: `bench-${at}`, at: stamp, ...(isBehind && { done: FIRST + (at / 10_000) * DAY }) }
  })

/** What the page does with a long log, from what the database hands over on. */
export function measureDeeds(baseline: number): readonly Row[] {
  const stored = JSON.stringify(manyEvents())
  const folds: number[] = []
  const additions: number[] = []
  for (let round = 0; round < 5; round++) {
    const items = JSON.parse(stored) as readonly unknown[]
    const start = performance.now()
    const { events, refused } = parseEvents(items)
    let foldedLog = foldLog(world, createLog(events))
    folds.push(performance.now() - start)
    if (refused.length > 0) throw new Error(`${refused.length} events refused`)
    for (let at = 0; at < 20; at++) {
      const floor = city.floors[at]!.id
      const deed: Deed =
        at % 2 ? { kind: 'recalled', floor, recalled: true, text: 'Again.' } : { kind: 'named', name: `N${at}` }
      const last = foldedLog.log.events.at(-1)!.at
      const added = stampEvents([deed], last, last.time + 1_000, { replica: 'later', count: at })
      const before = performance.now()
      foldedLog = takeIn(world, foldedLog, added)
      additions.push(performance.now() - before)
    }
  }
  return [
    timed({
      what: 'progress of 20,000 events, parsed and folded',
      value: Math.min(...folds),
      atMost: 150,
      baseline,
      note: 'best of five, in Node, without the database’s own reading',
    }),
    timed({ what: 'one more event', value: median(additions), atMost: 1, baseline }),
    timed({
      what: '20,000 events of two clocks that are years apart, judged',
      value: median(Array.from({ length: 3 }, judgeTwoClocks)),
      atMost: 1_000,
      baseline,
    }),
  ]
}
