import { SUN, mix, shadyOf } from '../colour.ts'
import type { Pen } from '../pen.ts'
import type { Point } from '../projection.ts'

/**
 * A hot-air balloon with its basket. `at`: middle of the envelope; `radius`: half the envelope's height; both in
 * pixels.
 */
export function balloon(pen: Pen, [x, y]: Point, radius: number, stripes: readonly string[]): void {
  const { brush } = pen
  const gores = 7
  for (let gore = 0; gore < gores; gore++) {
    const [from, to] = [-1 + (gore * 2) / gores, -1 + ((gore + 1) * 2) / gores]
    const colour = stripes[gore % stripes.length] ?? SUN
    brush.beginPath()
    brush.moveTo(x, y - radius)
    brush.bezierCurveTo(
      x + from * radius * 1.36,
      y - radius,
      x + from * radius * 1.29,
      y + radius * 0.3,
      x + from * radius * 0.25,
      y + radius,
    )
    brush.lineTo(x + to * radius * 0.25, y + radius)
    brush.bezierCurveTo(x + to * radius * 1.29, y + radius * 0.3, x + to * radius * 1.36, y - radius, x, y - radius)
    pen.fill(gore < 3 ? mix(colour, SUN, 0.18) : gore > 4 ? shadyOf(colour) : colour)
  }
  basket(pen, x, y, radius)
  if (!pen.emissive) return
  pen.circle(x, y + radius * 0.6, radius * 0.42)
  pen.light(
    SUN,
    pen.radial([x, y + radius * 0.75], 1, [x, y + radius * 0.6], radius * 0.42, [
      [0, 'rgba(255,214,130,.95)'],
      [1, 'rgba(255,160,70,.1)'],
    ]),
  )
}

function basket(pen: Pen, x: number, y: number, radius: number): void {
  const [top, half] = [y + radius * 1.32, radius * 0.18]
  for (const side of [-1, 1])
    pen.line([x + side * radius * 0.21, y + radius], [x + side * half * 0.8, top], '#6a4a3a', 0.8)
  pen.brush.beginPath()
  pen.brush.rect(x - half, top, half * 2, radius * 0.29)
  pen.fill('#a8693f')
  pen.brush.beginPath()
  pen.brush.rect(x, top, half, radius * 0.29)
  pen.fill('rgba(60,34,92,.28)')
}
