import { expect, test } from 'vitest'
import { checkpointsOfAll, isWaived } from './checkpoint.ts'
import { emptyProgress } from './progress.ts'
import type { Progress } from './progress.ts'
import { learn, lived, place, progressAfter, raise, say, show, undo, vouch } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0 L1 L2', 'L1: repo, talk?; L2: attack; complete: shop')

const standingsOf = (progress: Progress) => [...checkpointsOfAll(world, progress).values()].map((view) => view.standing)

test('a checkpoint is none, said, shown or vouched, and remembers each with its date', () => {
  expect(standingsOf(emptyProgress)).toEqual(['none', 'none', 'none', 'none'])
  expect(standingsOf(progressAfter(world, say('phase-0/repo')))).toEqual(['said', 'none', 'none', 'none'])
  expect(standingsOf(progressAfter(world, show('phase-0/repo')))).toEqual(['shown', 'none', 'none', 'none'])
  const progress = progressAfter(world, say('phase-0/repo'), show('phase-0/repo'), vouch('phase-0/repo'))
  expect([...checkpointsOfAll(world, progress).values()][0]).toEqual({
    standing: 'vouched',
    said: 1_000,
    shown: { evidence: { kind: 'note', text: 'It runs.' }, at: 2_000 },
    vouched: { mentor: 'Tomas', key: 'k1', day: '2026-10-12', at: 3_000 },
  })
})

test('a placement waives the phases of passed gates, also checkpoints that were only said; shown ones stay shown', () => {
  expect(standingsOf(progressAfter(world, place(1)))).toEqual(['waived', 'waived', 'none', 'none'])
  expect(standingsOf(progressAfter(world, show('phase-0/repo'), say('phase-0/talk'), place(2)))).toEqual([
    'shown',
    'waived',
    'waived',
    'none',
  ])
  const progress = progressAfter(world, place(1))
  expect(world.plan.plan.phases.map((phase) => isWaived(world, progress, phase.id))).toEqual([true, false, false])
})

test('a checkpoint shown for a level that was undone counts again with that level', () => {
  const device = lived(world, learn('database@L0'), show('phase-0/repo'), raise, show('phase-1/attack'))
  expect(standingsOf(device.foldedLog.progress)).toEqual(['shown', 'none', 'shown', 'none'])
  const raised = device.foldedLog.log.events.find((event) => event.kind === 'raised')
  const undone = lived(world, learn('database@L0'), show('phase-0/repo'), raise, show('phase-1/attack'), undo(raised))
  expect(standingsOf(undone.foldedLog.progress)).toEqual(['shown', 'none', 'none', 'none'])
})
