import { expect, test } from 'vitest'
import { nextMeetings } from '#progress/recall-schedule.ts'
import { ask, createDevice, DAYS, floorId, learn, recall, utcDay } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { answerWords } from './answer-words.ts'

test('with two different dates the text says that the answer changes the date', () => {
  expect(answerWords({ recalled: '2026-11-28', notRecalled: '2026-11-22' }, '2026-11-21')).toBe(
    'Either way the windows light again tonight. Your answer changes when you meet this floor again.',
  )
})

test('with the same date for both answers the text says what the answer changes instead', () => {
  expect(answerWords({ recalled: '2026-11-22', notRecalled: '2026-11-22' }, '2026-11-21')).toBe(
    'Either way the windows light again tonight, and you meet this floor again tomorrow. Your answer changes how soon the dates after it move apart.',
  )
})

test('that text is true: after a recalled answer the later dates move apart sooner', () => {
  const world = worldOf('a: L0')
  const floor = floorId('a@L0')
  const dates = (recalled: boolean) => {
    const device = createDevice('a')
    const meetings = () => nextMeetings(world, device.foldedLog.progress, floor, device.now, utcDay)
    device.now = 0
    for (const command of learn('a@L0')) ask(world, device, command)
    // Not recalled day after day: then it is due tomorrow whatever the answer.
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
