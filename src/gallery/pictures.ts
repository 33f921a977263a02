import { city } from 'virtual:city'
import { createCityIndex } from '#city/city-index.ts'
import type { Building } from '#city/city.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { layOut } from '#scene/lay-out.ts'
import type { Layout } from '#scene/layout.ts'
import { type PictureOfBuilding, type ShownState, drawPicture } from '#scene/picture.ts'
import { STOREY_STATES } from '#scene/art/sprites.ts'
import { createBuildingView, ordersOf } from '#scene/stage/building.ts'
import { createReviewSigns, reviewOrders } from '#scene/stage/review-signs.ts'
import { createSeams, seamOrders } from '#scene/stage/seams.ts'
import type { Shelf } from '#scene/stage/shelf.ts'
import type { Cell } from './story.ts'

export const layout = await layOut(city)

export const SHOWN_STATES: readonly ShownState[] = [...STOREY_STATES, 'ahead']

type Setting = {
  readonly pennant?: 'plain' | 'mentor'
  readonly isFresh?: boolean
  readonly plot?: Arrangement
  /** Whether its locked storeys are drawn as wire frames. */
  readonly isStudied?: boolean
  /** Whether all its storeys have a seam of gold. */
  readonly hasSeams?: boolean
  /** Whether a review waits at its door, and whether one is done. */
  readonly hasSheet?: boolean
  readonly hasShelf?: boolean
}

/** The picture of a building with floors in these states, alone at the origin. */
function pictureAlone(building: Building, states: readonly ShownState[], setting: Setting): PictureOfBuilding {
  const { id, district, floors, level } = building
  const ground = { district, level, x: 0, y: 0, z: 0, width: 0, depth: 0, roads: [], ornaments: [] }
  const lot: Layout = { ...layout, plateaus: [{ ...ground, plots: [{ building: id, level, x: 0, y: 0 }] }] }
  const { pennant } = setting
  const picture = drawPicture({
    index: createCityIndex({ ...city, buildings: [building] }),
    layout: lot,
    storeys: new Map(floors.map((floor, at) => [floor, states[at] ?? 'locked'])),
    pennants: new Map(pennant ? [[id, pennant]] : []),
    plots: setting.plot && new Map([[id, setting.plot]]),
    level,
    fresh: new Set(setting.isFresh ? [id] : []),
    studied: setting.isStudied ? id : null,
    seams: new Set(setting.hasSeams ? floors : []),
    sheets: new Set(setting.hasSheet ? [id] : []),
    shelves: new Set(setting.hasShelf ? [id] : []),
  })
  return picture.districts[0]!.buildings[0]!
}

const withoutMoons = (shelf: Shelf): Shelf => ({
  ...shelf,
  find: (order) => (order.kind === 'prop' && order.prop === 'moon' ? null : shelf.find(order)),
})

type Wish = Setting &
  Omit<Cell, 'compose'> & {
    readonly building: Building
    readonly states: readonly ShownState[]
    /** True: without shadow and moons, because a state must be visible in the building itself. */
    readonly isCutOut?: boolean
  }

/** A cell with one building, built from the stage's own parts. */
export function buildingCell({
  building,
  states,
  isCutOut = false,
  pennant,
  isFresh,
  isStudied,
  plot,
  hasSeams,
  hasSheet,
  hasShelf,
  ...cell
}: Wish): Cell {
  return {
    ...cell,
    compose: async ({ shelf: whole, marks }, lighting) => {
      const shelf = isCutOut ? withoutMoons(whole) : whole
      const setting = {
        ...(pennant && { pennant }),
        isFresh: isFresh ?? false,
        isStudied: isStudied ?? false,
        ...(plot && { plot }),
        hasSeams: hasSeams ?? false,
        hasSheet: hasSheet ?? false,
        hasShelf: hasShelf ?? false,
      }
      const picture = pictureAlone(building, states, setting)
      await shelf.fetch([...ordersOf(picture, lighting.lamps > 0), ...seamOrders(picture), ...reviewOrders(picture)])
      const house = createBuildingView(picture, shelf, marks)
      const { view, shadow, glow, show, setLight } = house
      show(picture)
      setLight(lighting)
      const seams = createSeams(shelf)
      seams.setLight(lighting)
      seams.show(house, Infinity)
      const reviews = createReviewSigns(shelf)
      reviews.setLight(lighting)
      reviews.show(house, Infinity)
      // The shadow may go beyond the cell, so it isn't measured.
      shadow.measurable = false
      return isCutOut ? [view, glow] : [shadow, view, glow]
    },
  }
}

/** States of `count` storeys, all the same; those above are locked. */
export const storeysUpTo = (count: number, state: ShownState = 'built'): readonly ShownState[] =>
  Array.from({ length: count }, () => state)
