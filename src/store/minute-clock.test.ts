import { expect, test } from 'vitest'
import { createMinuteClock } from './minute-clock.ts'

function play(from: number) {
  const page = { now: from, isHidden: false, due: null as number | null, wake: () => {}, told: 0 }
  let pending = () => {}
  const minutes = createMinuteClock({
    now: () => page.now,
    isHidden: () => page.isHidden,
    later: (job, delay) => {
      page.due = page.now + delay
      pending = job
      return () => {
        page.due = null
      }
    },
    onWake: (wake) => {
      page.wake = wake
      return () => {
        page.wake = () => {}
      }
    },
  })
  const pass = () => {
    page.now = page.due ?? page.now
    pending()
  }
  return { page, minutes, pass, watch: () => minutes.subscribe(() => page.told++) }
}

test('the time changes with every full minute', () => {
  const { page, minutes, pass, watch } = play(90_000)
  watch()
  page.now = 100_000
  expect([minutes.now(), page.due]).toEqual([90_000, 120_000])
  pass()
  expect([minutes.now(), page.due]).toEqual([120_000, 180_000])
})

test('views are told of every quarter of an hour, and of no minute in between', () => {
  const { page, minutes, pass, watch } = play(90_000)
  watch()
  for (let minute = 2; minute < 15; minute++) pass()
  expect([minutes.now(), page.told]).toEqual([14 * 60_000, 0])
  pass()
  expect([minutes.now(), page.told]).toEqual([15 * 60_000, 1])
})

test('without subscribers there is no timer', () => {
  const { page, watch } = play(0)
  expect(page.due).toBe(null)
  const [stop, stopOther] = [watch(), watch()]
  stop()
  expect(page.due).toBe(60_000)
  stopOther()
  expect(page.due).toBe(null)
})

test('a hidden page has no timer, and gets the present time when it is looked at', () => {
  const { page, minutes, pass, watch } = play(0)
  watch()
  page.isHidden = true
  page.due = null
  pass()
  expect(page.due).toBe(null)
  Object.assign(page, { isHidden: false, now: 86_400_000 })
  page.wake()
  expect([minutes.now(), page.due, page.told]).toEqual([86_400_000, 86_460_000, 1])
})

test('the first subscriber after a long time gets the present time', () => {
  const { page, minutes, watch } = play(0)
  page.now = 500_000
  watch()
  expect(minutes.now()).toBe(500_000)
})
