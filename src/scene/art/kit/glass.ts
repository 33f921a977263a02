import { WHITE, dim, mix, multiply } from '../colour.ts'
import type { Ink, Pen } from '../pen.ts'
import { pick } from '../random.ts'

/** The colours of lit windows. */
const LAMPS = ['#ffc869', '#ffb04a', '#ffd88c', '#ff9f5a', '#ffe6b0'] as const
/** The glass of a floor whose lights are out. */
const DARK_GLASS = '#39466f'

/** A colour for a lit window, by the pen's random numbers. */
export const lampOf = (pen: Pen) => pick(pen.random, LAMPS)

/**
 * The fill of a window pane from `top` to `bottom`. `shade`: 0 on the sunny side, 1 on the shady one. `tint`: colours
 * of the glass; nearly invisible on a dark floor, ignored on a hollow one.
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
