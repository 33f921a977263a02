import { expect, test } from 'vitest'
import { runWhole } from '#simulation/run.ts'
import { NOTHING, RESTART, SMALL, workerHere } from '../testing/small-night.ts'
import { createDriver } from './driver.ts'
import type { Standing } from './driver.ts'
import { AHEAD, AT_ONCE, BEAT } from './paces.ts'
import type { Deed } from './serve-night.ts'

const SEED = 5
const plan = { system: SMALL.system, faults: SMALL.faults, promised: SMALL.promised, seed: SEED }

/** A night with a clock, frames and a page that the test moves. */
function opened(standing: Standing = { shown: 0, edge: 0 }, deeds: readonly Deed[] = []) {
  const here = workerHere()
  let now = 0
  let isHidden = false
  const timers = new Set<{ readonly at: number; readonly beat: () => void }>()
  let changed: () => void = () => {}
  let told = 0
  const driver = createDriver(
    SMALL,
    SEED,
    { deeds, standing },
    {
      makeWorker: () => here.worker,
      now: () => now,
      later: (milliseconds, then) => {
        const mine = { at: now + milliseconds, beat: then }
        timers.add(mine)
        return () => void timers.delete(mine)
      },
      isHidden: () => isHidden,
      onVisibility: (listener) => {
        changed = listener
        return () => {}
      },
    },
  )
  driver.subscribe(() => {
    told += 1
  })
  here.answer()
  return {
    driver,
    here,
    isWaiting: () => timers.size > 0,
    told: () => told,
    hide: (is: boolean) => {
      isHidden = is
      changed()
    },
    /** Lets so many milliseconds go by in which nothing runs; what was due is done when they are over. */
    sleep: (milliseconds: number) => {
      now += milliseconds
      for (const due of [...timers].filter((one) => one.at <= now)) if (timers.delete(due)) due.beat()
    },
    /** Lets so many milliseconds go by. */
    pass: (milliseconds: number) => {
      for (let at = 0; at < milliseconds; at += 10) {
        now += 10
        for (const due of [...timers].filter((one) => one.at <= now)) if (timers.delete(due)) due.beat()
        here.answer()
      }
    },
  }
}

/** What a night looks like that was never stopped. */
const whole = (acts: readonly Deed[] = []) =>
  runWhole(
    plan,
    SMALL.lastsS,
    acts.map(({ at, action }) => ({ atS: at, action })),
  )

test('time runs at its speed, and stands still without a timer', () => {
  const { driver, pass, isWaiting } = opened()
  expect([driver.now(), driver.speed(), isWaiting()]).toEqual([0, 0, false])
  driver.run(10)
  pass(1000)
  expect(driver.now()).toBeCloseTo(10, 5)
  driver.run(0)
  pass(20)
  expect(isWaiting()).toBe(false)
  pass(1000)
  expect(driver.now()).toBeCloseTo(10, 5)
})

test('what is seen is the same however time runs', () => {
  const { driver, pass } = opened()
  driver.run(60)
  pass(500)
  driver.run(1)
  pass(900)
  driver.run(10)
  pass(400)
  const seen = driver.seconds()
  expect(seen.length).toBeGreaterThan(10)
  expect(seen).toEqual(whole().seconds.slice(0, seen.length))
})

test('time stops by itself at the alert, also when it is stepped to', () => {
  const { driver, pass, isWaiting } = opened()
  driver.run(60)
  pass(3000)
  const { alertS, stop, speed } = driver.view()
  expect([driver.now(), stop, speed, isWaiting()]).toEqual([alertS, 'alert', 0, false])
  expect(driver.messages()).toEqual([{ at: alertS! - 4, from: 'Ines', text: 'It fails.' }])

  const other = opened()
  for (let steps = 0; steps < 3; steps += 1) {
    other.driver.step(10)
    other.here.answer()
  }
  expect(other.driver.now()).toBe(alertS)
  other.driver.step(10)
  other.here.answer()
  expect(other.driver.now()).toBe(alertS! + 10)
})

test('a hidden page stops the clock', () => {
  const { driver, pass, hide, isWaiting } = opened()
  driver.run(1)
  pass(1000)
  hide(true)
  const before = driver.now()
  pass(60_000)
  expect([driver.now(), isWaiting()]).toEqual([before, false])
  hide(false)
  pass(1000)
  expect(driver.now()).toBeCloseTo(before + 1, 1)
})

test('those who listen are told at most four times a second', () => {
  const { driver, pass, told } = opened()
  driver.run(60)
  const before = told()
  pass(300)
  // Also when seconds come: at 60 times, four times a second.
  expect(told() - before).toBeLessThanOrEqual(5)
})

test('no beat waits for the seconds that it shows', () => {
  for (const speed of [1, 10, 60] as const)
    expect(AHEAD[speed] - AT_ONCE[speed]).toBeGreaterThanOrEqual((speed * BEAT[speed]) / 1000)
})

test('one looks back without changing what comes, and acts only at the furthest second', () => {
  const { driver, pass } = opened()
  driver.run(10)
  pass(1200)
  driver.step(-10)
  expect(driver.view()).toMatchObject({ shownS: 2, edgeS: 12, isLookingBack: true, speed: 0 })
  driver.goTo(12)
  expect(driver.view()).toMatchObject({ shownS: 12, isLookingBack: false })
})

test('an action is taken at the shown second, whatever was simulated ahead of it', () => {
  const { driver, pass, here } = opened()
  driver.run(60)
  pass(250)
  driver.run(0)
  const at = driver.view().edgeS
  expect(driver.seconds().length).toBeGreaterThan(at)
  const deeds = [{ at, action: RESTART }]
  driver.setDeeds(deeds)
  expect(driver.now()).toBe(at)
  here.answer()
  driver.run(60)
  pass(1500)
  const seen = driver.seconds()
  expect(seen).toEqual(whole(deeds).seconds.slice(0, seen.length))
  expect(seen).not.toEqual(whole().seconds.slice(0, seen.length))
})

test('an action that is taken back never happened', () => {
  const deeds = [{ at: 12, action: RESTART }]
  const { driver, here } = opened({ shown: 18, edge: 18 }, deeds)
  expect(driver.now()).toBe(18)
  driver.setDeeds([])
  here.answer()
  expect(driver.view()).toMatchObject({ shownS: 12, edgeS: 12 })
  driver.step(6)
  here.answer()
  const seen = driver.seconds()
  expect(seen).toEqual(whole().seconds.slice(0, seen.length))
})

test('time stops when it can be said what came of an action', () => {
  const { driver, here } = opened({ shown: 30, edge: 30 }, [{ at: 30, action: NOTHING }])
  driver.goTo(120)
  here.answer()
  expect([driver.now(), driver.view().stop]).toEqual([80, 'result'])
  driver.goTo(120)
  here.answer()
  expect([driver.now(), driver.view().stop, driver.view().isOver]).toEqual([120, 'end', true])
  driver.run(60)
  expect(driver.speed()).toBe(0)
})

test('a night is opened where it stood, and never before its last action', () => {
  const deeds = [{ at: 40, action: NOTHING }]
  const { driver } = opened({ shown: 5, edge: 25 }, deeds)
  expect(driver.view()).toMatchObject({ shownS: 5, edgeS: 40, isLookingBack: true, alertS: expect.any(Number) })
})

test('the rest of a night is simulated at once', async () => {
  const deeds = [{ at: 30, action: RESTART }]
  const { driver, here } = opened({ shown: 35, edge: 35 }, deeds)
  const shares: number[] = []
  const end = driver.finish((share) => shares.push(share))
  here.answer()
  const { seconds, totals } = whole(deeds)
  expect(await end).toEqual({ seconds, totals })
  expect(shares.at(-1)).toBe(1)
  expect(driver.now()).toBe(35)
})

test('a worker that breaks is told, and what it says that nobody asked for is not believed', async () => {
  for (const trouble of ['break', 'nonsense'] as const) {
    const { driver, here } = opened()
    driver.run(10)
    if (trouble === 'break') here.break()
    else here.say({ kind: 'seconds', number: 1 })
    expect(driver.view()).toMatchObject({ hasFailed: true, speed: 0 })
    expect(here.isEnded()).toBe(true)
    expect(await driver.finish(() => {})).toBe(null)
    expect(await driver.compare([], 120, () => {})).toBe(null)
    expect(await driver.logbook.traceOf(1)).toEqual([])
  }
})

test('a worker that falls silent is told, and one that has nothing to answer may be silent', async () => {
  const { driver, here, pass } = opened()
  pass(60_000)
  expect(driver.view().hasFailed).toBe(false)
  here.fallSilent()
  driver.run(10)
  const end = driver.compare([], 120, () => {})
  pass(19_000)
  expect(driver.view().hasFailed).toBe(false)
  pass(2_000)
  expect(driver.view()).toMatchObject({ hasFailed: true, speed: 0 })
  expect([here.isEnded(), await end]).toEqual([true, null])
})

test('a computer that slept while the worker was at work does not take it for silent', () => {
  const { driver, here, pass, sleep } = opened()
  driver.run(10)
  here.fallSilent()
  pass(6_000)
  sleep(3_600_000)
  expect(driver.view().hasFailed).toBe(false)
})

test('a long question is heard of while it is worked at', () => {
  const { driver, here } = opened({ shown: 120, edge: 120 })
  const told = here.told.length
  void driver.logbook.traceOf(1)
  expect(here.told.slice(told).map(({ kind }) => kind)).toEqual(['busy', 'busy', 'busy', 'busy', 'log'])
})

test('another night beside it changes nothing of it', async () => {
  const { driver, here } = opened()
  const shares: number[] = []
  const other = driver.compare([{ at: 30, action: RESTART }], 120, (share) => shares.push(share))
  here.answer()
  const { seconds, totals } = whole([{ at: 30, action: RESTART }])
  expect(await other).toEqual({ seconds, totals })
  expect(shares).toEqual([0.25, 0.5, 0.75, 1])
  driver.step(10)
  here.answer()
  expect(driver.seconds()).toEqual(whole().seconds.slice(0, driver.seconds().length))
})

test('the log is read by part, level and request, and one request is followed', async () => {
  const { driver, here } = opened({ shown: 30, edge: 30 })
  const query = { fromS: 0, toS: 30, part: null, level: 'warn', request: null, words: '', most: 3 } as const
  const read = driver.logbook.read(query)
  here.answer()
  const { lines, earlier } = await read
  expect(lines).toHaveLength(3)
  expect(earlier).toBeGreaterThan(10)
  expect(lines.every(({ level, at }) => level !== 'info' && at < 30)).toBe(true)

  const request = lines.at(-1)!.request!
  const trace = driver.logbook.traceOf(request)
  here.answer()
  const traced = await trace
  expect(traced.length).toBeGreaterThan(1)
  expect(new Set(traced.map((line) => line.request))).toEqual(new Set([request]))
})
