import { expect, test } from 'vitest'
import { emptyProgress } from '#progress/progress.ts'
import { learn, predict, progressAfter } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { unentered } from './open-question.tsx'

const world = worldOf('a: L0; b: L0 L1; c: L0; later: L1')

test('the question is that of the first building in which nothing was ever written', () => {
  expect(unentered(world, emptyProgress)?.id).toBe('a@L0')
  expect(unentered(world, progressAfter(world, [...learn('a@L0'), predict('b@L0')]))?.id).toBe('c@L0')
})

test('where every open building was entered there is no question', () => {
  expect(
    unentered(
      world,
      progressAfter(
        world,
        ['a@L0', 'b@L0', 'c@L0'].flatMap((id) => learn(id)),
      ),
    ),
  ).toBe(null)
})
