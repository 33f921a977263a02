import { expect, test } from 'vitest'
import { emptyProgress } from '#progress/progress.ts'
import type { Progress } from '#progress/progress.ts'
import { nothingDue, standingOfAll } from '#progress/floor-state.ts'
import { learn, progressAfter } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { shownAt } from './look.ts'
import type { Look } from './look.ts'

const world = worldOf('database: L0 L1; auth: L0')
const begun = { ...emptyProgress, begun: 1 }
const today = { ...progressAfter(world, learn('database@L0'), learn('auth@L0')), begun: 1 }

const seen = (progress: Progress, look: Look | null) => {
  const city = { progress, views: standingOfAll(world, progress, nothingDue), pennants: new Map(), due: nothingDue }
  const { storeys, level } = shownAt(world, city, look)
  return [level, ...storeys.values()].join(' ')
}

test('without a look the picture shows the city as it is', () => {
  expect(seen(today, null)).toBe('0 built locked built')
})

test('a look at another level keeps what is built', () => {
  expect(seen(today, { kind: 'level', level: 1 })).toBe('1 built ahead built')
})

test('a moment of the past is shown as it was', () => {
  const then = { ...progressAfter(world, learn('database@L0')), begun: 1 }
  expect(seen(today, { kind: 'moment', progress: then })).toBe('0 built locked found')
  expect(seen(today, { kind: 'moment', progress: begun })).toBe('0 found locked found')
})

test('before anything was begun the ground floors of level 0 stand as ordered', () => {
  expect(seen(emptyProgress, null)).toBe('0 found locked found')
})
