import { expect, test } from 'vitest'
import { companyOf, isDefence } from './company.ts'
import { checkpointId, progressAfter, say, show } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0 L1', 'L1: partner, community, board')

test('who is with a learner is what they showed for the three checkpoints that name somebody', () => {
  const progress = progressAfter(world, show('phase-0/partner', 'Ines, since 3 February.'), say('phase-0/board'))
  expect(companyOf(world, progress)).toEqual([
    { part: 'partner', checkpoint: 'phase-0/partner', evidence: { kind: 'note', text: 'Ines, since 3 February.' } },
    { part: 'community', checkpoint: 'phase-0/community', evidence: null },
    { part: 'board', checkpoint: 'phase-0/board', evidence: null },
  ])
})

test('a curriculum without these checkpoints names nobody', () => {
  const other = worldOf('database: L0 L1', 'L1: repo')
  expect(companyOf(other, progressAfter(other))).toEqual([])
  expect(isDefence(other, checkpointId('phase-0/repo'))).toBe(false)
})
