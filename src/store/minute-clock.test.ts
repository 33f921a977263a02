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

test('the time is the same for a minute', () => {
  const { page, minutes } = play(90_000)
  page.now = 119_999
  expect(minutes.now()).toBe(60_000)
  page.now = 120_000
  expect(minutes.now()).toBe(120_000)
})

test('listeners are called for every quarter of an hour, and there is no other timer', () => {
  const { page, minutes, pass, watch } = play(90_000)
  watch()
  expect([page.due, page.told]).toEqual([15 * 60_000, 0])
  pass()
  expect([minutes.now(), page.due, page.told]).toEqual([15 * 60_000, 30 * 60_000, 1])
})

test('a timer that comes too early tells nothing', () => {
  const { page, pass, watch } = play(90_000)
  watch()
  page.due = 15 * 60_000 - 1
  pass()
  expect([page.due, page.told]).toEqual([15 * 60_000, 0])
})

test('without subscribers there is no timer', () => {
  const { page, watch } = play(0)
  expect(page.due).toBe(null)
  const [stop, stopOther] = [watch(), watch()]
  stop()
  expect(page.due).toBe(15 * 60_000)
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
  expect([minutes.now(), page.due, page.told]).toEqual([86_400_000, 86_400_000 + 15 * 60_000, 1])
})
