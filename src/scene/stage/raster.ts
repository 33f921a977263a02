/** A box in whole pixels; `right` and `bottom` are the first ones outside. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Extent = { readonly width: number; readonly height: number }

/**
 * A piece of the plane, and where it lies in the raster: pixel (x, y) of the plane is at (x, y) modulo the raster's
 * size.
 */
export type Piece = { readonly box: Box; readonly x: number; readonly y: number }

/**
 * Which box of the plane a raster of a size holds next, so that `seen` is in it, and which parts of that box it has to
 * paint. What is missing is painted as far ahead as there is room, so that it lasts.
 */
export function follow(held: Box | null, seen: Box, size: Extent): { held: Box; fresh: readonly Box[] } {
  const [left, right] = span(held && [held.left, held.right], [seen.left, seen.right], size.width)
  const [top, bottom] = span(held && [held.top, held.bottom], [seen.top, seen.bottom], size.height)
  const next = { left, top, right, bottom }
  if (!held || left >= held.right || right <= held.left || top >= held.bottom || bottom <= held.top)
    return { held: next, fresh: [next] }
  // First the new columns, then the new rows between them.
  const [from, to] = [Math.max(left, held.left), Math.min(right, held.right)]
  const fresh = [
    { left, right: from, top, bottom },
    { left: to, right, top, bottom },
    { left: from, right: to, top, bottom: Math.max(top, held.top) },
    { left: from, right: to, top: Math.min(bottom, held.bottom), bottom },
  ].filter((box) => box.left < box.right && box.top < box.bottom)
  return { held: next, fresh }
}

/**
 * The next range along one axis: unchanged if it holds what is seen; else from the seen edge on as far as there is
 * room.
 */
function span(
  held: readonly [number, number] | null,
  [from, to]: readonly [number, number],
  size: number,
): readonly [number, number] {
  if (held && held[0] <= from && held[1] >= to) return held
  if (!held || held[0] > to || held[1] < from) {
    const room = Math.floor((size - (to - from)) / 2)
    return [from - room, from - room + size]
  }
  return held[0] > from ? [to - size, to] : [from, from + size]
}

/** Cuts a box at the lines where the raster wraps around. */
export function piecesOf(box: Box, size: Extent): readonly Piece[] {
  return cuts(box.left, box.right, size.width).flatMap(([left, right]) =>
    cuts(box.top, box.bottom, size.height).map(([top, bottom]) => ({
      box: { left, top, right, bottom },
      x: modulo(left, size.width),
      y: modulo(top, size.height),
    })),
  )
}

function cuts(from: number, to: number, size: number): readonly (readonly [number, number])[] {
  const edge = (Math.floor(from / size) + 1) * size
  return edge < to ? [[from, edge], ...cuts(edge, to, size)] : [[from, to]]
}

export const modulo = (value: number, by: number) => ((value % by) + by) % by
