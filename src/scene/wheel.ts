/** Zoom a pixel of wheel. */
const WHEEL = 0.0016
/** Zoom a pixel when two fingers part on a touchpad, which browsers report as a wheel turned with Ctrl held. */
const PINCH = 0.01
/** Pixels of a line. */
const LINE = 16
/** One turn of a wheel zooms at most so much, as a power of e. */
const MOST = 0.5

type Turn = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>

/** How much nearer a turn of the wheel brings the city. A wheel counts in pixels, in lines or in pages (of these pixels). */
export function wheelZoom({ deltaY, deltaMode, ctrlKey }: Turn, page: number): number {
  const pixels = deltaY * (deltaMode === 1 ? LINE : deltaMode === 2 ? page : 1)
  const power = -pixels * (ctrlKey ? PINCH : WHEEL)
  return Number.isNaN(power) ? 1 : Math.exp(Math.min(MOST, Math.max(-MOST, power)))
}
