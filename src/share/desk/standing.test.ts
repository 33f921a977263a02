import { expect, test } from 'vitest'
import { keyNumber } from '../testing/desks.ts'
import { emptyDesk, remove, saw, sent, takeBack } from './desk-data.ts'
import type { DeskData } from './desk.ts'
import { deskRows } from './standing.ts'

const TODAY = '2026-11-20'
const see = (desk: DeskData, number: number, at: number, made = '2026-11-13') =>
  saw(desk, keyNumber(number), `p1.${number}-${made}`, made, at) ?? desk
const answer = (desk: DeskData, number: number, at: number) =>
  sent(desk, keyNumber(number), { link: 'r1.x', mark: `m${number}`, day: TODAY, vouched: [], remarks: [] }, at)
const orderOf = (desk: DeskData) => deskRows(desk, TODAY).map(({ learner }) => learner.key)
const keys = (...numbers: readonly number[]) => numbers.map(keyNumber)

test('who waits for an answer comes first, then who was not seen for longest', () => {
  let desk = emptyDesk
  for (const [number, at] of [
    [1, 40],
    [2, 10],
    [3, 30],
    [4, 20],
  ] as const)
    desk = see(desk, number, at)
  desk = answer(answer(desk, 1, 50), 2, 50)
  expect(orderOf(desk)).toEqual(keys(4, 3, 2, 1))
  expect(orderOf(see(desk, 2, 60, '2026-11-19'))).toEqual(keys(4, 3, 2, 1))
})

test('who sent a new link after the reply waits again, and so does who had only a reply that was taken back', () => {
  const isWaiting = (desk: DeskData) => deskRows(desk, TODAY)[0]?.isWaiting
  const answered = answer(see(emptyDesk, 1, 10), 1, 20)
  expect([isWaiting(see(emptyDesk, 1, 10)), isWaiting(answered)]).toEqual([true, false])
  expect(isWaiting(see(answered, 1, 30))).toBe(false)
  expect(isWaiting(see(answered, 1, 30, '2026-11-19'))).toBe(true)
  expect(isWaiting(takeBack(answered, keyNumber(1), 'm1', 40))).toBe(true)
})

test('a row says when a learner was last seen and answered, and how long they have been quiet', () => {
  const desk = see(answer(see(emptyDesk, 1, 10), 1, 20), 1, 30, '2026-11-01')
  expect(deskRows(desk, TODAY)).toMatchObject([
    { newest: { made: '2026-11-13' }, lastSeen: 30, lastReply: { at: 20 }, quietDays: 7 },
  ])
  expect(deskRows(desk, '2026-11-01')).toMatchObject([{ quietDays: 0 }])
})

test('removed learners are not on the desk', () => {
  expect(deskRows(remove(see(emptyDesk, 1, 10), keyNumber(1), 20), TODAY)).toEqual([])
})
