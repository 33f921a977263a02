export type Size = { readonly width: number; readonly height: number }
export type Box = Size & { readonly x: number; readonly y: number }

/** In pixels of the picture: wide for a screen or a letter, square for where pictures are square. */
export const POSTCARDS = {
  wide: { width: 1600, height: 1000 },
  square: { width: 1080, height: 1080 },
} as const satisfies Record<string, Size>
export type PostcardForm = keyof typeof POSTCARDS

/** Where everything stands on a card. Words stand on their baseline; `most` is the room they have. */
export type PostcardMeasures = {
  readonly picture: Box
  readonly greeting: Line
  readonly hand: Line
  readonly sum: Line
  readonly maker: Line
  /** The first of a row of windows, one a level. */
  readonly window: Box & { readonly step: number }
}
export type Line = { readonly x: number; readonly y: number; readonly size: number; readonly most: number }

const MARGIN = 40
/** The foot of a card, without its margin. */
const FOOT = 150
const GAP = 32

/** What is written at the left has the larger part of the foot, what is counted at the right the rest. */
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

/** The largest size, down to a little over half of it, at which words that are `widthAt` wide have room. */
export function fittingSize({ size, most }: Line, widthAt: (size: number) => number): number {
  const least = Math.ceil(size * 0.55)
  for (let next = size; next > least; next -= 2) if (widthAt(next) <= most) return next
  return least
}
