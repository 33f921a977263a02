import { SUN, WHITE, dim, mix, multiply, shadyOf, sunnyOf, veil } from '../colour.ts'
import type { Ink, Pen, Side } from '../pen.ts'
import { type Point, UNIT, iso } from '../projection.ts'
import { pick } from '../random.ts'
import { ORIGIN, type Face } from './solids.ts'

/** What a lit window may look like. */
const LAMPS = ['#ffc869', '#ffb04a', '#ffd88c', '#ff9f5a', '#ffe6b0'] as const
/** The glass of a floor whose lights are out. */
const DARK_GLASS = '#39466f'
const LIT_CHANCE = 0.72

/** The colour of a lit window, decided by the pen's dice. */
export const lampOf = (pen: Pen) => pick(pen.random, LAMPS)

/**
 * The ink of a pane between two heights. `shade` is 0 on the sunny side and 1 on the far one;
 * `tint` colours the glass, and the glass of a dark or hollow floor loses it.
 */
export function glassInk(
  pen: Pen,
  top: number,
  bottom: number,
  shade: number,
  tint?: readonly [upper: string, lower: string],
): Ink {
  const [upper, lower] = tint ?? [mix('#a9dbdc', '#7186ba', shade), mix('#3f7a9a', '#3a4a82', shade)]
  if (pen.pass === 'dark') {
    const glass = multiply(DARK_GLASS, mix(WHITE, '#c9bfe6', shade))
    return pen.gradient(
      [0, top],
      [0, bottom],
      [
        [0, mix(dim(glass, 0.86), upper, 0.06)],
        [1, mix(glass, upper, 0.1)],
      ],
    )
  }
  if (pen.pass === 'hollow') {
    const [deep, floor] = [mix('#7d668f', '#584878', shade), mix('#e8cdb4', '#9a83a6', shade)]
    return pen.gradient(
      [0, top],
      [0, bottom],
      [
        [0, deep],
        [0.4, mix(deep, floor, 0.45)],
        [1, floor],
      ],
    )
  }
  if (tint)
    return pen.gradient(
      [0, top],
      [0, bottom],
      [
        [0, upper],
        [1, lower],
      ],
    )
  return pen.gradient(
    [0, top],
    [0, bottom],
    [
      [0, upper],
      [0.55, mix('#5d9fb8', '#5468a0', shade)],
      [1, lower],
    ],
  )
}

export type WindowStyle = {
  readonly shape?: 'square' | 'arched' | 'round'
  readonly trim?: string
  readonly mullion?: boolean
  readonly sill?: boolean
  /** Fills the opening with this instead of glass: a door, a clock, a gate. */
  readonly filling?: string
  /** Colour at night; null never lights. */
  readonly night?: string | null
  /** How likely it is lit. */
  readonly chance?: number
}
export type Opening = WindowStyle & {
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

/** A framed opening with glass, reveal, glint and sill. */
export function window(face: Face, opening: Opening): void {
  const { pen, side } = face
  const { u, v, width, height, trim = '#fff6e6', shape = 'square', filling, sill = true } = opening
  const lamp = lampOf(pen)
  const lit = pen.random() < (opening.chance ?? LIT_CHANCE)
  if (!pen.emissive) {
    openingPath(pen, opening, 1.2)
    pen.fill(onSide(side, trim))
  }
  openingPath(pen, opening, 0)
  const night = opening.night === undefined ? lamp : opening.night
  pen.light(filling ?? glassInk(pen, v, v + height, shadeOf(side)), lit ? night : null)
  if (pen.emissive) {
    if (lit && night !== null) pen.inside(() => lampShade(face, opening))
    return
  }
  pen.inside(() => reveal(face, opening))
  if (sill && shape !== 'round') {
    strip(
      pen,
      u - 1.8,
      v + height + 0.4,
      width + 3.6,
      1.5,
      side === 'left' ? mix(trim, SUN, 0.5) : shadyOf(mix(trim, SUN, 0.3)),
    )
    strip(pen, u - 1.4, v + height + 1.9, width + 2.8, 1.2, 'rgba(60,40,90,.22)')
  }
}

const shadeOf = (side: Side) => (side === 'left' ? 0 : 1)
/** A colour as it looks on that wall. */
export const onSide = (side: Side, colour: string) => (side === 'left' ? sunnyOf(colour) : shadyOf(colour))

/** A filled rectangle on a wall, by day. */
export function strip(pen: Pen, u: number, v: number, width: number, height: number, ink: Ink): void {
  if (pen.emissive) return
  pen.brush.beginPath()
  pen.brush.rect(u, v, width, height)
  pen.fill(ink)
}

function openingPath(pen: Pen, { u, v, width, height, shape }: Opening, grown: number): void {
  const { brush } = pen
  const radius = width / 2
  brush.beginPath()
  if (shape === 'round') {
    brush.ellipse(u + radius, v + height / 2, radius + grown, radius + grown, 0, 0, 2 * Math.PI)
  } else if (shape === 'arched') {
    brush.moveTo(u - grown, v + height + grown)
    brush.lineTo(u - grown, v + radius)
    brush.arc(u + radius, v + radius, radius + grown, Math.PI, 0)
    brush.lineTo(u + width + grown, v + height + grown)
    brush.closePath()
  } else brush.rect(u - grown, v - grown, width + 2 * grown, height + 2 * grown)
}

/** Warm dusk at the head of a lit window, and its bars against the light. */
function lampShade({ pen }: Face, { u, v, width, height, mullion }: Opening): void {
  const paint = (left: number, top: number, wide: number, high: number, ink: Ink) => {
    pen.brush.beginPath()
    pen.brush.rect(left, top, wide, high)
    pen.brush.fillStyle = ink
    pen.brush.fill()
  }
  paint(
    u - 2,
    v - 2,
    width + 4,
    height + 4,
    pen.gradient(
      [0, v],
      [0, v + height],
      [
        [0, 'rgba(190,60,30,.42)'],
        [0.7, 'rgba(190,60,30,0)'],
      ],
    ),
  )
  if (!mullion || width <= 5) return
  paint(u + width / 2 - 0.5, v, 1, height, 'rgba(80,30,40,.6)')
  paint(u, v + height * 0.42, width, 1, 'rgba(80,30,40,.6)')
}

function reveal({ pen, side }: Face, { u, v, width, height, trim = '#fff6e6', mullion, filling }: Opening): void {
  const hollow = pen.pass === 'hollow' && filling === undefined
  const depth = hollow ? 2.2 : 1.2
  const shadow = side === 'left' ? 'rgba(40,40,90,.28)' : 'rgba(30,24,70,.3)'
  strip(pen, u, v - 0.5, width, depth + 0.3, shadow)
  strip(pen, side === 'left' ? u : u + width - depth, v, depth, height, shadow)
  if (hollow) return sunOnTheWallBehind(pen, side, u, v, width, height)
  pen.path([
    [u, v + height * 0.75],
    [u + width * 0.8, v],
    [u + width * 1.1, v],
    [u, v + height],
  ])
  pen.fill(pen.pass === 'dark' && filling === undefined ? 'rgba(214,224,255,.2)' : 'rgba(255,255,255,.28)')
  if (!mullion || width <= 5) return
  strip(pen, u + width / 2 - 0.5, v, 1, height, onSide(side, trim))
  strip(pen, u, v + height * 0.42, width, 1, onSide(side, trim))
}

/** An opening without glass: the light falls through onto an empty room. */
function sunOnTheWallBehind(pen: Pen, side: Side, u: number, v: number, width: number, height: number): void {
  const lean = side === 'left' ? 0.45 : -0.45
  const middle = u + width / 2
  pen.path([
    [middle - width * 0.1 - width * lean, v + height],
    [middle + width * 0.3 - width * lean, v + height],
    [middle + width * 0.3, v + height * 0.4],
    [middle - width * 0.1, v + height * 0.4],
  ])
  pen.fill(veil(SUN, side === 'left' ? 0.62 : 0.3))
}

export type WindowRow = WindowStyle & {
  readonly count?: number
  /** Px from one window to the next, where no count is given. */
  readonly pitch?: number
  readonly margin?: number
  readonly width?: number
  readonly height?: number
  readonly v?: number
}

/** Windows of one size spread over a wall. */
export function windowRow(face: Face, row: WindowRow = {}): void {
  const { margin = 6, width = 7, height = face.height * 0.52 } = row
  const count = row.count ?? Math.max(1, Math.round((face.width - 8) / (row.pitch ?? 13)))
  const v = row.v ?? (face.height - height) * 0.45
  const step = count > 1 ? (face.width - 2 * margin - width) / (count - 1) : 0
  for (let index = 0; index < count; index++) {
    window(face, { ...row, u: count > 1 ? margin + index * step : (face.width - width) / 2, v, width, height })
  }
}

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
      const glass = glassInk(pen, v, v + paneHeight - 1.2, shadeOf(side), [
        mix(shade, WHITE, side === 'left' ? 0.35 : 0.12),
        dim(shade, 0.82),
      ])
      const lamp = lampOf(pen)
      const lit = pen.random() < chance
      pen.brush.beginPath()
      pen.brush.rect(u, v, paneWidth - 1.2, paneHeight - 1.2)
      pen.light(glass, lit ? (wall.night ?? lamp) : null)
    }
  }
  if (side === 'right' || pen.emissive || pen.pass === 'hollow') return
  pen.path([
    [width * 0.15, height - 2],
    [width * 0.4, 2],
    [width * 0.56, 2],
    [width * 0.31, height - 2],
  ])
  pen.fill(pen.pass === 'dark' ? 'rgba(214,224,255,.12)' : 'rgba(255,255,255,.18)')
}

export type Door = {
  readonly u?: number
  readonly width?: number
  readonly height?: number
  readonly shape?: 'square' | 'arched'
  readonly trim?: string
  readonly colour?: string
}

/** A door with a light behind it. */
export function door(
  face: Face,
  { width = 10, height = face.height * 0.72, u = (face.width - width) / 2, shape = 'arched', trim, colour }: Door = {},
): void {
  const leaf = colour ?? (face.side === 'left' ? '#7b4a3f' : '#53365a')
  window(face, {
    u,
    v: face.height - height,
    width,
    height,
    shape,
    filling: leaf,
    night: '#ffc56b',
    chance: 1,
    sill: false,
    ...(trim ? { trim } : {}),
  })
  strip(face.pen, u + width / 2 - 0.5, face.height - height + 3, 1, height - 3, 'rgba(255,220,150,.5)')
}

/** A row of open arches down to the floor. */
export function arcade(
  face: Face,
  { count = 4, head = 0.22, trim }: { count?: number; head?: number; trim?: string } = {},
): void {
  const pitch = face.width / count
  const v = face.height * head
  for (let index = 0; index < count; index++) {
    window(face, {
      u: pitch * (index + 0.19),
      v,
      width: pitch * 0.62,
      height: face.height - v,
      shape: 'arched',
      filling: face.side === 'left' ? '#71495e' : '#463464',
      night: '#ffcf86',
      chance: 0.95,
      sill: false,
      ...(trim ? { trim } : {}),
    })
  }
}

export type RoundWindows = {
  readonly at?: Point
  readonly radius: number
  readonly z: number
  readonly height: number
  readonly count: number
  /** Where the row begins and ends, 0 at the left rim, 1 at the right. */
  readonly from?: number
  readonly to?: number
  /** Glass as a part of each window's place. */
  readonly share?: number
  /** Px above `z`. */
  readonly sill?: number
  readonly head?: number
  readonly arched?: boolean
  readonly glass?: string
  readonly night?: string
  readonly chance?: number
}

/** Windows around the visible half of a drum. */
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
    const lit = pen.random() < chance
    const tint: readonly [string, string] = row.glass
      ? [row.glass, row.glass]
      : [mix('#b0e0df', '#5a6aa6', shade), mix('#4c8aa6', '#33427a', shade)]
    pen.light(glassInk(pen, upperLeft[1], lowerLeft[1], shade, tint), lit ? (row.night ?? lamp) : null)
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
