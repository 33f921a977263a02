import type { Container } from 'pixi.js'
import type { Rectangle } from '#scene/camera.ts'
import type { Lighting } from '#scene/stage/light.ts'
import { boundsOf, paintTree } from './easel.ts'
import type { Cell } from './story.ts'
import { watched, workshopOf } from './workshop.ts'

/** A cell that is ready to be painted onto a canvas. */
export type Prepared = {
  readonly cell: Cell
  /** Paints the frame at a scale. `ground`: colour below everything; null: none. */
  readonly paint: (canvas: HTMLCanvasElement, frame: Rectangle, scale: number, ground: string | null) => void
  readonly clearAway: () => void
  /** What is painted, in scene pixels. */
  readonly frame: Rectangle
  /** Keys of orders that should have been painted but were not. */
  readonly missing: readonly string[]
}

/** Scene pixels left free around what is painted. */
const AIR = 4
const NOTHING: Rectangle = { x: 0, y: 0, width: 1, height: 1 }

export async function prepare(
  cells: readonly Cell[],
  scale: number,
  lighting: Lighting,
  isAligned: boolean,
): Promise<readonly Prepared[]> {
  const prepared = await Promise.all(
    cells.map(async (cell): Promise<Prepared> => {
      const { workshop, missing } = watched(workshopOf(scale))
      const views = await cell.compose(workshop, cell.lighting ?? lighting)
      return {
        cell,
        paint: (canvas, frame, scale, ground) => paintAll(views, canvas, frame, scale, ground),
        clearAway: () => {
          for (const view of views) view.destroy({ children: true })
        },
        frame: cell.frame ?? aired(boundsOf(views) ?? NOTHING),
        missing: missing(),
      }
    }),
  )
  if (!isAligned) return prepared
  const frame = prepared.map((each) => each.frame).reduce(join, prepared[0]?.frame ?? NOTHING)
  return prepared.map((each) => ({ ...each, frame }))
}

function paintAll(
  views: readonly Container[],
  canvas: HTMLCanvasElement,
  frame: Rectangle,
  scale: number,
  ground: string | null,
): void {
  canvas.width = Math.ceil(frame.width * scale)
  canvas.height = Math.ceil(frame.height * scale)
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (!brush) return
  if (ground !== null) {
    brush.fillStyle = ground
    brush.fillRect(0, 0, canvas.width, canvas.height)
  }
  brush.setTransform(scale, 0, 0, scale, -frame.x * scale, -frame.y * scale)
  for (const view of views) paintTree(brush, view)
}

function aired({ x, y, width, height }: Rectangle): Rectangle {
  const [left, top] = [Math.floor(x) - AIR, Math.floor(y) - AIR]
  return { x: left, y: top, width: Math.ceil(x + width) + AIR - left, height: Math.ceil(y + height) + AIR - top }
}

function join(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)]
  return { x, y, width: right - x, height: bottom - y }
}
