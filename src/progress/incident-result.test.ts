import { expect, test } from 'vitest'
import type { Trend } from '#simulation/judgement.ts'
import { nightResultOf } from './incident-result.ts'
import { incidentView } from './incident.ts'
import { nightOf } from './testing/incidents.ts'
import { learn, lived } from './testing/learners.ts'
import { smallWorld as world } from './testing/small-world.ts'

const { progress } = lived(world, learn('database@L0'), nightOf('the-long-night', 'disk')).foldedLog
const night = incidentView(world, progress, [...world.incidents.values()][0]!).first!

test('how long it took is told in steps', () => {
  const mitigated = (toMitigate: number | null) => nightResultOf({ ...night, toMitigate }).mitigated
  expect([null, 0, 120, 121, 360, 720, 721].map(mitigated)).toEqual(['never', 2, 2, 4, 6, 12, 'later'])
})

test('how many predictions came true is told of those that could be judged', () => {
  const predicted = (...came: readonly (Trend | null)[]) =>
    nightResultOf({ ...night, acts: came.map(() => night.acts[0]!), came }).predicted
  expect([predicted(), predicted(null), predicted('rises'), predicted('falls', null)]).toEqual([
    'none',
    'none',
    'few',
    'all',
  ])
  expect([predicted('falls', 'rises'), predicted('falls', 'rises', 'stays')]).toEqual(['most', 'few'])
})

test('a night whose naming has not arrived tells of no cause', () => {
  expect(nightResultOf(night).named).toEqual({ right: true, confidence: 'fairlySure' })
  expect(nightResultOf({ ...night, named: null }).named).toBeNull()
})
