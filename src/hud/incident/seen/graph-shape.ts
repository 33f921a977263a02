import { storyMinute } from './story-clock.ts'

/** Three minutes, or all of the night. */
export const SPANS = ['lately', 'whole'] as const
export type Span = (typeof SPANS)[number]

/** The seconds between the edges of a graph. */
export type Window = { readonly fromS: number; readonly toS: number }

/** Where a graph lies in its drawing, in pixels, and what its edges mean. */
export type Frame = Window & {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The value at the top; 0 is at the bottom. */
  readonly most: number
}

const LATELY = 180
/** Pixels between two points of a line at least; what lies closer together is drawn from its least to its most. */
const POINT = 1.5
/** The same where time runs fast: all that is shown is soon another. */
export const POINT_FAST = 4
/** Minutes between two words of the axis: as few of these as leave space for them. */
const STEPS = [1, 2, 5, 10, 20, 30, 60]
const WORD = 54

/** The window at second `now` of a night of `lasts` seconds. */
export function windowOf(span: Span, now: number, lasts: number): Window {
  if (span === 'whole') return { fromS: 0, toS: Math.max(lasts, now, 1) }
  const fromS = Math.max(0, now - LATELY)
  return { fromS, toS: fromS + LATELY }
}

/** Pixels of a second. */
export const perSecond = ({ left, right, fromS, toS }: Frame) => (right - left) / (toS - fromS)

/**
 * How far all that has a time is moved to the right. It is drawn as if the night began at 0, so that only this changes when
 * the window does.
 */
export const slideOf = (frame: Frame) => frame.left - frame.fromS * perSecond(frame)

/** Where a second is in the drawing. */
export const xOf = ({ left, right, fromS, toS }: Frame, second: number) =>
  left + ((second - fromS) / (toS - fromS)) * (right - left)

/** What is above the top is drawn at it. */
export const yOf = ({ top, bottom, most }: Frame, value: number) =>
  bottom - Math.min(1, Math.max(0, value / most)) * (bottom - top)

/** The second at this x, within what was seen. */
export function secondAtX(frame: Frame, x: number, now: number): number {
  const second = Math.round(frame.fromS + ((x - frame.left) / (frame.right - frame.left)) * (frame.toS - frame.fromS))
  return Math.min(Math.max(second, frame.fromS + 1), Math.max(now, 1))
}

/** `values[i]` is that of second `i + 1`. Where there is none, the line has a gap. To be moved by `slideOf`. `point`: pixels between two. */
export function linePath(values: readonly (number | null)[], frame: Frame, point = POINT): string {
  const each = Math.max(1, Math.ceil(point / perSecond(frame)))
  const last = Math.min(values.length, frame.toS)
  let path = ''
  let isDown = false
  // Whole groups from the first second on, so that a point never moves when another second comes.
  for (let start = Math.floor(frame.fromS / each) * each; start < last; start += each) {
    let [low, high] = [Infinity, -Infinity]
    for (let at = Math.max(start, frame.fromS); at < Math.min(start + each, last); at++) {
      const value = values[at]
      if (value === null || value === undefined) continue
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    if (high === -Infinity) {
      isDown = false
      continue
    }
    const x = Math.round(Math.min(start + each, last) * perSecond(frame) * 10) / 10
    const [top, foot] = [Math.round(yOf(frame, high) * 10) / 10, Math.round(yOf(frame, low) * 10) / 10]
    path += `${isDown ? 'L' : 'M'}${x} ${top}`
    // A point alone is a dot: a line of no length with round ends.
    if (foot !== top) path += `V${foot}`
    else if (!isDown) path += 'h0'
    isDown = true
  }
  return path
}

/** The times below the axis, at whole minutes of the story's clock. */
export function timesOf(frame: Frame, clock: number): readonly { readonly s: number; readonly text: string }[] {
  const { fromS, toS } = frame
  const perMinute = perSecond(frame) * 60
  const step = STEPS.find((minutes) => minutes * perMinute >= WORD) ?? 60
  const first = Math.ceil(fromS / 60)
  return Array.from({ length: Math.max(0, Math.floor(toS / 60) - first + 1) }, (_, at) => first + at)
    .filter((minute) => (clock + minute) % step === 0)
    .map((minute) => ({ s: minute * 60, text: storyMinute(clock, minute * 60) }))
}

/** Moves places apart until each is `distance` from the next, within the edges, and as little as possible. Keeps their order. */
export function spread(places: readonly number[], distance: number, low: number, high: number): readonly number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place)
  let floor = low
  for (const each of order) {
    each.place = Math.max(each.place, floor)
    floor = each.place + distance
  }
  let ceiling = high
  for (const each of order.toReversed()) {
    each.place = Math.min(each.place, ceiling)
    ceiling = each.place - distance
  }
  return order.toSorted((a, b) => a.at - b.at).map(({ place }) => place)
}
