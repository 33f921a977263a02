import { dim } from '../colour.ts'
import type { Pen } from '../pen.ts'
import { type Point, iso } from '../projection.ts'
import { ball } from './round.ts'

export type TowerCrane = {
  readonly at: Point
  readonly z: number
  readonly size: number
  readonly colour: string
  readonly load: string
}

const MAST = 54
const JIB = { back: -26, tip: 58 } as const
const CABLE = '#7a6a74'

/** A tower crane whose arm points right-down over the street. `load`: colour of what hangs on its hook. */
export function towerCrane(pen: Pen, { at: [x, y], z, size, colour, load }: TowerCrane): void {
  const shaded = dim(colour, 0.8)
  const mastTop = z + MAST * size
  for (const [side, ink] of [
    [-0.12, colour],
    [0.12, shaded],
  ] as const)
    pen.line(iso(x + side * size, y, z), iso(x + side * size, y, mastTop), ink, 2.4 * size)
  for (let bay = 0; bay < 6; bay++)
    pen.line(
      iso(x - 0.12 * size, y, z + bay * 9 * size),
      iso(x + 0.12 * size, y, z + (bay + 1) * 9 * size),
      colour,
      1.1,
    )
  const head = iso(x, y, mastTop)
  const jib = (along: number, up: number): Point => [head[0] + along * size, head[1] + (along * 0.5 - up) * size]
  pen.line(jib(JIB.back, 0), jib(JIB.tip, 0), colour, 3 * size)
  pen.line(jib(JIB.back, 7), jib(JIB.tip, 2), shaded, 1.6 * size)
  for (let along = -24; along < 56; along += 7) pen.line(jib(along, 0), jib(along + 4, 5), colour, 1)
  pen.line(jib(0, 0), jib(0, 18), colour, 2.4 * size)
  pen.line(jib(0, 18), jib(56, 2), CABLE, 0.9)
  pen.line(jib(0, 18), jib(JIB.back, 4), CABLE, 0.9)
  counterweight(pen, jib(-22, 0), size)
  hook(pen, jib(46, 0), size, load)
  ball(pen, [x, y], mastTop + 20 * size, 2, '#ff6a5a', '#ff6a5a')
}

function counterweight(pen: Pen, [x, y]: Point, size: number): void {
  pen.brush.beginPath()
  pen.brush.rect(x - 4 * size, y - 1, 8 * size, 8 * size)
  pen.fill('#5a6a7a')
}

function hook(pen: Pen, [x, y]: Point, size: number, load: string): void {
  const drop = y + 26 * size
  pen.line([x, y], [x, drop], '#5a4a60', 0.9)
  pen.brush.beginPath()
  pen.brush.rect(x - 8 * size, drop, 16 * size, 9 * size)
  pen.fill(load)
  pen.line([x - 8 * size, drop], [x + 8 * size, drop], '#ffd0b8', 1.2)
}
