import type { Order, Shine } from '../bakery/order.ts'
import type { PictureOfBuilding } from '../picture.ts'

export const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }
/** What gives light at night. */
export const LAMPS: ReadonlySet<string> = new Set(['lamp', 'kiosk'])

export type Looks = Shine | 'shadow'

export const ornamentOrder = (ornament: string, shine: Looks): Order => ({ kind: 'ornament', ornament, shine })
export const awningOrder = ({ plot, district }: PictureOfBuilding, shine: 'albedo' | 'shadow'): Order => ({
  kind: 'awning',
  awning: plot?.awning ?? null,
  district,
  shine,
})

/** The textures of what stands before a building. */
export function plotOrders(picture: PictureOfBuilding, withLamps: boolean): readonly Order[] {
  const { plot } = picture
  if (!plot) return []
  const looks: readonly Looks[] = withLamps ? ['albedo', 'shadow', 'emissive', 'glow'] : ['albedo', 'shadow']
  const { ornament } = plot
  const isLamp = ornament !== null && LAMPS.has(ornament)
  return [
    awningOrder(picture, 'albedo'),
    awningOrder(picture, 'shadow'),
    ...(ornament ? looks.map((look) => ornamentOrder(ornament, look)) : []),
    ...(isLamp ? [GLOW] : []),
  ]
}
