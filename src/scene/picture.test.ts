import { expect, test } from 'vitest'
import { createCityIndex } from '#city/city-index.ts'
import type { City, Floor } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import { layOut } from './lay-out.ts'
import { type PictureInput, type ShownState, createDrawing, drawPicture, hiddenIn, homeOf } from './picture.ts'

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
const layout = await layOut(city)

function inputOf(states: readonly ShownState[], level = 2, studied: BuildingId | null = null): PictureInput {
  const storeys = new Map(floors.map(({ id }, at) => [id, states[at] ?? 'locked']))
  return { index, layout, storeys, pennants: new Map(), level, fresh: new Set(), studied }
}

function pictureOf(states: readonly ShownState[], level = 2, studied: BuildingId | null = null) {
  return drawPicture(inputOf(states, level, studied))
}
const houseOf = (states: readonly ShownState[], studied: BuildingId | null = null) =>
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

test('a ground floor that is found stands without a plan, under its small crown, with a scaffold only above it', () => {
  const crown = { storeys: 1, isFull: false, state: 'found' }
  expect(houseOf(['found', 'locked', 'locked'])).toMatchObject({ isPlan: false, storeys: ['found'], crown })
  expect(houseOf(['foundPredicted', 'open', 'locked'])).toMatchObject({
    isPlan: false,
    storeys: ['foundPredicted', 'open'],
    crown,
  })
})

test('standing storeys have a crown, a full one with the last storey', () => {
  expect(houseOf(['built', 'predicted', 'locked']).crown).toEqual({ storeys: 1, isFull: false, state: 'built' })
  expect(houseOf(['built', 'built', 'due']).crown).toEqual({ storeys: 3, isFull: true, state: 'due' })
})

test('locked storeys are drawn only on the building that is looked at', () => {
  expect(houseOf(['built', 'locked', 'locked']).storeys).toEqual(['built'])
  expect(houseOf(['built', 'locked', 'locked'], house).storeys).toEqual(['built', 'locked', 'locked'])
})

test('a storey above a gap does not count as standing', () => {
  expect(houseOf(['built', 'open', 'built']).crown).toMatchObject({ storeys: 1 })
})

test('storeys that are only ahead are drawn as built, and ghostFrom is the lowest of them', () => {
  expect(houseOf(['built', 'ahead', 'ahead'])).toMatchObject({
    storeys: ['built', 'built', 'built'],
    crown: { storeys: 3, isFull: true, state: 'built' },
    ghostFrom: 1,
  })
  expect(houseOf(['built', 'built', 'built']).ghostFrom).toBeNull()
})

test('home is the first district out of the mist, and the first of all where everything lies in it', () => {
  const at = (level: number) => pictureOf(['open'], level)
  expect([at(0), at(1), at(-1)].map((picture) => homeOf(picture)?.district)).toEqual(['here', 'here', 'here'])
  expect([at(0), at(1), at(-1)].map((picture) => [...hiddenIn(picture)])).toEqual([['there'], [], ['here', 'there']])
})

test('createDrawing draws the same pictures as drawPicture, and an unchanged building is the same object', () => {
  const draw = createDrawing()
  const built = inputOf(['built', 'open'])
  const inputs: readonly PictureInput[] = [
    built,
    inputOf(['built', 'open']),
    inputOf(['built', 'built']),
    inputOf(['built', 'built', 'locked'], 2, house),
    { ...built, pennants: new Map([[house, 'plain']]) },
    { ...built, fresh: new Set([house]) },
    built,
  ]
  const houses = inputs.map((input) => {
    const picture = draw(input)
    expect(picture).toEqual(drawPicture(input))
    return picture.districts[0]?.buildings[0]
  })
  expect(houses.map((one, at) => one === houses[at - 1])).toEqual([false, true, false, false, false, false, false])
})

test('who is out lives on a floor that stands, lit or not, and nobody on one that is only to come', () => {
  const people = new Set(floors.map(({ id }) => id))
  const outIn = (states: readonly ShownState[]) =>
    drawPicture({ ...inputOf(states), people }).districts[0]!.buildings[0]!.people.map(({ storey }) => storey)
  expect(outIn(['built', 'due', 'placed'])).toEqual([0, 1, 2])
  expect(outIn(['built', 'predicted', 'locked'])).toEqual([0])
  expect(outIn(['ahead', 'ahead', 'ahead'])).toEqual([])
  expect(houseOf(['built', 'built', 'built']).people).toEqual([])
})

test('a seam shows in a storey that stands', () => {
  const seams = new Set([floors[0]!.id, floors[1]!.id])
  expect(drawPicture({ ...inputOf(['due', 'open']), seams }).districts[0]!.buildings[0]!.seams).toEqual([0])
})

test('a building is drawn again when people come or a seam does, and only then', () => {
  const draw = createDrawing()
  const plain = inputOf(['built', 'built', 'open'])
  const people = new Set(floors.map(({ id }) => id))
  const inputs: readonly PictureInput[] = [
    plain,
    { ...plain, people },
    { ...plain, people, seams: new Set() },
    { ...plain, people, seams: new Set([floors[1]!.id]) },
    { ...plain, people, seams: new Set([floors[1]!.id]) },
    { ...plain, people },
  ]
  const houses = inputs.map((input) => {
    const picture = draw(input)
    expect(picture).toEqual(drawPicture(input))
    return picture.districts[0]!.buildings[0]
  })
  expect(houses.map((one, at) => one === houses[at - 1])).toEqual([false, false, true, false, true, false])
})

test('a sheet and books show once the ground floor was built, whatever stands above it', () => {
  const everywhere = { sheets: new Set([house]), shelves: new Set([house]) }
  const shownIn = (ground: ShownState) => {
    const { hasSheet, hasShelf } = drawPicture({ ...inputOf([ground, 'open']), ...everywhere }).districts[0]!
      .buildings[0]!
    return [hasSheet, hasShelf]
  }
  for (const ground of ['built', 'due', 'placed'] as const) expect(shownIn(ground)).toEqual([true, true])
  for (const ground of ['open', 'predicted', 'locked', 'ahead', 'found'] as const)
    expect(shownIn(ground)).toEqual([false, false])
  expect(houseOf(['built'])).toMatchObject({ hasSheet: false, hasShelf: false })
})

test('a building is drawn again when a review opens or is done, and only then', () => {
  const draw = createDrawing()
  const plain = inputOf(['built'])
  const [here, elsewhere] = [new Set([house]), new Set(['elsewhere' as BuildingId])]
  const inputs: readonly PictureInput[] = [
    plain,
    { ...plain, sheets: elsewhere },
    { ...plain, sheets: here },
    { ...plain, sheets: new Set(here), shelves: elsewhere },
    { ...plain, shelves: here },
    { ...plain, sheets: new Set(), shelves: new Set([...here, ...elsewhere]) },
  ]
  const houses = inputs.map((input) => {
    const picture = draw(input)
    expect(picture).toEqual(drawPicture(input))
    return picture.districts[0]!.buildings[0]
  })
  expect(houses.map((one, at) => one === houses[at - 1])).toEqual([false, true, false, true, false, true])
})
