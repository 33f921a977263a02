import type { BuildingId } from '#city/ids.ts'
import type { Rectangle } from '../camera.ts'
import type { Target } from '../scene-props.ts'
import type { Layout } from '../layout.ts'
import { buildingFrame, districtFrame, openFrame } from './ground-frame.ts'

/**
 * What the camera has to show: `area` in scene pixels, at a zoom of at most `most`. `mayBeCut`: where room is short,
 * its middle is enough.
 */
export type Framing = { readonly area: Rectangle; readonly most: number; readonly mayBeCut: boolean }

const CLOSE = 1.5
/** Largest zoom for several buildings together: far enough to see the city around them. */
const AMONG_OTHERS = 0.85
/** The same where they are all that matters: names of other buildings don't show yet. */
const CLOSE_TOGETHER = 1.35

/** Which area the camera has to show for a target. `storeysOf`: how many storeys of a building are visible. */
export function framingOf(
  target: Target,
  layout: Layout,
  level: number,
  storeysOf: (building: BuildingId) => number,
): Framing {
  const open: Framing = { area: openFrame(layout, level), most: 1.35, mayBeCut: true }
  switch (target.kind) {
    case 'city':
      return open
    case 'monument':
      return { area: buildingFrame(layout.monument, layout.monument.z, 1), most: CLOSE, mayBeCut: false }
    case 'district': {
      const plateau = layout.plateaus.find(({ district }) => district === target.id)
      return plateau ? { area: districtFrame(plateau), most: 1.4, mayBeCut: true } : open
    }
    case 'buildings': {
      const frames = layout.plateaus.flatMap(({ plots, z }) =>
        plots
          .filter(({ building }) => target.ids.includes(building))
          .map((plot) => buildingFrame(plot, z, storeysOf(plot.building))),
      )
      return frames.length === 0
        ? open
        : { area: around(frames), most: target.isClose ? CLOSE_TOGETHER : AMONG_OTHERS, mayBeCut: false }
    }
    case 'building': {
      for (const { plots, z } of layout.plateaus) {
        const plot = plots.find(({ building }) => building === target.id)
        if (plot) return { area: buildingFrame(plot, z, storeysOf(target.id)), most: CLOSE, mayBeCut: false }
      }
      return open
    }
  }
}

function around(areas: readonly Rectangle[]): Rectangle {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  return {
    x,
    y,
    width: Math.max(...areas.map((area) => area.x + area.width)) - x,
    height: Math.max(...areas.map((area) => area.y + area.height)) - y,
  }
}
