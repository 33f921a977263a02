import { veil } from '../colour.ts'
import type { Pen } from '../pen.ts'

const HALF = 1.2
const GRID = 0.3

/** The plan of a building that is not there yet, flat on the ground around (0, 0), 2.4 tiles wide. */
export function plotPlan(pen: Pen): void {
  if (pen.emissive) return
  pen.onGround(0, () => {
    // An opaque ground below it, because the plan is see-through and lies on a lawn.
    pen.brush.beginPath()
    pen.brush.roundRect(-1.3, -1.3, 2.6, 2.6, 0.28)
    pen.fill('#9db2ea')
    paintPlan(pen)
  })
}

/** The plan without its ground, for a pen that is drawing on the ground already. */
export function paintPlan(pen: Pen): void {
  sheet(pen)
  grid(pen)
  outline(pen)
}

function sheet(pen: Pen): void {
  pen.brush.beginPath()
  pen.brush.roundRect(-HALF, -HALF, 2 * HALF, 2 * HALF, 0.12)
  pen.fill('rgba(58,96,200,.5)')
}

function grid(pen: Pen): void {
  const { brush } = pen
  brush.beginPath()
  for (let step = 0; step <= (2 * HALF) / GRID; step++) {
    const at = -HALF + step * GRID
    brush.moveTo(at, -HALF)
    brush.lineTo(at, HALF)
    brush.moveTo(-HALF, at)
    brush.lineTo(HALF, at)
  }
  pen.stroke(veil('#ffffff', 0.28), 0.02)
}

function outline(pen: Pen): void {
  const { brush } = pen
  brush.setLineDash([0.14, 0.1])
  brush.beginPath()
  brush.rect(-1, -1, 2, 2)
  pen.stroke(veil('#ffffff', 0.95), 0.055)
  brush.setLineDash([])
  for (const x of [-HALF, HALF]) {
    for (const y of [-HALF, HALF]) {
      pen.circle(x, y, 0.09)
      pen.fill('#ffffff')
    }
  }
}
