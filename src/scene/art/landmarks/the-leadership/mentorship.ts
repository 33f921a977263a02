import type { Blueprint } from '../../blueprint.ts'
import { dim, shadyOf, sunnyOf, topOf } from '../../colour.ts'
import { pole } from '../../kit/details.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { band, cone, cylinder } from '../../kit/round.ts'
import { LEADERSHIP } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'
import { plinth } from '../plinth.ts'

/** The tall tower stands left, the small one right, side by side, so that the bridge between them can be seen. */
const TALL: Point = [-0.56, 0.3]
const SMALL: Point = [0.6, -0.38]
const [TALL_RADIUS, SMALL_RADIUS] = [0.52, 0.36]
const [TALL_HEIGHT, SMALL_HEIGHT, UPPER_HEIGHT] = [58, 36, 30]
/** Height of the bridge's deck above the plinth. */
const BRIDGE = 21

/** A tall tower and a small one, with a bridge between them: mentor and learner. */
export const mentorship: Blueprint = {
  storey(pen, index, z) {
    if (index > 0) return drum(pen, TALL, TALL_RADIUS, z, UPPER_HEIGHT, LEADERSHIP.wall)
    const foot = plinth(pen, z, LEADERSHIP.second, 2.1, 1.7)
    const smallTop = drum(pen, SMALL, SMALL_RADIUS, foot, SMALL_HEIGHT, LEADERSHIP.second)
    cone(pen, { at: SMALL, radius: SMALL_RADIUS + 0.06, z: smallTop, height: 24, colour: LEADERSHIP.accent })
    const top = drum(pen, TALL, TALL_RADIUS, foot, TALL_HEIGHT, LEADERSHIP.wall)
    bridge(pen, foot)
    return top
  },
  crown(pen, z, _storeys, full) {
    const tip = cone(pen, { at: TALL, radius: TALL_RADIUS + 0.08, z, height: full ? 44 : 28, colour: LEADERSHIP.roof })
    pole(pen, { at: TALL, z: tip - 2, height: 12, colour: '#ffffff', tip: LEADERSHIP.accent, night: '#b6fff6' })
  },
}

function drum(pen: Pen, at: Point, radius: number, z: number, height: number, colour: string): number {
  const top = cylinder(pen, { at, radius, z, height, colour })
  roundWindows(pen, {
    at,
    radius,
    z,
    height,
    count: 4,
    arched: true,
    share: 0.36,
    sill: height - 23,
    head: height - 10,
  })
  return band(pen, { at, radius: radius + 0.04, z: top, height: 3, colour: LEADERSHIP.trim })
}

/** An arch from tower to tower, with a rail and lamps. */
function bridge(pen: Pen, z: number): void {
  const along = (share: number, up: number, side: number): Point => {
    const from: Point = [TALL[0] + 0.34, TALL[1] - 0.2]
    const to: Point = [SMALL[0] - 0.22, SMALL[1] + 0.16]
    return iso(
      from[0] + (to[0] - from[0]) * share + side * 0.08,
      from[1] + (to[1] - from[1]) * share + side * 0.12,
      z + up + Math.sin(share * Math.PI) * 5,
    )
  }
  const steps = Array.from({ length: 13 }, (_, step) => step / 12)
  const reversed = steps.toReversed()
  const underside = (share: number) => BRIDGE - 4 - (2 * Math.abs(share - 0.5)) ** 2.4 * 13
  pen.polygon(
    [...steps.map((share) => along(share, BRIDGE, 1)), ...reversed.map((share) => along(share, underside(share), 1))],
    dim(sunnyOf(LEADERSHIP.second), 0.9),
  )
  pen.polygon(
    [...steps.map((share) => along(share, BRIDGE, -1)), ...reversed.map((share) => along(share, BRIDGE, 1))],
    topOf(LEADERSHIP.second),
  )
  rail(
    pen,
    steps.map((share) => along(share, BRIDGE + 5, -1)),
    shadyOf(LEADERSHIP.trim),
  )
  rail(
    pen,
    steps.map((share) => along(share, BRIDGE + 5, 1)),
    LEADERSHIP.trim,
  )
  for (const share of [0.12, 0.37, 0.63, 0.88]) {
    pen.line(along(share, BRIDGE, 1), along(share, BRIDGE + 5, 1), LEADERSHIP.trim, 1.1)
    const [x, y] = along(share, BRIDGE + 6.4, 1)
    pen.circle(x, y, 1.3)
    pen.light(LEADERSHIP.roof, '#ffe6a8')
  }
}

function rail(pen: Pen, points: readonly Point[], ink: string): void {
  pen.brush.beginPath()
  points.forEach(([x, y], index) => (index === 0 ? pen.brush.moveTo(x, y) : pen.brush.lineTo(x, y)))
  pen.stroke(ink, 1.3)
}
