import type { Pen } from '../pen.ts'
import { type Point, iso } from '../projection.ts'
import type { Extent } from './extent.ts'

/** Opacity of a locked storey: 0 is the first above what stands, 1 the second, then all further ones. */
export const wireAlpha = (above: number): number => [0.9, 0.65][above] ?? 0.4

/** The dashed box of a storey that can't be built yet. */
export function wireBox(pen: Pen, { west, east, north, south, height }: Extent): void {
  const upper = (x: number, y: number) => iso(x, y, height)
  const lower = (x: number, y: number) => iso(x, y, 0)
  pen.brush.setLineDash([5, 4])
  wireFace(pen, [upper(west, south), upper(east, south), lower(east, south), lower(west, south)])
  wireFace(pen, [upper(east, south), upper(east, north), lower(east, north), lower(east, south)])
  wireFace(pen, [upper(west, north), upper(east, north), upper(east, south), upper(west, south)])
  pen.brush.setLineDash([])
}

function wireFace(pen: Pen, corners: readonly Point[]): void {
  pen.path(corners)
  pen.fill('rgba(120,160,240,.13)')
  pen.stroke('#ffffff', 1.5)
}
