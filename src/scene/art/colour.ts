/** Colours are always '#rrggbb'; `veil` makes a see-through one. */

/** The colour of sunlight, mixed into surfaces that face it. */
export const SUN = '#fff3d6'
/** The colour of shade, multiplied into surfaces that face away. Violet, never grey. */
export const SHADE = '#ac98cc'
export const WHITE = '#ffffff'

/** Direction towards the light on the ground plane, a vector of length 1. */
const LIGHT_X = -0.94
const LIGHT_Y = 0.34

const valueOf = (colour: string) => Number.parseInt(colour.slice(1), 16)
const channel = (value: number) => Math.max(0, Math.min(255, Math.round(value)))
const toHex = (red: number, green: number, blue: number) =>
  `#${((1 << 24) | (channel(red) << 16) | (channel(green) << 8) | channel(blue)).toString(16).slice(1)}`

/** `amount` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, amount: number): string {
  const a = valueOf(from)
  const b = valueOf(to)
  const blend = (shift: number) => {
    const start = (a >> shift) & 255
    return start + (((b >> shift) & 255) - start) * amount
  }
  return toHex(blend(16), blend(8), blend(0))
}

export function multiply(colour: string, by: string): string {
  const a = valueOf(colour)
  const b = valueOf(by)
  const product = (shift: number) => (((a >> shift) & 255) * ((b >> shift) & 255)) / 255
  return toHex(product(16), product(8), product(0))
}

/** Scales all channels: below 1 darker, above 1 brighter. */
export function dim(colour: string, factor: number): string {
  const value = valueOf(colour)
  return toHex(((value >> 16) & 255) * factor, ((value >> 8) & 255) * factor, (value & 255) * factor)
}

/** The colour with an opacity of 0 to 1, as `rgba(…)`. */
export function veil(colour: string, alpha: number): string {
  const value = valueOf(colour)
  return `rgba(${(value >> 16) & 255},${(value >> 8) & 255},${value & 255},${alpha})`
}

/** The colour of a surface that lies flat under the sky. */
export const topOf = (colour: string) => mix(colour, SUN, 0.42)
/** The colour of a wall that faces screen-left, to the sun. */
export const sunnyOf = (colour: string) => mix(colour, SUN, 0.06)
/** The colour of a wall that faces screen-right, in shade. */
export const shadyOf = (colour: string) => multiply(colour, SHADE)

/** The colour of a wall by its outward normal on the ground plane; the normal may have any length. */
export function wallOf(colour: string, normalX: number, normalY: number): string {
  const length = Math.hypot(normalX, normalY) || 1
  const facing = ((normalX * LIGHT_X + normalY * LIGHT_Y) / length + 1) / 2
  if (facing < 0.67) return mix(shadyOf(colour), sunnyOf(colour), (facing / 0.67) ** 1.15)
  return mix(sunnyOf(colour), mix(colour, SUN, 0.4), (facing - 0.67) / 0.33)
}

/** HSL to '#rrggbb': hue in degrees, saturation and lightness 0 to 1. */
export function hueOf(degrees: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const at = (offset: number) => {
    const k = (offset + degrees / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return toHex(at(0), at(8), at(4))
}
