import { expect, test } from 'vitest'
import { emptyProgress } from './progress.ts'
import { dueDayOf, dueFloors, nextMeetings, ROUNDS_A_DAY } from './recall-schedule.ts'
import {
  ask,
  build,
  createDevice,
  DAYS,
  floorId,
  learn,
  place,
  predict,
  recall,
  undo,
  utcDay,
} from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'
import type { Device } from './testing/learners.ts'
import type { Command } from './command.ts'

const world = worldOf('a: L0; b: L0; c: L0; d: L0; e: L0; f: L0; g: L0; tower: L0 L1')
const everyGround = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((name) => learn(`${name}@L0`))

/** Noon of a day, in milliseconds; the days are counted from 0. */
const noon = (day: number) => (day + 0.5) * DAYS

function on(day: number, device: Device, ...commands: readonly Command[]): Device {
  device.now = noon(day)
  for (const command of commands) expect(ask(world, device, command).ok).toBe(true)
  return device
}

const dueOn = (day: number, device: Device) => dueFloors(world, device.foldedLog.progress, noon(day), utcDay)
const dueDay = (device: Device, id: string) => dueDayOf(world, device.foldedLog.progress, floorId(id), utcDay)

test('a floor is due some days after it was built, from midnight on, and stays due', () => {
  const device = on(0, createDevice('a'), ...learn('a@L0'))
  expect(dueDay(device, 'a@L0')).toBe('1970-01-03')
  expect(dueOn(1, device)).toEqual([])
  expect(dueFloors(world, device.foldedLog.progress, 2 * DAYS, utcDay)).toEqual(['a@L0'])
  expect(dueOn(400, device)).toEqual(['a@L0'])
})

test('a recalled floor comes back later each time, one that was not recalled comes back soon', () => {
  const device = on(0, createDevice('a'), ...learn('a@L0'))
  on(2, device, recall('a@L0'))
  expect(dueDay(device, 'a@L0')).toBe('1970-01-14')
  on(13, device, recall('a@L0'))
  expect(dueDay(device, 'a@L0')).toBe('1970-03-01')
  on(60, device, recall('a@L0', false))
  expect(dueDay(device, 'a@L0')).toBe('1970-03-05')
})

test('the day of the next review is known beforehand for both answers', () => {
  const device = on(0, createDevice('a'), ...learn('a@L0'))
  const meetings = nextMeetings(world, device.foldedLog.progress, floorId('a@L0'), noon(2), utcDay)
  const after = (recalled: boolean) => {
    const other = on(0, createDevice('a'), ...learn('a@L0'))
    other.now = noon(2) - 1_000
    ask(world, other, recall('a@L0', recalled))
    return dueDay(other, 'a@L0')
  }
  expect(meetings).toEqual({ recalled: after(true), notRecalled: after(false) })
})

test('after a long absence no more than five floors are due, those most likely forgotten first', () => {
  const device = on(0, createDevice('a'), ...everyGround)
  on(2, device, recall('a@L0'), recall('b@L0'))
  expect(dueOn(40, device)).toEqual(['c@L0', 'd@L0', 'e@L0', 'f@L0', 'g@L0'])
  expect(ROUNDS_A_DAY).toBe(5)
})

test('recalls of today count towards the five, and the other floors are due tomorrow', () => {
  const device = on(0, createDevice('a'), ...everyGround)
  expect(dueOn(10, device)).toEqual(['a@L0', 'b@L0', 'c@L0', 'd@L0', 'e@L0'])
  on(10, device, recall('a@L0'), recall('b@L0', false))
  expect(dueOn(10, device)).toEqual(['c@L0', 'd@L0', 'e@L0'])
  on(10, device, recall('c@L0'), recall('d@L0'), recall('e@L0'))
  expect(dueOn(10, device)).toEqual([])
  expect(dueOn(11, device)).toEqual(['f@L0', 'g@L0', 'b@L0'])
})

test('days are in the learner’s time zone: a floor due at midnight in Lisbon is not due yet in Chicago', () => {
  const device = on(0, createDevice('a'), ...learn('a@L0'))
  const sixHoursWest = (at: number) => utcDay(at - DAYS / 4)
  const midnight = 2 * DAYS
  expect(dueFloors(world, device.foldedLog.progress, midnight, utcDay)).toEqual(['a@L0'])
  expect(dueFloors(world, device.foldedLog.progress, midnight, sixHoursWest)).toEqual([])
})

test('a placed floor is not due until it was recalled once, with success or not', () => {
  const device = on(0, createDevice('a'), place(1))
  expect(dueOn(90, device)).toEqual([])
  expect(dueDay(device, 'a@L0')).toBeNull()
  on(90, device, recall('a@L0'), recall('b@L0', false))
  expect(dueDay(device, 'a@L0')).toBe('1970-04-03')
  expect(dueDay(device, 'b@L0')).toBe('1970-04-02')
})

test('on a placed floor a recall and a later lesson count once each', () => {
  const device = on(0, createDevice('a'), place(1), predict('a@L0'), recall('a@L0'))
  on(2, device, build('a@L0'))
  const plain = on(2, on(0, createDevice('b'), ...learn('a@L0')), recall('a@L0'))
  expect(dueDay(device, 'a@L0')).toBe(dueDay(plain, 'a@L0'))
})

test('a floor that is undone is no longer due', () => {
  const device = on(0, createDevice('a'), ...learn('a@L0'))
  on(9, device, undo(device.foldedLog.log.events.at(-1)))
  expect(dueOn(9, device)).toEqual([])
})

test('a clock that was ahead when a floor was built causes no error', () => {
  const device = on(50, createDevice('a'), ...learn('a@L0'))
  expect(dueOn(0, device)).toEqual([])
  expect(nextMeetings(world, device.foldedLog.progress, floorId('a@L0'), noon(0), utcDay).recalled).toBe('1970-01-03')
})

test('nothing is due if nothing was built', () => {
  expect(dueFloors(world, emptyProgress, noon(1_000), utcDay)).toEqual([])
})
