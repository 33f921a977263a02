import type { Blueprint } from '../../blueprint.ts'
import { mix, sunnyOf, topOf } from '../../colour.ts'
import { smoke } from '../../kit/details.ts'
import { glassInk } from '../../kit/glass.ts'
import { door, onSide, windowRow } from '../../kit/openings.ts'
import { cylinder } from '../../kit/round.ts'
import { type Face, box, slab } from '../../kit/solids.ts'
import { BUILD } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { iso, rectangle } from '../../projection.ts'
import { pick } from '#lib/random.ts'
import { plinth } from '../plinth.ts'

const BRICK = '#d98768'
const [WIDTH, DEPTH] = [2.05, 1.75]
const TEETH = 4
const LIGHTS = ['#7af0b4', '#ffd24a', '#6fd6ff'] as const

/** A brick mill whose east wall is a rack of blinking machines, under a saw-tooth roof and its chimneys. */
export const serverRuntime: Blueprint = {
  storey(pen, index, z) {
    const foot = index === 0 ? plinth(pen, z, '#b79c8c', 2.1, 1.8) : z
    const top = box(pen, {
      width: WIDTH,
      depth: DEPTH,
      z: foot,
      height: index === 0 ? 32 : 30,
      colour: index % 2 === 0 ? BRICK : '#e09a78',
      left: index === 0 ? gateWall : bigWindows,
      right: rack,
    })
    return slab(pen, { width: WIDTH + 0.06, depth: DEPTH + 0.06, z: top, height: 2, colour: '#f3d9bd', shadow: false })
  },
  crown(pen, z, _storeys, full) {
    sawTooth(pen, z, full ? 16 : 11)
    const count = full ? 3 : 1
    for (let index = 0; index < count; index++) chimney(pen, -0.55 + index * 0.5, z + 6, full ? 34 + index * 6 : 24)
  },
}

const bigWindows = (face: Face) =>
  windowRow(face, { count: 5, width: 9, height: face.height * 0.6, mullion: true, shape: 'arched' })

function gateWall(face: Face): void {
  bigWindows(face)
  door(face, { width: 13, height: face.height * 0.7, shape: 'square' })
}

function rack({ pen, side, width, height }: Face): void {
  const shelf = (height - 7) / 4
  for (let row = 0; row < 4; row++) {
    pen.brush.beginPath()
    pen.brush.roundRect(4, 4 + row * shelf, width - 8, shelf - 2, 1.5)
    pen.fill(onSide(side, '#51506b'))
    for (let slot = 0; slot < 8; slot++) {
      const colour = pick(pen.random, LIGHTS)
      const lit = pen.random() < 0.9
      pen.circle(9 + (slot * (width - 18)) / 8, 4 + (row + 0.4) * shelf, 1.3)
      pen.light(pen.pass === 'clear' ? colour : mix(colour, '#39466f', 0.8), lit ? colour : null)
    }
  }
}

/** A saw-tooth roof: teeth that rise to the east, with slanted glass. */
function sawTooth(pen: Pen, z: number, height: number): void {
  const [south, north] = [DEPTH / 2, -DEPTH / 2]
  const step = WIDTH / TEETH
  pen.throwShadow(rectangle(0, 0, WIDTH, DEPTH), z, z + height * 0.6)
  for (let tooth = 0; tooth < TEETH; tooth++) {
    const west = -WIDTH / 2 + tooth * step
    const east = west + step
    pen.polygon(
      [iso(west, north, z), iso(west, south, z), iso(east, south, z + height), iso(east, north, z + height)],
      mix(topOf(BUILD.roof), sunnyOf(BUILD.roof), 0.3),
    )
    pen.polygon([iso(west, south, z), iso(east, south, z), iso(east, south, z + height)], sunnyOf(BRICK))
    const [low, high] = [iso(east, south, z), iso(east, south, z + height)]
    pen.path([low, high, iso(east, north, z + height), iso(east, north, z)])
    pen.light(
      glassInk(pen, iso(east, north, z + height)[1], low[1], 0.3, ['#9fb9de', '#5b74b4']),
      lampLight(pen, low[1] - height, low[1]),
    )
    pen.line(high, iso(east, north, z + height), '#ffe9d6', 1.2)
  }
}

/** Light from the workshop that fades towards the ridge. */
const lampLight = (pen: Pen, top: number, foot: number) =>
  pen.gradient(
    [0, top - 24],
    [0, foot],
    [
      [0, 'rgba(255,170,80,.1)'],
      [0.5, 'rgba(255,190,100,.3)'],
      [1, 'rgba(255,206,124,.85)'],
    ],
  )

function chimney(pen: Pen, y: number, z: number, height: number): void {
  const at = [-0.6, y] as const
  const top = cylinder(pen, { at, radius: 0.15, topRadius: 0.12, z, height, colour: BRICK })
  cylinder(pen, { at, radius: 0.15, z: top - 5, height: 4, colour: '#fff1dc', footing: false, shadow: false })
  cylinder(pen, {
    at,
    radius: 0.12,
    z: top - 1,
    height: 2,
    colour: BRICK,
    footing: false,
    shadow: false,
    top: '#6a4a58',
  })
  smoke(pen, at, top + 2, 0.9)
}
