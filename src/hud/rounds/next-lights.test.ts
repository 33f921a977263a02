import { expect, test } from 'vitest'
import { createDevice, DAYS, ask, learn, recall, utcDay } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { Command } from '#progress/command.ts'
import { nextLights } from './next-lights.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const world = worldOf(names.map((name) => `${name}: L0`).join('; '))
const noon = (day: number) => (day + 0.5) * DAYS

function after(...days: readonly (readonly [number, readonly Command[]])[]) {
  const device = createDevice('a')
  for (const [day, commands] of days) {
    device.now = noon(day)
    for (const command of commands) expect(ask(world, device, command).ok).toBe(true)
  }
  const { progress } = device.foldedLog
  return (day: number) => nextLights(world, progress, noon(day), utcDay)
}

test('with no lights out it is the first day on which some go out; before anything is built there is none', () => {
  expect(after()(0)).toEqual({ day: null, out: 0 })
  expect(after([0, learn('a@L0')], [1, learn('b@L0')])(1)).toEqual({ day: '1970-01-03', out: 0 })
})

test('with lights out it is the next day among the rest, and none where there is no rest', () => {
  const next = after([0, learn('a@L0')], [1, learn('b@L0')])
  expect(next(2)).toEqual({ day: '1970-01-04', out: 1 })
  expect(next(3)).toEqual({ day: null, out: 2 })
})

test('what is due beyond the most of one day goes out tomorrow, also after the rounds', () => {
  const all = names.flatMap((name) => learn(`${name}@L0`))
  expect(after([0, all])(2)).toEqual({ day: '1970-01-04', out: 5 })
  const walked = names.slice(0, 5).map((name) => recall(`${name}@L0`))
  expect(after([0, all], [2, walked])(2)).toEqual({ day: '1970-01-04', out: 0 })
})
