import { expect, test, vi } from 'vitest'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import { keyOf } from '../bakery/order.ts'
import type { PictureOfBuilding } from '../picture.ts'
import type { Marks } from './marks.ts'
import type { Shelf } from './shelf.ts'

vi.hoisted(() => vi.stubGlobal('navigator', { userAgent: '', platform: '' }))

const { Texture } = await import('pixi.js')
const { createBuildingView } = await import('./building.ts')
const { LIGHTING } = await import('./light.ts')
const { createReviewSigns, reviewOrders } = await import('./review-signs.ts')

/** A shelf whose textures say what they are of. */
const shelf = {
  find: (order: Parameters<Shelf['find']>[0]) => ({
    texture: new Texture({ source: Texture.WHITE.source, label: keyOf(order) }),
    frame: {
      key: '',
      page: 0,
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      anchorX: 0,
      anchorY: 0,
      scale: 1,
      lift: 20,
      top: 0,
      prisms: [],
    },
  }),
} as unknown as Shelf

const picture = (more: Partial<PictureOfBuilding>): PictureOfBuilding => ({
  building: 'auth' as BuildingId,
  district: 'the-build' as DistrictId,
  x: 0,
  y: 0,
  z: 0,
  isPlan: false,
  storeys: ['built', 'built'],
  crown: null,
  pennant: null,
  isFresh: false,
  plot: null,
  ghostFrom: null,
  people: [],
  seams: [],
  hasSheet: false,
  hasShelf: false,
  ...more,
})

function shownWith(more: Partial<PictureOfBuilding>) {
  const view = createBuildingView(picture(more), shelf, {} as Marks)
  view.show(picture(more))
  const signs = createReviewSigns(shelf)
  const parts = () =>
    view.view.children.map((child) => ('texture' in child ? (child.texture as { label: string }).label : ''))
  return { view, signs, parts }
}

const [WALL, LAMPS] = ['albedo', 'emissive'].map((shine) =>
  [0, 1].map((storey) => `storey/auth/${storey}/built/${shine}`),
)

test('books lie above the lamps of the ground floor and below the storey on it, a sheet above all', () => {
  const { view, signs, parts } = shownWith({ hasSheet: true, hasShelf: true })
  signs.show(view, Infinity)
  expect(parts()).toEqual([WALL![0], LAMPS![0], 'books/auth', WALL![1], LAMPS![1], 'roll'])
})

test('awning and ornament stand before a sheet', () => {
  const { view, signs, parts } = shownWith({ hasSheet: true, plot: { ornament: 'well', awning: 'plum' } })
  signs.show(view, Infinity)
  expect(parts().slice(-3)).toEqual(['roll', 'awning/plum/albedo', 'ornament/well/albedo'])
})

test('shown again, each is there once', () => {
  const { view, signs, parts } = shownWith({ hasSheet: true, hasShelf: true })
  signs.show(view, Infinity)
  const once = parts()
  signs.show(view, Infinity)
  expect(parts()).toEqual(once)
  view.show(picture({}))
  signs.show(view, Infinity)
  expect(parts()).toEqual([WALL![0], LAMPS![0], WALL![1], LAMPS![1]])
})

test('neither shows while the ground floor is on its way down', () => {
  const { view, signs, parts } = shownWith({ hasSheet: true, hasShelf: true })
  signs.show(view, 0)
  expect(parts()).not.toEqual(expect.arrayContaining(['roll']))
  expect(parts()).not.toEqual(expect.arrayContaining(['books/auth']))
})

test('at night paper is darker than by day and paler than walls, and the books keep their colours', () => {
  const { view, signs } = shownWith({ hasSheet: true, hasShelf: true })
  signs.setLight(LIGHTING.night)
  signs.show(view, Infinity)
  const [books, sheet] = [view.view.children[2]!, view.view.children.at(-1)!]
  expect(books.tint).toBe(0xffffff)
  expect(sheet.tint).toBeLessThan(0xffffff)
  expect(sheet.tint).toBeGreaterThan(LIGHTING.night.walls)
  signs.setLight(LIGHTING.day)
  expect(sheet.tint).toBe(0xffffff)
})

test('only what is shown is painted', () => {
  const keys = (more: Partial<PictureOfBuilding>) => reviewOrders(picture(more)).map(keyOf)
  expect(keys({})).toEqual([])
  expect(keys({ hasSheet: true })).toEqual(['roll'])
  expect(keys({ hasShelf: true })).toEqual(['books/auth'])
})
