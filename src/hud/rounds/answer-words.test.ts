import { expect, test } from 'vitest'
import { nextMeetings } from '#progress/review.ts'
import { ask, createDevice, DAYS, floorId, learn, recall, utcDay } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { answerWords } from './answer-words.ts'

test('two dates: the answer changes the date', () => {
  expect(answerWords({ recalled: '2026-11-28', notRecalled: '2026-11-22' })).toBe(
    'Either way the windows light again tonight. Your answer changes when you meet this floor again.',
  )
})

test('one date for both: the answer does not change it, and the words say what it does change', () => {
  expect(answerWords({ recalled: '2026-11-22', notRecalled: '2026-11-22' })).toBe(
    'Either way the windows light again tonight, and the next date is the same. Your answer changes how soon the dates after it move apart.',
  )
})

test('what the words promise holds: after one date for both, the dates move apart sooner for what came back', () => {
  const world = worldOf('a: L0')
  const floor = floorId('a@L0')
  const dates = (recalled: boolean) => {
    const device = createDevice('a')
    const meetings = () => nextMeetings(world, device.foldedLog.progress, floor, device.now, utcDay)
    device.now = 0
    for (const command of learn('a@L0')) ask(world, device, command)
    // Lost day after day: it comes back tomorrow whatever is answered.
    for (let day = 3; day < 23; day += 1) {
      device.now = day * DAYS
      ask(world, device, recall('a@L0', false))
    }
    device.now += DAYS
    expect(meetings().recalled).toBe(meetings().notRecalled)
    ask(world, device, recall('a@L0', recalled))
    return Array.from({ length: 8 }, () => {
      device.now += DAYS
      const next = meetings().recalled
      ask(world, device, recall('a@L0'))
      device.now = Date.parse(next) - DAYS
      return next
    })
  }
  const [cameBack, didNot] = [dates(true), dates(false)]
  expect(cameBack.every((day, at) => day >= (didNot[at] ?? ''))).toBe(true)
  expect(cameBack.some((day, at) => day > (didNot[at] ?? ''))).toBe(true)
})
