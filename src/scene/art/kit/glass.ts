import { WHITE, dim, mix, multiply } from '../colour.ts'
import type { Ink, Pen, Stops } from '../pen.ts'
import { pick } from '#lib/random.ts'

/** The colours of lit windows. */
const LAMPS = ['#ffc869', '#ffb04a', '#ffd88c', '#ff9f5a', '#ffe6b0'] as const
/** The glass of a floor whose lights are out. */
const DARK_GLASS = '#39466f'

/** A colour for a lit window, by the pen's random numbers. */
export const lampOf = (pen: Pen) => pick(pen.random, LAMPS)

/** Pixels from one slat of a shutter to the next. */
const SLAT = 3.2

/**
 * The fill of a window pane from `top` to `bottom`. `shade`: 0 on the sunny side, 1 on the shady one. `tint`: colours
 * of the glass; nearly invisible on a dark floor, ignored on a hollow or shut one. `lamp`: what burns behind clear
 * glass, seen by day too; null: nothing.
 */
export function glassInk(
  pen: Pen,
  top: number,
  bottom: number,
  shade: number,
  tint?: readonly [upper: string, lower: string],
  lamp: string | null = null,
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
    const [deep, floor] = [mix('#7d668f', '#584878', shade), mix('#ba967f', '#705c85', shade)]
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
  if (pen.pass === 'shut') return pen.gradient([0, top], [0, bottom], slats(bottom - top, shade))
  if (lamp !== null && pen.pass === 'clear')
    return pen.gradient(
      [0, top],
      [0, bottom],
      [
        [0, multiply(mix(lamp, '#b8502c', 0.5), mix(WHITE, '#d8c4e6', shade))],
        [0.5, mix(lamp, '#f08a2c', 0.3)],
        [1, mix(lamp, '#fff3d0', 0.4)],
      ],
    )
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

/** The stops of a closed shutter: slats, with a dark line above each. */
function slats(height: number, shade: number): Stops {
  const [slat, gap] = [mix('#e8dfe3', '#ab9dc8', shade), mix('#a596ac', '#6f6199', shade)]
  const count = Math.max(2, Math.round(height / SLAT))
  return Array.from({ length: count }, (_, at) => at / count).flatMap((start): Stops => [
    [start, gap],
    [start + 0.28 / count, gap],
    [start + 0.32 / count, slat],
    [start + 0.99 / count, slat],
  ])
}
