import { WHITE, dim, mix, multiply, veil } from '../colour.ts'
import type { Pen } from '../pen.ts'
import { type Point, UNIT, iso } from '../projection.ts'
import { glassInk, lampOf } from './glass.ts'
import { ORIGIN, type Face } from './solids.ts'

export type CurtainWall = {
  readonly columns?: number
  readonly rows?: number
  readonly margin?: number
  readonly above?: number
  readonly below?: number
  readonly tint?: string
  readonly night?: string
  readonly chance?: number
}

/** A wall of glass. */
export function curtainWall(face: Face, wall: CurtainWall = {}): void {
  const { pen, side, width, height } = face
  const {
    columns = Math.round(width / 9),
    rows = 1,
    margin = 3,
    above = 3,
    below = 3,
    tint = '#7fc0cc',
    chance = 0.6,
  } = wall
  const [paneWidth, paneHeight] = [(width - 2 * margin) / columns, (height - above - below) / rows]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [u, v] = [margin + column * paneWidth + 0.6, above + row * paneHeight + 0.6]
      const shade =
        side === 'left' ? mix(tint, WHITE, 0.15 + 0.3 * Math.sin(column * 1.7 + row) ** 2) : multiply(tint, '#8f88c8')
      const lamp = lampOf(pen)
      const night = pen.random() < chance ? (wall.night ?? lamp) : null
      const tints = [mix(shade, WHITE, side === 'left' ? 0.35 : 0.12), dim(shade, 0.82)] as const
      const glass = glassInk(pen, v, v + paneHeight - 1.2, side === 'left' ? 0 : 1, tints, night)
      pen.brush.beginPath()
      pen.brush.rect(u, v, paneWidth - 1.2, paneHeight - 1.2)
      pen.light(glass, night)
    }
  }
  if (side === 'right' || pen.emissive || pen.pass === 'hollow' || pen.pass === 'shut') return
  pen.path([
    [width * 0.15, height - 2],
    [width * 0.4, 2],
    [width * 0.56, 2],
    [width * 0.31, height - 2],
  ])
  pen.fill(pen.pass === 'dark' ? 'rgba(214,224,255,.12)' : 'rgba(255,255,255,.18)')
}

export type RoundWindows = {
  readonly at?: Point
  readonly radius: number
  readonly z: number
  readonly height: number
  readonly count: number
  /** Where the row begins and ends: 0 is the left edge of the visible half, 1 its right edge. */
  readonly from?: number
  readonly to?: number
  /** Width of the glass, as a part of the room for one window. */
  readonly share?: number
  /** Lower and upper edge of the windows, in pixels above `z`. */
  readonly sill?: number
  readonly head?: number
  readonly arched?: boolean
  readonly glass?: string
  readonly night?: string
  readonly chance?: number
}

/** Windows around the visible half of a cylinder. */
export function roundWindows(pen: Pen, row: RoundWindows): void {
  const {
    at = ORIGIN,
    z,
    height,
    count,
    from = 0.12,
    to = 0.88,
    share = 0.36,
    sill = height * 0.22,
    head = height * 0.78,
    chance = 0.75,
  } = row
  const [x, y] = iso(...at, z)
  const radius = row.radius * UNIT
  const half = (((to - from) * Math.PI) / count) * share
  const onDrum = (angle: number, up: number): Point => [
    x + radius * Math.cos(angle),
    y + (radius / 2) * Math.sin(angle) - up,
  ]
  for (let index = 0; index < count; index++) {
    const place = count > 1 ? index / (count - 1) : 0.5
    const angle = Math.PI - (from + (to - from) * place) * Math.PI
    const shade = index / count
    const [upperLeft, upperRight] = [onDrum(angle + half, head), onDrum(angle - half, head)]
    const lowerLeft = onDrum(angle + half, sill)
    const { brush } = pen
    brush.beginPath()
    brush.moveTo(...lowerLeft)
    brush.lineTo(...onDrum(angle - half, sill))
    brush.lineTo(...upperRight)
    if (row.arched)
      brush.quadraticCurveTo((upperLeft[0] + upperRight[0]) / 2, (upperLeft[1] + upperRight[1]) / 2 - 6, ...upperLeft)
    else brush.lineTo(...upperLeft)
    brush.closePath()
    pen.stroke(veil(mix('#fff6e6', '#8a78b0', shade * 0.8), 0.9), 1.6)
    const lamp = lampOf(pen)
    const night = pen.random() < chance ? (row.night ?? lamp) : null
    const tint: readonly [string, string] = row.glass
      ? [row.glass, row.glass]
      : [mix('#b0e0df', '#5a6aa6', shade), mix('#4c8aa6', '#33427a', shade)]
    pen.light(glassInk(pen, upperLeft[1], lowerLeft[1], shade, tint, night), night)
    if (pen.pass === 'dark') glint(pen, lowerLeft, upperLeft, upperRight)
  }
}

function glint(pen: Pen, lowerLeft: Point, upperLeft: Point, upperRight: Point): void {
  const middle: Point = [(upperLeft[0] + upperRight[0]) / 2, (upperLeft[1] + upperRight[1]) / 2]
  pen.line(
    [upperLeft[0] + 1, (upperLeft[1] + lowerLeft[1]) / 2],
    [middle[0], middle[1] + 1.5],
    'rgba(214,224,255,.4)',
    0.9,
  )
}
