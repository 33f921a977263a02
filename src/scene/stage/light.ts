import type { Light } from '../scene-props.ts'
import type { Loop } from './loop.ts'

/**
 * The light on everything. `land` and `walls`: tints (0xrrggbb) that multiply the daytime colours. `lamps`: brightness
 * of lamps, 0 to 1.
 */
export type Lighting = {
  readonly land: number
  readonly walls: number
  readonly lamps: number
  /** 0 by day, 1 by night: stars, moon, and everything else that only the night has. */
  readonly night: number
  readonly dusk: number
}

export const LIGHTING: Readonly<Record<Light, Lighting>> = {
  day: { land: 0xffffff, walls: 0xffffff, lamps: 0, night: 0, dusk: 0 },
  dusk: { land: 0xe8b6bd, walls: 0xf0bfc0, lamps: 0.55, night: 0.18, dusk: 1 },
  night: { land: 0x5c64ba, walls: 0x5a62b6, lamps: 1, night: 1, dusk: 0 },
}

const blend = (from: number, to: number, t: number) => from + (to - from) * t

function blendColour(from: number, to: number, t: number): number {
  const channel = (shift: number) => Math.round(blend((from >> shift) & 255, (to >> shift) & 255, t)) << shift
  return channel(16) | channel(8) | channel(0)
}

const blendLighting = (from: Lighting, to: Lighting, t: number): Lighting => ({
  land: blendColour(from.land, to.land, t),
  walls: blendColour(from.walls, to.walls, t),
  lamps: blend(from.lamps, to.lamps, t),
  night: blend(from.night, to.night, t),
  dusk: blend(from.dusk, to.dusk, t),
})

/** Returns a function that changes the light, softly or at once, from its current state to the given one. */
export function createFade(loop: Loop, lighting: () => Lighting, set: (light: Lighting) => void) {
  let end = () => {}
  return (light: Lighting, isSoft: boolean) => {
    const from = lighting()
    end()
    end = () => {}
    if (!isSoft) return set(light)
    end = loop.play('light', (progress) => set(blendLighting(from, light, progress)))
  }
}
