import type { BuildingId } from '#city/ids.ts'
import type { Rectangle } from '../camera.ts'
import type { Target } from '../door.tsx'
import type { Layout } from '../layout.ts'
import { buildingFrame, districtFrame, openFrame } from './ground-frame.ts'

/** What the camera has to show for a target, no larger than `most` and, where room is short, no smaller than `least`. */
export type Sight = { readonly area: Rectangle; readonly most: number; readonly least: number }

const CLOSE = 1.5

/** On a phone a whole city would be a toy: below this the view shows the middle of it instead. */
const SMALLEST = 0.58

/** `storeysOf`: how many storeys can be seen of a building. */
export function sightOf(
  target: Target,
  layout: Layout,
  level: number,
  storeysOf: (building: BuildingId) => number,
): Sight {
  const open: Sight = { area: openFrame(layout, level), most: 1.35, least: SMALLEST }
  switch (target.kind) {
    case 'city':
      return open
    case 'monument':
      return { area: buildingFrame(layout.monument, layout.monument.z, 1), most: CLOSE, least: 0 }
    case 'district': {
      const plateau = layout.plateaus.find(({ district }) => district === target.id)
      return plateau ? { area: districtFrame(plateau), most: 1.4, least: SMALLEST } : open
    }
    case 'building': {
      for (const { plots, z } of layout.plateaus) {
        const plot = plots.find(({ building }) => building === target.id)
        if (plot) return { area: buildingFrame(plot, z, storeysOf(target.id)), most: CLOSE, least: 0 }
      }
      return open
    }
  }
}
