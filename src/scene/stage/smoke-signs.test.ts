import { beforeEach, expect, test, vi } from 'vitest'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import type { PictureOfBuilding } from '../picture.ts'
import type { Loop } from './loop.ts'
import type { Marks } from './marks.ts'
import type { Shelf } from './shelf.ts'

vi.hoisted(() => vi.stubGlobal('navigator', { userAgent: '', platform: '' }))

const { Sprite, Texture } = await import('pixi.js')
const { createBuildingView } = await import('./building.ts')
const { createSmokeSigns } = await import('./smoke-signs.ts')
const { LIGHTING } = await import('./light.ts')

const auth = 'auth' as BuildingId
const TOP = 70
const shelf = {
  find: () => ({
    texture: Texture.WHITE,
    frame: { key: '', scale: 1, anchorX: 0, anchorY: 0, lift: 20, top: TOP, prisms: [] },
  }),
} as unknown as Shelf
const picture = (storeys: PictureOfBuilding['storeys']): PictureOfBuilding => ({
  building: auth,
  district: 'the-build' as DistrictId,
  x: 0,
  y: 0,
  z: 0,
  isPlan: false,
  storeys,
  crown: null,
  pennant: null,
  isFresh: false,
  plot: null,
  ghostFrom: null,
  people: [],
  seams: [],
  hasSheet: false,
  hasShelf: false,
})

const smoke = new Texture({ source: Texture.WHITE.source })
const invalidate = vi.fn()
beforeEach(() => invalidate.mockClear())

function shown(storeys: PictureOfBuilding['storeys'] = ['built']) {
  const view = createBuildingView(picture(storeys), shelf, {} as Marks)
  view.show(picture(storeys))
  const views = new Map([[auth, view]])
  const signs = createSmokeSigns({ invalidate } as unknown as Loop, () => smoke)
  const curls = () =>
    view.view.children.filter((child) => child instanceof Sprite && child.texture === smoke) as InstanceType<
      typeof Sprite
    >[]
  return { view, views, signs, curls }
}

test('smoke rises from the top of a building where an incident waits, and goes with it', () => {
  const { views, signs, curls } = shown()
  signs.show(new Set([auth]), views)
  expect(curls()).toHaveLength(1)
  expect(Math.abs(curls()[0]!.y + TOP)).toBeLessThan(10)
  expect(invalidate).toHaveBeenCalledTimes(1)
  signs.show(new Set(), views)
  expect(curls()).toEqual([])
  expect(invalidate).toHaveBeenCalledTimes(2)
})

test('it asks for no frame while the same incidents wait', () => {
  const { views, signs } = shown()
  signs.show(new Set([auth]), views)
  invalidate.mockClear()
  signs.show(new Set([auth]), views)
  expect(invalidate).not.toHaveBeenCalled()
})

test('a building drawn anew has its smoke once', () => {
  const { view, views, signs, curls } = shown()
  signs.show(new Set([auth]), views)
  view.show(picture(['built']))
  signs.dress(view)
  signs.dress(view)
  expect(curls()).toHaveLength(1)
})

test('at night it is darker than by day and paler than walls', () => {
  const { views, signs, curls } = shown()
  signs.show(new Set([auth]), views)
  signs.setLight(LIGHTING.night)
  expect(curls()[0]!.tint).toBeLessThan(0xffffff)
  expect(curls()[0]!.tint).toBeGreaterThan(LIGHTING.night.walls)
})

test('where nothing stands there is none', () => {
  const { views, signs, curls } = shown([])
  signs.show(new Set([auth]), views)
  expect(curls()).toEqual([])
})
