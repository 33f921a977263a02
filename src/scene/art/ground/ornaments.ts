import type { Plateau, Tile } from '../../layout.ts'
import { mix, veil } from '../colour.ts'
import type { Pen } from '../pen.ts'

/** All functions here paint flat on the ground, in tiles. */

const LAWN = '#b4d084'
const CREAM = '#fffaf0'

/** A plot: lawn with a cream kerb, a doorstep at the front, and a soft shade around the building's foot. */
export function paintPlot(pen: Pen, { x, y }: Tile, paving: string): void {
  const { brush } = pen
  block(pen, x - 1.28, y - 1.24, 2.6, 2.6, 0.28)
  pen.fill('rgba(90,60,100,.10)')
  block(pen, x - 1.3, y - 1.3, 2.6, 2.6, 0.28)
  pen.fill(LAWN)
  block(pen, x - 1.3, y - 1.3, 2.6, 2.6, 0.28)
  pen.fill(
    pen.gradient(
      [x - 1.3, y + 1.3],
      [x + 1.3, y - 1.3],
      [
        [0, 'rgba(255,250,180,.35)'],
        [1, 'rgba(60,130,110,.2)'],
      ],
    ),
  )
  pen.stroke('rgba(255,252,240,.9)', 0.07)
  brush.beginPath()
  brush.rect(x - 0.22, y + 0.9, 0.44, 0.44)
  pen.fill(mix(paving, CREAM, 0.55))
  for (const reach of [0.16, 0.11, 0.06, 0.02]) {
    block(pen, x - 1.06 - reach, y - 1.06 - reach, 2.16 + 2 * reach, 2.16 + 2 * reach, 0.24)
    pen.fill('rgba(64,40,100,.075)')
  }
}

function block(pen: Pen, x: number, y: number, width: number, depth: number, radius: number): void {
  pen.brush.beginPath()
  pen.brush.roundRect(x, y, width, depth, radius)
}

const PLAZA: readonly (readonly [radius: number, colour: string])[] = [
  [1.5, '#f9ecd6'],
  [1.32, '#eac9a4'],
  [1.12, '#fbf1e0'],
  [0.78, '#eac9a4'],
  [0.66, '#fbf1e0'],
]

/** Rings and rays of stone around the fountain, which is drawn as a building. */
export function paintFountainPlaza(pen: Pen, { x, y }: Tile): void {
  for (const [radius, colour] of PLAZA) {
    pen.circle(x, y, radius)
    pen.fill(colour)
  }
  pen.brush.beginPath()
  for (let ray = 0; ray < 16; ray++) {
    const angle = (ray * Math.PI) / 8
    pen.brush.moveTo(x + 0.66 * Math.cos(angle), y + 0.66 * Math.sin(angle))
    pen.brush.lineTo(x + 1.5 * Math.cos(angle), y + 1.5 * Math.sin(angle))
  }
  pen.stroke(veil('#be826e', 0.35), 0.03)
}

/** A lawn with crossing paths and a round pond. */
export function paintPark(pen: Pen, { x, y }: Tile, size: number): void {
  const half = size / 2
  block(pen, x - half, y - half, size, size, 0.5)
  pen.fill(LAWN)
  pen.stroke(CREAM, 0.08)
  pen.brush.beginPath()
  pen.brush.moveTo(x - half, y)
  pen.brush.lineTo(x + half, y)
  pen.brush.moveTo(x, y - half)
  pen.brush.lineTo(x, y + half)
  pen.stroke('#f3e2c6', 0.22)
  pen.circle(x, y, 0.62)
  pen.fill('#f3e2c6')
  pen.circle(x, y, 0.46)
  pen.fill('#7fd0d4')
  pen.stroke(CREAM, 0.06)
}

/** A red running track around the plateau, with lanes and a finishing line. */
export function paintTrack(pen: Pen, { x, y, width, depth }: Plateau): void {
  const { brush } = pen
  const lap = (inset: number) => block(pen, x + inset, y + inset, width - 2 * inset, depth - 2 * inset, 0.8)
  for (const [lineWidth, colour] of [
    [0.62, '#fffdf6'],
    [0.5, '#ef8f86'],
  ] as const) {
    lap(0.62)
    pen.stroke(colour, lineWidth)
  }
  for (const inset of [0.5, 0.62, 0.74]) {
    lap(inset)
    pen.stroke('rgba(255,255,255,.75)', 0.035)
  }
  brush.fillStyle = '#ffffff'
  brush.beginPath()
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 2; column++) {
      if ((row + column) % 2) brush.rect(x + width / 2 - 0.3 + column * 0.1, y + depth - 0.87 + row * 0.1, 0.1, 0.1)
    }
  }
  brush.fill()
}
