import type { Blueprint } from '../../blueprint.ts'
import { SHADE, WHITE, mix, multiply, veil } from '../../colour.ts'
import { glassInk, lampOf } from '../../kit/glass.ts'
import { cylinder, dome } from '../../kit/round.ts'
import { prism } from '../../kit/solids.ts'
import { BUILD } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, between, eachEdge, iso, ring } from '../../projection.ts'
import { plinthOctagon, taper } from '../plinth.ts'

const MINT = '#79bfae'
const GOLD = '#f4b53f'
const radiusOf = (index: number) => (index === 0 ? 1.1 : taper(0.98, 0.03, 0.8, index))
const octagon = (radius: number) => ring(0, 0, radius, 8)

/** An octagon with windows on every side, and on its mint dome a magnifying glass with a bug. */
export const debugging: Blueprint = {
  storey(pen, index, z) {
    const radius = radiusOf(index)
    const foot = index === 0 ? plinthOctagon(pen, z, BUILD.trim, radius + 0.1) : z
    const height = index === 0 ? 30 : 26
    const outline = octagon(radius)
    const top = prism(pen, { outline, z: foot, height, colour: index % 2 === 0 ? BUILD.wall : '#bfe0cf' })
    eachEdge(outline, (from, to) => facetWindows(pen, from, to, foot, height))
    return prism(pen, { outline: octagon(radius + 0.06), z: top, height: 2.5, colour: BUILD.roof, shadow: false })
  },
  crown(pen, z, storeys, full) {
    const radius = radiusOf(storeys - 1) * (full ? 0.88 : 0.7)
    const foot = cylinder(pen, { radius, z, height: full ? 7 : 4, colour: BUILD.wall })
    dome(pen, { radius: radius * 0.95, z: foot, colour: MINT, ribs: 8, rings: 1, rise: full ? 0.72 : 0.5 })
    const size = full ? 1 : 0.62
    magnifier(pen, [4 * size, -foot - radius * (full ? 16 : 10) - 18 * size], size)
  },
}

/** Two windows on each visible side. */
function facetWindows(pen: Pen, from: Point, to: Point, z: number, height: number): void {
  const [normalX, normalY] = [to[1] - from[1], from[0] - to[0]]
  if (normalX + normalY < 0.05) return
  const at = (share: number, up: number) => iso(...between(from, to, share), z + up)
  for (const [start, end] of [
    [0.14, 0.42],
    [0.58, 0.86],
  ] as const) {
    const head = at(start, height - 6)
    pen.path([at(start, 6), at(end, 6), at(end, height - 6), head])
    pen.stroke(veil(BUILD.trim, 0.8), 1.8)
    const lamp = lampOf(pen)
    const night = pen.random() < 0.75 ? lamp : null
    const shaded = normalX > normalY
    const tint = shaded ? (['#6f82b8', '#3f5090'] as const) : (['#a5d6da', '#5f9db6'] as const)
    pen.light(glassInk(pen, head[1], head[1] + height - 12, shaded ? 0.9 : 0.1, tint, night), night)
  }
}

const LENS = 17

/** A magnifying glass: golden ring, handle, and a ladybird behind the lens. `at` is the middle of the lens. */
function magnifier(pen: Pen, at: Point, size: number): void {
  pen.placed(at, 0, size, () => {
    handle(pen)
    pen.circle(0, 0, LENS)
    pen.light(pen.pass === 'clear' || pen.emissive ? lensInk(pen) : '#8fb9c4', '#6cbccb')
    ladybird(pen)
    pen.circle(0, 0, LENS)
    pen.stroke('#a8702c', 5)
    pen.stroke(GOLD, 3.6)
    pen.brush.beginPath()
    pen.brush.arc(-0.6, -0.6, LENS, Math.PI * 0.95, Math.PI * 1.55)
    pen.stroke(mix(GOLD, WHITE, 0.65), 1.4)
    pen.brush.beginPath()
    pen.brush.ellipse(-6.5, -7.5, 4.6, 2.4, -0.75, 0, 2 * Math.PI)
    pen.fill('rgba(255,255,255,.75)')
  })
}

const lensInk = (pen: Pen) =>
  pen.radial([-6, -7], 1, [0, 0], LENS, [
    [0, '#ffffff'],
    [0.35, '#d6f6f6'],
    [1, '#7ccbd6'],
  ])

function handle(pen: Pen): void {
  const [from, to]: readonly [Point, Point] = [
    [12, 12],
    [27, 27],
  ]
  pen.brush.lineCap = 'round'
  pen.line(from, to, multiply('#7a4f5a', SHADE), 9)
  pen.line([from[0] - 0.6, from[1] - 0.6], [to[0] - 0.6, to[1] - 0.6], '#b96a45', 7)
  pen.line([from[0] - 1.4, from[1] + 0.2], [to[0] - 2.6, to[1] - 1], '#f0b98c', 1.8)
  pen.line(from, [15, 15], GOLD, 8)
}

function ladybird(pen: Pen): void {
  pen.circle(1, 5, 3)
  pen.fill('#4a3a50')
  pen.circle(1, 1.5, 5.4, 5)
  pen.fill('#e5533f')
  pen.line([1, -3.2], [1, 6.2], '#4a3a50', 1)
  for (const [x, y] of [
    [-1.6, 0],
    [3.6, 0],
    [-1.2, 3.6],
    [3.2, 3.6],
  ] as const) {
    pen.circle(x, y, 0.95)
    pen.fill('#4a3a50')
  }
}
