import { expect, test } from 'vitest'
import type { Command } from '#progress/command.ts'
import { gateOf } from '#progress/gate.ts'
import { learn, place, progressAfter, raise, show } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { afterLevel } from './after-level.ts'
import { tonightFor } from './tonight.ts'
import { workSize } from './work-size.ts'

const world = worldOf('database: L0 L1 L2; auth: L0; city: L2', 'L1: start, partner, talk?; L2: tiers; complete: shop')
const ground = [learn('database@L0'), learn('auth@L0')].flat()

const afterAll = (...commands: readonly (Command | readonly Command[])[]) => {
  const progress = progressAfter(world, ...commands)
  return afterLevel(world, progress, gateOf(world, progress)!)
}

test('after the last floor of a level: tonight, the next stories on credit, the real work, a look ahead', () => {
  expect(afterAll(ground)).toMatchObject({
    title: 'All two floors stand.',
    tonight: {
      deed: 'Put your hours into the calendar, and tell one person.',
      message: expect.stringContaining('15 to 20 hours a week'),
      leadsTo: { id: 'phase-0/start' },
      gives: 'Then “start” can be shown tonight.',
    },
    stories: {
      isOpen: true,
      words: '1 floor of L1 opens at once. The 2 checkpoints of phase 0 stay owed until they are shown.',
    },
    work: { size: '2 to 6 weeks', words: '40 to 80 hours, at 15 to 20 a week. 2 checkpoints of phase 0 to show.' },
    ahead: 1,
  })
})

test('what was shown is not asked for again, and at the last level nothing is ahead', () => {
  expect(afterAll(ground, show('phase-0/start')).tonight).toMatchObject({
    leadsTo: { id: 'phase-0/partner' },
    gives: 'An answer is the beginning of “partner”.',
  })
  expect(afterAll(place(2), learn('database@L2'), learn('city@L2'))).toMatchObject({
    tonight: { leadsTo: null },
    stories: null,
    work: { phase: 'phase-2' },
    ahead: null,
  })
})

test('while something is owed, the real work is that of the level on credit', () => {
  expect(afterAll(ground, show('phase-0/start'), raise, learn('database@L1'))).toMatchObject({
    tonight: { leadsTo: { id: 'phase-0/partner' } },
    stories: { isOpen: false, words: expect.stringContaining('1 of 2 checkpoints of phase 0 still owed') },
    work: { phase: 'phase-0' },
  })
})

test('the size of the work follows the chosen pace, and phases are added up', () => {
  const { plan } = world.plan
  const [first, second] = plan.phases.map(({ id }) => id)
  expect(workSize(plan, [first!], 'Sustainable')).toEqual({
    hours: { from: 40, to: 80 },
    weeks: { from: 3, to: 8 },
    hoursAWeek: { from: 10, to: 15 },
  })
  expect(workSize(plan, [first!, second!], 'Sustainable')?.hours).toEqual({ from: 80, to: 160 })
  expect(workSize(plan, [], null)).toBeNull()
})

test('a message names nobody', () => {
  const all = ['phase-0/start', 'phase-1/explained', 'phase-6/defence', 'phase-9/none']
  for (const id of all) expect(tonightFor([id as never], '5').message).toMatch(/^Hello\. /)
})
