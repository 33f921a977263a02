import { expect, test } from 'vitest'
import { toBuildingId, toFloorId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { makeAddress, parseAddress } from '#share/address.ts'
import { datumOf } from './floor-words.ts'
import { documentTitle, floorOfBuilding, isKnownPlace, placeName } from './place-words.ts'

const world = worldOf('database: L0 L1; auth: L0; city: L1', 'L1: repo; complete: shop')

const titleAt = (hash: string, learner: Parameters<typeof documentTitle>[2] = { begun: 0, name: null }) => {
  const address = parseAddress(hash)
  if (address.kind !== 'place') throw new Error(`${hash} is no place`)
  return documentTitle(world, address.place, learner)
}

test('the title names the place', () => {
  expect(['#/', '#/floor/database@L1', '#/building/database', '#/rounds', '#/share'].map((at) => titleAt(at))).toEqual([
    'Your city. Beyond Vibe Coding',
    'database, floor 1. Beyond Vibe Coding',
    'database. Beyond Vibe Coding',
    'Rounds. Beyond Vibe Coding',
    'Share your city. Beyond Vibe Coding',
  ])
})

test('a named city has its name in the title', () => {
  expect(titleAt('#/', { begun: 0, name: 'Mira' })).toBe('Mira’s city. Beyond Vibe Coding')
})

test('before anything was begun the title is only the product’s name', () => {
  expect(titleAt('#/', { begun: null, name: 'Mira' })).toBe('Beyond Vibe Coding')
})

test('a floor is named by its number, the ground floor and the city’s own floor by a name', () => {
  const floors = ['database@L0', 'database@L1'].map((id) => world.index.floorById.get(id as never)!)
  expect(floors.map(floorOfBuilding)).toEqual(['The ground floor of database', 'Floor 1 of database'])
  expect(placeName(world, { kind: 'floor', id: world.index.monument!.id })).toMatch(/, the city’s own floor$/)
})

test('an address with an unknown id is no known place', () => {
  expect(isKnownPlace(world, { kind: 'building', id: toBuildingId('Databse') })).toBe(false)
  expect(isKnownPlace(world, { kind: 'floor', id: toFloorId('database', 1) })).toBe(true)
  expect(isKnownPlace(world, { kind: 'floor', id: toFloorId('database', 4) })).toBe(false)
})

test('every page has a different title', () => {
  const pages = [
    'directory',
    'rounds',
    'journal',
    'timelapse',
    'search',
    'settings',
    'share',
    'placement',
    'raise',
    'curriculum',
  ]
  const names = pages.map((kind) => placeName(world, { kind } as never))
  expect(new Set(names).size).toBe(pages.length)
  expect(makeAddress({ kind: 'placement' })).toBe('#/placement')
})

test('the line above a floor says since when it is open', () => {
  const [ground, first] = ['database@L0', 'database@L1'].map((id) => world.index.floorById.get(id as never)!)
  expect(datumOf(world, ground!, 'before', false)).toBe('The ground floor of database, as ordered, never looked into')
  expect(datumOf(world, first!, 'ahead', false)).toMatch(/^Floor 1 of database, in mist until you are an? /)
  expect(datumOf(world, first!, 'after', false)).toBe('Floor 1 of database')
  expect(datumOf(world, first!, 'before', true)).toBe('Floor 1 of database, standing by placement')
})
