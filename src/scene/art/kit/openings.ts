import { SUN, mix, shadyOf, sunnyOf, veil } from '../colour.ts'
import type { Ink, Pen, Side } from '../pen.ts'
import { glassInk, lampOf } from './glass.ts'
import type { Face } from './solids.ts'

const LIT_CHANCE = 0.72

type WindowStyle = {
  readonly shape?: 'square' | 'arched' | 'round'
  readonly trim?: string
  readonly mullion?: boolean
  readonly sill?: boolean
  /** Fill colour instead of glass: for a door, a clock, a gate. */
  readonly filling?: string
  /** Colour at night, if lit; null: never lit; undefined: a random lamp colour. */
  readonly night?: string | null
  /** Probability that it is lit at night, 0 to 1. */
  readonly chance?: number
}
export type Opening = WindowStyle & {
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

/** A framed window: glass, shade of the frame, reflection, window sill. */
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
  const night = !lit ? null : opening.night === undefined ? lamp : opening.night
  pen.light(filling ?? glassInk(pen, v, v + height, shadeOf(side), undefined, night), night)
  if (pen.emissive) {
    if (night !== null) pen.inside(() => lampShade(face, opening))
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
/** How a colour looks on that wall, in sun or shade. */
export const onSide = (side: Side, colour: string) => (side === 'left' ? sunnyOf(colour) : shadyOf(colour))

/** A filled rectangle on a wall; not painted in the emissive pass. */
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

/** Darkens the top of a lit window, and paints its bars. */
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
  if (pen.pass === 'shut')
    return filling === undefined ? strip(pen, u + width / 2 - 0.5, v, 1, height, shadow) : undefined
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

/** A patch of sunlight on the wall of the empty room behind an opening without glass. */
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
  /** Pixels from one window to the next, if no `count` is given. */
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

export type Door = {
  readonly u?: number
  readonly width?: number
  readonly height?: number
  readonly shape?: 'square' | 'arched'
  readonly trim?: string
  readonly colour?: string
}

/** A door that is always lit at night. */
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
  strip(
    face.pen,
    u + width / 2 - 0.5,
    face.height - height + 3,
    1,
    height - 3,
    face.pen.pass === 'shut' ? 'rgba(60,40,90,.35)' : 'rgba(255,220,150,.5)',
  )
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
