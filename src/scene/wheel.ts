/** Exponent of the zoom per pixel of wheel. */
const WHEEL = 0.0016
/** The same for two fingers on a touchpad, which browsers report as a wheel turned with Ctrl held. */
const PINCH = 0.01
/** Pixels per line. */
const LINE = 16
/** Largest exponent for one event: it zooms by at most e ** MOST. */
const MOST = 0.5

type Turn = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>

/** The factor by which a wheel event zooms in. `page`: the pixels of a page, for wheels that count in pages. */
export function wheelZoom({ deltaY, deltaMode, ctrlKey }: Turn, page: number): number {
  const pixels = deltaY * (deltaMode === 1 ? LINE : deltaMode === 2 ? page : 1)
  const power = -pixels * (ctrlKey ? PINCH : WHEEL)
  return Number.isNaN(power) ? 1 : Math.exp(Math.min(MOST, Math.max(-MOST, power)))
}
