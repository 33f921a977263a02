import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBuildingId } from '#city/ids.ts'
import { decide } from './decide.ts'
import { eventAt } from './testing/learners.ts'
import { fold } from './evolve.ts'
import { withoutTries } from './history.ts'
import { createLog, mergeLogs } from './log.ts'
import { emptyProgress } from './progress.ts'
import { anyEvents } from './testing/arbitraries.ts'
import { smallWorld } from './testing/small-world.ts'
import { arrange, ask, learn, lived, place, progressAfter, undo } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0 L1; auth: L0')
const database = toBuildingId('database')
const standing = learn('database@L0')
const arranged = (time: number, ornament: string | null, building = database) =>
  eventAt(time, { kind: 'plotArranged', building, ornament: ornament as 'bench' | null, awning: null })

test('a plot is arranged once its ground floor stands, and the last arrangement counts', () => {
  const { plots } = progressAfter(world, standing, arrange('database', 'bench', 'plum'), arrange('database', 'lamp'))
  expect(plots).toEqual(new Map([[database, { ornament: 'lamp', awning: null }]]))
})

test('while nothing of a building is built, its plot is not to be arranged', () => {
  expect(decide(world, emptyProgress, arrange('database', 'bench'))).toEqual({
    ok: false,
    fault: { kind: 'nothingBuiltHere' },
  })
  expect(decide(world, emptyProgress, arrange('nowhere', 'bench'))).toEqual({
    ok: false,
    fault: { kind: 'unknownBuilding', building: 'nowhere' },
  })
})

test('a building that stands by placement has a plot too', () => {
  expect(progressAfter(world, place(1), arrange('auth', 'well')).plots.size).toBe(1)
})

test('the same arrangement again gives no deed, and neither does leaving what was left', () => {
  const { progress } = lived(world, standing, arrange('database', 'bench')).foldedLog
  expect(decide(world, progress, arrange('database', 'bench'))).toEqual({ ok: true, value: [] })
  expect(decide(world, progressAfter(world, standing), arrange('database', null))).toEqual({ ok: true, value: [] })
})

test('an undone arrangement gives way to the one before', () => {
  const device = lived(world, standing, arrange('database', 'bench'), arrange('database', 'lamp'))
  ask(world, device, undo(device.foldedLog.log.events.at(-1)))
  expect(device.foldedLog.progress.plots.get(database)).toEqual({ ornament: 'bench', awning: null })
})

test('an arrangement of an unknown building has no effect; one of a renamed building counts for its present name', () => {
  expect(fold(world, createLog([arranged(1, 'bench', toBuildingId('nowhere'))])).plots.size).toBe(0)
  const renamed = worldOf('sign-in: L0', '', { 'sign-in@L0': 'auth@L0' })
  expect([...fold(renamed, createLog([arranged(1, 'bench', toBuildingId('auth'))])).plots.keys()]).toEqual(['sign-in'])
})

test('on two devices, in whatever order they meet, the later arrangement counts', () => {
  fc.assert(
    fc.property(anyEvents, anyEvents, (one, other) => {
      const [a, b] = [createLog(one), createLog(other)]
      const { plots } = fold(smallWorld, mergeLogs(a, b))
      expect(fold(smallWorld, mergeLogs(b, a)).plots).toEqual(plots)
      for (const building of plots.keys()) expect(smallWorld.index.buildingById.has(building)).toBe(true)
    }),
  )
})

test('arrangements that the next deed replaces at once are tries, and not told', () => {
  const [bench, lamp, later] = [arranged(1, 'bench'), arranged(2, 'lamp'), arranged(100_000, 'well')]
  expect(withoutTries([bench, lamp, later])).toEqual([lamp, later])
  const elsewhere = arranged(3, 'flag', toBuildingId('auth'))
  expect(withoutTries([bench, elsewhere])).toEqual([bench, elsewhere])
})
