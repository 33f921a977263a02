import { expect, test, vi } from 'vitest'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import { keyOf } from '../bakery/order.ts'
import type { PictureOfBuilding } from '../picture.ts'
import type { Marks } from './marks.ts'
import type { Shelf } from './shelf.ts'

vi.hoisted(() => vi.stubGlobal('navigator', { userAgent: '', platform: '' }))

const { Sprite, Texture } = await import('pixi.js')
const { createBuildingView, ordersOf } = await import('./building.ts')
const { createBlackout, windowOrders } = await import('./blackout.ts')
const { spriteOf } = await import('./shelf.ts')
const { LIGHTING } = await import('./light.ts')

const KIT = { ordersOf, spriteOf }
const STOREY = 20
/** A shelf whose textures say what they are of. */
const shelf = {
  find: (order: Parameters<Shelf['find']>[0]) => ({
    texture: new Texture({ source: Texture.WHITE.source, label: keyOf(order) }),
    frame: { key: '', scale: 1, anchorX: 0, anchorY: 0, lift: STOREY, top: 0, prisms: [] },
  }),
} as unknown as Shelf

const picture: PictureOfBuilding = {
  building: 'auth' as BuildingId,
  district: 'the-build' as DistrictId,
  x: 0,
  y: 0,
  z: 0,
  isPlan: false,
  storeys: ['built', 'built', 'open'],
  crown: { storeys: 2, isFull: false, state: 'built' },
  pennant: null,
  isFresh: false,
  plot: null,
  ghostFrom: null,
  people: [],
  seams: [],
  hasSheet: false,
  hasShelf: false,
}

function shown() {
  const view = createBuildingView(picture, shelf, {} as Marks)
  view.show(picture)
  view.setLight(LIGHTING.day)
  const blackout = createBlackout(shelf, KIT)
  const panes = () =>
    view.view.children.flatMap((child) =>
      child instanceof Sprite && child.tint !== 0xffffff ? [{ of: child.texture.label, y: child.y }] : [],
    )
  return { view, blackout, panes }
}

test('by day dark windows lie where lit ones would be, on each storey and the roof', () => {
  const { view, blackout, panes } = shown()
  expect(panes()).toEqual([])
  expect(blackout.show(view, () => true)).toBe(true)
  const lights = windowOrders(picture, KIT).map(keyOf)
  expect(panes().map(({ of }) => of)).toEqual(expect.arrayContaining(lights))
  expect(panes()).toHaveLength(lights.length)
  expect(panes().map(({ y }) => y)).toEqual(expect.arrayContaining([0, -STOREY]))
  expect(view.glow.visible).toBe(false)
})

test('one storey alone may be dark, and its neighbours keep their colour', () => {
  const { view, blackout, panes } = shown()
  blackout.show(view, (storey) => storey === 1)
  expect(panes().map(({ y }) => y)).toEqual([-STOREY])
  expect(view.view.tint).toBe(0xffffff)
})

test('shown again as it is, nothing changes', () => {
  const { view, blackout, panes } = shown()
  expect(blackout.show(view, () => false)).toBe(false)
  blackout.show(view, () => true)
  const before = panes()
  expect(blackout.show(view, () => true)).toBe(false)
  expect(panes()).toEqual(before)
})

test('with its light again a building is as it was', () => {
  const { view, blackout, panes } = shown()
  const before = view.view.children.length
  blackout.show(view, () => true)
  expect(blackout.show(view, () => false)).toBe(true)
  expect(panes()).toEqual([])
  expect(view.view.children).toHaveLength(before)
  expect(view.view.tint).toBe(0xffffff)
  expect(view.glow.visible).toBe(true)
})

test('drawn anew while it is dark, a building is dark once', () => {
  const { view, blackout, panes } = shown()
  blackout.show(view, () => true)
  const count = panes().length
  view.show(picture)
  blackout.forget(view)
  blackout.show(view, () => true)
  expect(panes()).toHaveLength(count)
})
