export type Size = { readonly width: number; readonly height: number }
export type Box = Size & { readonly x: number; readonly y: number }

/** Sizes in pixels: wide for screens and letters, square for places that want square pictures. */
export const POSTCARDS = {
  wide: { width: 1600, height: 1000 },
  square: { width: 1080, height: 1080 },
} as const satisfies Record<string, Size>
export type PostcardForm = keyof typeof POSTCARDS

/** Where everything is on a card, in pixels. Texts: `x` and `y` of the baseline, `size` of the font, `most` width. */
export type PostcardMeasures = {
  readonly picture: Box
  readonly greeting: Line
  readonly hand: Line
  readonly sum: Line
  readonly maker: Line
  /** The first of a row of windows, one for each level; `step` is the distance to the next. */
  readonly window: Box & { readonly step: number }
}
export type Line = { readonly x: number; readonly y: number; readonly size: number; readonly most: number }

const MARGIN = 40
/** Height in pixels of the text below the picture, without the margin. */
const FOOT = 150
const GAP = 32

/**
 * The measures of a card of that size. The greeting at the left gets more of the width than the numbers at the right.
 */
export function measurePostcard({ width, height }: Size, levels: number): PostcardMeasures {
  const inner = width - 2 * MARGIN
  const foot = height - MARGIN - FOOT
  const left = Math.round((inner - GAP) * 0.68)
  const right = inner - GAP - left
  const step = Math.min(40, right / levels)
  const window = { width: step * 0.62, height: 40 }
  return {
    picture: { x: MARGIN, y: MARGIN, width: inner, height: foot - GAP - MARGIN },
    greeting: { x: MARGIN, y: foot + 58, size: 58, most: left },
    hand: { x: MARGIN, y: foot + 122, size: 36, most: left },
    sum: { x: width - MARGIN, y: foot + 86, size: 28, most: right },
    maker: { x: width - MARGIN, y: foot + 124, size: 22, most: right },
    window: { x: width - MARGIN - step * levels + step - window.width, y: foot + 10, ...window, step },
  }
}

/**
 * The largest font size at which a text fits, but at least 55% of the line's size. `widthAt`: the text's width at a
 * size.
 */
export function fittingSize({ size, most }: Line, widthAt: (size: number) => number): number {
  const least = Math.ceil(size * 0.55)
  for (let next = size; next > least; next -= 2) if (widthAt(next) <= most) return next
  return least
}
