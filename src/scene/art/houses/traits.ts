import { mix } from '../colour.ts'
import type { Palette } from '../palette.ts'
import { type Random, pick } from '#lib/random.ts'

/** What differs between houses of the same family. */
export type Traits = {
  readonly palette: Palette
  /** The wall colours of even and of odd storeys. */
  readonly walls: readonly [string, string]
  readonly roof: string
  readonly windows: {
    readonly shape: 'square' | 'arched'
    readonly width: number
    readonly pitch: number
    readonly mullion: boolean
  }
  readonly groundHeight: number
  readonly storeyHeight: number
  /** Footprint of the ground floor, in tiles. */
  readonly width: number
  readonly depth: number
}

export function traitsOf(random: Random, palette: Palette): Traits {
  const swap = random() < 0.5
  const walls: readonly [string, string] = swap ? [palette.second, palette.wall] : [palette.wall, palette.second]
  return {
    palette,
    walls,
    roof: random() < 0.75 ? palette.roof : mix(palette.accent, palette.roof, 0.3),
    windows: {
      shape: random() < 0.5 ? 'arched' : 'square',
      width: 7 + Math.floor(random() * 3),
      pitch: pick(random, [13, 14, 16]),
      mullion: random() < 0.5,
    },
    groundHeight: 26 + Math.floor(random() * 7),
    storeyHeight: 22 + Math.floor(random() * 7),
    width: 1.75 + random() * 0.3,
    depth: 1.6 + random() * 0.35,
  }
}

export const wallAt = ({ walls }: Traits, index: number) => walls[index % 2 === 0 ? 0 : 1]
export const heightAt = ({ groundHeight, storeyHeight }: Traits, index: number) =>
  index === 0 ? groundHeight : storeyHeight
