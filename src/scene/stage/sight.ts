import { iso } from '../art/projection.ts'
import type { Rectangle } from '../camera.ts'
import type { Target } from '../door.tsx'
import type { Layout } from '../layout.ts'
import { districtFrame, openFrame } from './ground-frame.ts'

/** What the camera has to show for a target: a whole area, or a point from near by. */
export type Sight =
  | { readonly kind: 'area'; readonly area: Rectangle; readonly most: number }
  | { readonly kind: 'point'; readonly point: { readonly x: number; readonly y: number }; readonly zoom: number }

const CLOSE = 1.5

export function sightOf(target: Target, layout: Layout, level: number): Sight {
  const open: Sight = { kind: 'area', area: openFrame(layout, level), most: 1.35 }
  switch (target.kind) {
    case 'city':
      return open
    case 'monument':
      return near(layout.monument, layout.monument.z, 40)
    case 'district': {
      const plateau = layout.plateaus.find(({ district }) => district === target.id)
      return plateau ? { kind: 'area', area: districtFrame(plateau), most: 1.4 } : open
    }
    case 'building': {
      for (const { plots, z } of layout.plateaus) {
        const plot = plots.find(({ building }) => building === target.id)
        if (plot) return near(plot, z, 50)
      }
      return open
    }
  }
}

/** `lift`: scene pixels above the ground that are worth looking at. */
function near(place: { readonly x: number; readonly y: number }, z: number, lift: number): Sight {
  const [x, y] = iso(place.x, place.y, z)
  return { kind: 'point', point: { x, y: y - lift }, zoom: CLOSE }
}
