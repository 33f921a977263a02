/** Colours of sky, haze and sea, from the top of the view (0) to its bottom (1). */
export type Stops = readonly (readonly [offset: number, colour: string])[]

export const DAY: Stops = [
  [0, '#ffdcb8'],
  [0.11, '#fcd6c4'],
  [0.19, '#e6dcd6'],
  [0.32, '#a9dcd9'],
  [0.58, '#5cc3cc'],
  [1, '#1f8fae'],
]
export const NIGHT: Stops = [
  [0, '#4a3a78'],
  [0.16, '#36397f'],
  [0.45, '#1f3a73'],
  [1, '#0e2450'],
]
export const DUSK: Stops = [
  [0, '#f2a98e'],
  [0.1, '#f3b3a0'],
  [0.2, '#d9a5b8'],
  [0.34, '#9f8fc0'],
  [0.6, '#5f78b4'],
  [1, '#2c5590'],
]

/** How much dusk and night are mixed into the day's colours, 0 to 1. */
export type FarLight = { readonly dusk: number; readonly night: number }

/** `count` colours of sky, haze and sea from top to bottom, four bytes (RGBA) each. */
export function farColours({ dusk, night }: FarLight, count: number): Uint8Array {
  const bytes = new Uint8Array(count * 4).fill(255)
  for (let at = 0; at < count; at++) {
    const down = (at + 0.5) / count
    for (let channel = 0; channel < 3; channel++) {
      const day = valueAt(DAY, down, channel)
      const evening = day + (valueAt(DUSK, down, channel) - day) * dusk
      bytes[at * 4 + channel] = Math.round(evening + (valueAt(NIGHT, down, channel) - evening) * night)
    }
  }
  return bytes
}

/** One channel (0 red, 1 green, 2 blue) of the gradient. */
function valueAt(stops: Stops, down: number, channel: number): number {
  const below = Math.max(
    1,
    stops.findIndex(([offset]) => offset >= down),
  )
  const [[from, first], [to, second]] = [stops[below - 1]!, stops[below]!]
  const value = (colour: string) => Number.parseInt(colour.slice(1 + 2 * channel, 3 + 2 * channel), 16)
  return value(first) + ((value(second) - value(first)) * (down - from)) / (to - from)
}
