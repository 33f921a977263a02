import { expect, test } from 'vitest'
import type { IncidentPlace } from '#city/incident.ts'
import type { BuildingId, IncidentId } from '#city/ids.ts'
import { begin, end, name } from '#progress/testing/incidents.ts'
import { ask, build, lived, predict } from '#progress/testing/learners.ts'
import { smallWorld } from '#progress/testing/small-world.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { nightProps, smokePlacesOf } from './night-places.ts'

const [database, auth] = ['database', 'auth'] as [BuildingId, BuildingId]
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
  expect([...smokePlacesOf(world, lived(world).foldedLog.progress)]).toEqual([])
  const builder = lived(world, predict('database@L0'), build('database@L0'))
  expect([...smokePlacesOf(world, builder.foldedLog.progress)]).toEqual([database])
})

test('while a night is open there is smoke over its building alone, and afterwards none where it was', () => {
  const elsewhere = { ...placeOf('disk', 0), building: auth }
  const two = { ...smallWorld, incidents: new Map([...smallWorld.incidents, [elsewhere.id, elsewhere]]) }
  const builder = lived(two, [predict('database@L0'), build('database@L0'), predict('auth@L0'), build('auth@L0')])
  const smoke = () => [...smokePlacesOf(two, builder.foldedLog.progress)]
  expect(smoke()).toEqual([database, auth])
  ask(two, builder, begin('the-long-night'))
  expect(smoke()).toEqual([database])
  ask(two, builder, name('the-long-night', 'disk'))
  ask(two, builder, end('the-long-night'))
  expect(smoke()).toEqual([auth])
})

test('the camera shows all buildings of an open night, each once', () => {
  const places = new Map([
    ['shop', database],
    ['stock', database],
    ['bank', auth],
  ])
  const night = { playback: {} as never, places }
  expect(nightProps({ kind: 'night', night, onBuilding: () => false }, () => {})).toMatchObject({
    night,
    smoke: new Set(),
    target: { kind: 'buildings', ids: [database, auth], isClose: true },
  })
})

test('a building of the night that is pressed is looked at, any other is opened', () => {
  const night = { playback: {} as never, places: new Map() }
  const opened: string[] = []
  const { onOpen } = nightProps({ kind: 'night', night, onBuilding: (id) => id === database }, (id) => opened.push(id))
  for (const id of [database, auth, 'monument'] as const) onOpen(id)
  expect(opened).toEqual([auth, 'monument'])
})
