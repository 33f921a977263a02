import type { Blueprint } from '../../blueprint.ts'
import { WHITE, dim, mix } from '../../colour.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { band, cylinder } from '../../kit/round.ts'
import { PEOPLE } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'

const CABINS = ['#ef6f5e', '#f6b545', '#6cc3b4', '#5a8fd0', '#b98ae0', '#f29fb5'] as const
const GONDOLAS = 12
const RIM = '#fff3ea'
const FAR_RIM = '#d3a9b8'
/** Distance between the wheel's two rims, in tiles. The wheel is parallel to the left walls. */
const THICKNESS = 0.16

/** A round hall with a fairground wheel on it, where everybody is at the top once. */
export const engineeringCulture: Blueprint = {
  storey(pen, index, z) {
    const ground = index === 0
    const radius = ground ? 0.82 : 0.62
    const foot = ground ? cylinder(pen, { radius: 1.12, z, height: 5, colour: PEOPLE.trim }) : z
    const height = ground ? 26 : 17
    const top = cylinder(pen, { radius, z: foot, height, colour: ground ? PEOPLE.second : PEOPLE.wall })
    roundWindows(pen, { radius, z: foot, height, count: ground ? 8 : 6, arched: ground, share: 0.4 })
    return band(pen, { radius: radius + 0.06, z: top, height: 3, colour: index % 2 === 0 ? PEOPLE.trim : PEOPLE.roof })
  },
  crown(pen, z, _storeys, full) {
    wheel(pen, z, full ? 42 : 27)
  },
}

function wheel(pen: Pen, z: number, radius: number): void {
  const size = radius / 42
  const hub = z + radius + 7 * size
  const at = (angle: number, reach: number, side: number): Point => {
    const along = (Math.cos(angle) * reach) / 34
    return iso(along, side * THICKNESS * size, hub + Math.sin(angle) * reach)
  }
  pen.throwShadow(
    [
      [-0.8 * size, -0.1],
      [0.8 * size, -0.1],
      [0.8 * size, 0.1],
      [-0.8 * size, 0.1],
    ],
    z,
    hub + radius * 0.8,
  )
  legs(pen, z, hub, size, -1)
  rim(pen, (angle) => at(angle, radius, -1), FAR_RIM, 2.6 * size)
  spokes(pen, at, radius, size)
  rim(pen, (angle) => at(angle, radius, 1), dim(FAR_RIM, 0.86), 3.6 * size)
  rim(pen, (angle) => at(angle, radius, 1), RIM, 2.2 * size)
  rim(pen, (angle) => at(angle, radius - 7 * size, 1), '#f0c8c0', 1.2 * size)
  for (let index = 0; index < GONDOLAS; index++) {
    gondola(
      pen,
      at((index * 2 * Math.PI) / GONDOLAS + 0.13, radius, 0.5),
      CABINS[index % CABINS.length] ?? CABINS[0],
      size,
    )
  }
  legs(pen, z, hub, size, 1)
  const [x, y] = at(0, 0, 1)
  pen.circle(x, y, 5.4 * size)
  pen.light('#f6b545', '#ffe0a0')
  pen.stroke('#c07f2e', 0.8)
}

function rim(pen: Pen, at: (angle: number) => Point, ink: string, width: number): void {
  pen.path(Array.from({ length: 48 }, (_, step) => at((step * Math.PI) / 24)))
  pen.stroke(ink, width)
}

function spokes(
  pen: Pen,
  at: (angle: number, reach: number, side: number) => Point,
  radius: number,
  size: number,
): void {
  for (let index = 0; index < GONDOLAS; index++) {
    const angle = (index * 2 * Math.PI) / GONDOLAS + 0.13
    pen.line(at(angle, 0, 1), at(angle, radius, 1), 'rgba(255,243,234,.9)', 1.1 * size)
    pen.line(at(angle, radius, -1), at(angle, radius, 1), '#e6bcbc', 1.2 * size)
  }
}

function legs(pen: Pen, z: number, hub: number, size: number, side: number): void {
  const axle = iso(0, side * 0.24 * size, hub)
  for (const foot of [-0.5, 0.5]) {
    pen.line(iso(foot * size, side * 0.34 * size, z), axle, side > 0 ? '#c9a0b8' : '#b48fae', 3.6 * size)
    if (side > 0) pen.line(iso(foot * size, side * 0.34 * size, z), [axle[0] - 0.6, axle[1]], RIM, 2 * size)
  }
}

/** A cabin of the wheel; it always hangs upright. */
function gondola(pen: Pen, [x, y]: Point, colour: string, size: number): void {
  pen.placed([x, y], 0, size, () => {
    pen.line([0, -1], [0, 2], '#9a7a94', 1)
    pen.brush.beginPath()
    pen.brush.roundRect(-4.6, 1, 9.2, 8.4, 3)
    pen.light(
      pen.gradient(
        [-4, 0],
        [5, 0],
        [
          [0, mix(colour, WHITE, 0.3)],
          [0.5, colour],
          [1, dim(colour, 0.78)],
        ],
      ),
      mix(colour, '#fff2b0', 0.4),
    )
    pen.line([-3, 3.6], [3, 3.6], 'rgba(255,255,255,.75)', 1.6)
  })
}
