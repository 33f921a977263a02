import { expect, test } from 'vitest'
import type { IncidentPlace } from '#city/incident.ts'
import type { BuildingId, IncidentId } from '#city/ids.ts'
import { begin, end, name } from '#progress/testing/incidents.ts'
import { ask, build, lived, predict } from '#progress/testing/learners.ts'
import { smallWorld } from '#progress/testing/small-world.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { nightProps, waitingPlacesOf } from './night-places.ts'

const database = 'database' as BuildingId
const placeOf = (id: string, level: 0 | 1): IncidentPlace => ({
  id: id as IncidentId,
  title: id,
  building: database,
  level,
})
const world = {
  ...worldOf('database: L0 L1', 'L1: repo'),
  incidents: new Map([placeOf('slow', 0), placeOf('later', 1)].map((place) => [place.id, place])),
}

test('smoke is over a building once its ground floor stands', () => {
  expect([...waitingPlacesOf(world, lived(world).foldedLog.progress)]).toEqual([])
  const builder = lived(world, predict('database@L0'), build('database@L0'))
  expect([...waitingPlacesOf(world, builder.foldedLog.progress)]).toEqual([database])
})

test('while a night is open there is no smoke, and afterwards none where it was', () => {
  const builder = lived(smallWorld, predict('database@L0'), build('database@L0'))
  const smoke = () => [...waitingPlacesOf(smallWorld, builder.foldedLog.progress)]
  expect(smoke()).toEqual([database])
  ask(smallWorld, builder, begin('big-file'))
  expect(smoke()).toEqual([])
  ask(smallWorld, builder, name('big-file', 'disk'))
  ask(smallWorld, builder, end('big-file'))
  expect(smoke()).toEqual([])
})

test('the camera shows all buildings of an open night, each once', () => {
  const places = new Map([
    ['shop', database],
    ['stock', database],
    ['bank', 'auth' as BuildingId],
  ])
  const night = { playback: {} as never, places }
  expect(nightProps(night)).toEqual({
    night,
    target: { kind: 'buildings', ids: [database, 'auth'], isClose: true },
  })
})
