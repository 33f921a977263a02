import { expect, test } from 'vitest'
import { baselineOf } from './baseline.ts'
import type { SeenLink } from './desk.ts'

const link = (name: string, made: string, first: number): SeenLink => ({ link: name, made, first, last: first })
const october = link('p1.october', '2026-10-20', 5)
const early = link('p1.early', '2026-11-02', 10)
const late = link('p1.late', '2026-11-02', 20)
const newest = link('p1.newest', '2026-11-20', 30)
const learner = { links: [newest, late, early, october] }

test('at the first visit there is nothing to compare with', () => {
  expect(baselineOf({ links: [newest] }, newest)).toEqual({ link: null, choices: [] })
  expect(baselineOf(learner, october)).toEqual({ link: null, choices: [] })
})

test('a link is compared with the newest one before it, and any other before it can be chosen', () => {
  expect(baselineOf(learner, newest)).toEqual({ link: late, choices: [late, early, october] })
  expect(baselineOf(learner, late)).toEqual({ link: early, choices: [early, october] })
})

test('of two links of one day, that which was looked at first is the earlier one', () => {
  expect(baselineOf(learner, early)).toEqual({ link: october, choices: [october] })
})

test('an older link that was looked at only now is not compared with newer ones', () => {
  const found = link('p1.found', '2026-10-01', 99)
  expect(baselineOf({ links: [...learner.links, found] }, found).link).toBeNull()
  expect(baselineOf({ links: [...learner.links, found] }, october).link).toEqual(found)
})

test('a link that is not on the desk is compared with all of its day and before', () => {
  expect(baselineOf(learner, { link: 'p1.other', made: '2026-11-02' }).link).toEqual(late)
})
