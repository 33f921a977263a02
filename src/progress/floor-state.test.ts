import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FloorId } from '#city/ids.ts'
import { anySteps, walk } from './testing/arbitraries.ts'
import { smallWorld } from './testing/small-world.ts'
import {
  createDevice,
  undo,
  eventAt,
  floorId,
  learn,
  lived,
  place,
  predict,
  progressAfter,
  raise,
  recall,
} from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'
import { takeIn } from './folded-log.ts'
import { emptyProgress } from './progress.ts'
import { floorStanding, lookAhead, nothingDue, standingOfAll } from './floor-state.ts'
import type { FloorView } from './floor-state.ts'

const world = worldOf('database: L0 L1 L2; auth: L0; city: L2')
const view = (changes: Partial<FloorView>): FloorView => ({
  standing: 'locked',
  due: false,
  placed: false,
  ahead: false,
  found: false,
  confidence: null,
  verdict: null,
  ...changes,
})

test('at first the floors of L0 are open and all others are locked', () => {
  expect(standingOfAll(world, emptyProgress, nothingDue)).toEqual(
    new Map([
      ['database@L0', view({ standing: 'open', found: true })],
      ['database@L1', view({})],
      ['database@L2', view({})],
      ['auth@L0', view({ standing: 'open', found: true })],
      ['city@L2', view({})],
    ]),
  )
})

test('a floor shows how sure its learner was, and once built how it turned out', () => {
  const progress = progressAfter(world, predict('auth@L0', 'certain'), learn('database@L0', 'guess', 'sawItComing'))
  const views = standingOfAll(world, progress, nothingDue)
  expect(views.get(floorId('auth@L0'))).toEqual(view({ standing: 'predicted', found: true, confidence: 'certain' }))
  expect(views.get(floorId('database@L0'))).toEqual(
    view({ standing: 'built', confidence: 'guess', verdict: 'sawItComing' }),
  )
})

test('placed floors count as built without those below, and as only placed until they are recalled or built', () => {
  const progress = progressAfter(world, place(2), recall('database@L1', false), learn('auth@L0'))
  const views = standingOfAll(world, progress, nothingDue)
  expect(views.get(floorId('database@L0'))).toEqual(view({ standing: 'built', placed: true }))
  expect(views.get(floorId('database@L1'))).toEqual(view({ standing: 'built' }))
  expect(views.get(floorId('auth@L0'))).toEqual(view({ standing: 'built', confidence: 'leaning', verdict: 'partly' }))
  expect(views.get(floorId('database@L2'))).toEqual(view({ standing: 'open' }))
})

test('a floor is found if it is a ground floor of level 0 in a building, and is not built', () => {
  const isGround = (id: FloorId) => {
    const floor = smallWorld.index.floorById.get(id)!
    const building = floor.building === null ? undefined : smallWorld.index.buildingById.get(floor.building)
    return floor.level === 0 && building?.floors[0] === id
  }
  fc.assert(
    fc.property(anySteps, fc.constantFrom(0, 1, 2), (steps, ahead) => {
      const { progress } = walk(smallWorld, createDevice('a'), steps).foldedLog
      const views = standingOfAll(smallWorld, progress, nothingDue)
      const wrong = [...views].filter(([id, each]) => each.found !== (isGround(id) && each.standing !== 'built'))
      expect(wrong).toEqual([])
      expect([...views.values()].filter((each) => each.found && each.placed)).toEqual([])
      const later = lookAhead(smallWorld, progress, ahead, nothingDue)
      expect([...later].filter(([id, each]) => each.found !== views.get(id)?.found)).toEqual([])
    }),
  )
})

test('an opened building is as ordered again when that is undone', () => {
  const device = lived(world, learn('auth@L0'))
  const built = device.foldedLog.log.events.findLast((event) => event.kind === 'built')
  const { progress } = lived(world, learn('auth@L0'), undo(built)).foldedLog
  expect(standingOfAll(world, progress, nothingDue).get(floorId('auth@L0'))).toEqual(
    view({ standing: 'predicted', found: true, confidence: 'leaning' }),
  )
})

test('only a built floor can be due', () => {
  const progress = progressAfter(world, learn('database@L0'), predict('auth@L0'))
  const views = standingOfAll(world, progress, new Set([floorId('database@L0'), floorId('auth@L0')]))
  expect([...views.values()].map((each) => each.due)).toEqual([true, false, false, false, false])
})

test('the city’s own floor opens with its level and needs no floor below it', () => {
  const device = lived(world, place(2))
  const own = floorId('city@L2')
  expect(floorStanding(world, device.foldedLog.progress, own)).toBe('open')
  expect(floorStanding(world, progressAfter(world, place(2), learn('city@L2')), own)).toBe('built')
})

test('a floor that was built above an unbuilt one reads as predicted', () => {
  const events = [
    eventAt(1, { kind: 'raised', level: 1 }),
    eventAt(2, { kind: 'predicted', floor: floorId('database@L1'), text: '', confidence: 'guess' }),
    eventAt(3, { kind: 'built', floor: floorId('database@L1'), verdict: 'partly', why: '' }),
  ]
  const { progress } = takeIn(world, lived(world).foldedLog, events)
  expect(standingOfAll(world, progress, nothingDue).get(floorId('database@L1'))).toEqual(
    view({ standing: 'predicted', confidence: 'guess' }),
  )
})

test('looking ahead shows what will open, without claiming it', () => {
  const progress = progressAfter(world, learn('database@L0'))
  const ahead = lookAhead(world, progress, 1, nothingDue)
  expect(ahead.get(floorId('database@L0'))).toEqual(
    standingOfAll(world, progress, nothingDue).get(floorId('database@L0')),
  )
  expect(ahead.get(floorId('database@L1'))).toEqual(view({ standing: 'open', ahead: true }))
  expect(ahead.get(floorId('database@L2'))).toEqual(view({}))
})

test('looking back shows the city as far as that level went', () => {
  const small = worldOf('database: L0 L1')
  const progress = progressAfter(small, learn('database@L0'), raise, learn('database@L1'))
  expect([...lookAhead(small, progress, 0, nothingDue).values()].map((each) => each.standing)).toEqual([
    'built',
    'locked',
  ])
})
