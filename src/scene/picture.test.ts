import { expect, test } from 'vitest'
import { createCityIndex } from '#city/city-index.ts'
import type { City, Floor } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { StoreyState } from './art/sprites.ts'
import { layOut } from './lay-out.ts'
import { drawPicture } from './picture.ts'

const house = 'house' as BuildingId
const floorOf = (level: number): Floor => ({
  id: `house@L${level}` as FloorId,
  building: house,
  placeName: 'House',
  level,
  number: level,
  storey: level,
  final: level === 2,
  title: null,
})
const floors = [0, 1, 2].map(floorOf)
const city: City = {
  title: '',
  introduction: [],
  levels: [],
  districts: [
    { id: 'here' as DistrictId, name: 'Here', level: 0, technical: true, tagline: [], whyNow: [], buildings: [house] },
    { id: 'there' as DistrictId, name: 'There', level: 1, technical: true, tagline: [], whyNow: [], buildings: [] },
  ],
  buildings: [
    {
      id: house,
      name: 'House',
      qualifier: null,
      district: 'here' as DistrictId,
      level: 0,
      rationale: [],
      floors: floors.map(({ id }) => id),
    },
  ],
  floors,
}
const index = createCityIndex(city)
const layout = layOut(city)

function pictureOf(states: readonly StoreyState[], level = 2, studied: BuildingId | null = null) {
  const storeys = new Map(floors.map(({ id }, at) => [id, states[at] ?? 'locked']))
  return drawPicture({ index, layout, storeys, pennants: new Map(), level, reached: level, fresh: new Set(), studied })
}
const houseOf = (states: readonly StoreyState[], studied: BuildingId | null = null) =>
  pictureOf(states, 2, studied).districts[0]!.buildings[0]!

test('a district above the level lies in mist with nothing on it', () => {
  expect(pictureOf(['built'], 0).districts.map(({ isInMist, buildings }) => [isInMist, buildings.length])).toEqual([
    [false, 1],
    [true, 0],
  ])
})

test('a plot on which nothing stands shows its plan and what is being built', () => {
  expect(houseOf(['open', 'locked', 'locked'])).toMatchObject({ isPlan: true, storeys: ['open'], crown: null })
})

test('what stands wears a crown, the whole one with the last storey', () => {
  expect(houseOf(['built', 'predicted', 'locked']).crown).toEqual({ storeys: 1, isFull: false, state: 'built' })
  expect(houseOf(['built', 'built', 'due']).crown).toEqual({ storeys: 3, isFull: true, state: 'due' })
})

test('storeys still to come are drawn only on the building that is looked at', () => {
  expect(houseOf(['built', 'locked', 'locked']).storeys).toEqual(['built'])
  expect(houseOf(['built', 'locked', 'locked'], house).storeys).toEqual(['built', 'locked', 'locked'])
})

test('a storey above a gap does not count as standing', () => {
  expect(houseOf(['built', 'open', 'built']).crown).toMatchObject({ storeys: 1 })
})

test('looking ahead, a storey above the level reached is a ghost on an old building too', () => {
  const states = new Map(floors.map(({ id }) => [id, 'built' as const]))
  const ghosts = [0, 1, 2].map((reached) => {
    const seen = { index, layout, storeys: states, pennants: new Map(), level: 2, fresh: new Set<BuildingId>() }
    return drawPicture({ ...seen, reached, studied: null }).districts[0]!.buildings[0]!.ghostFrom
  })
  expect(ghosts).toEqual([1, 2, null])
})
