import { Container } from 'pixi.js'
import type { DistrictId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import { variantsOf } from '../art/props/props.ts'
import type { Order } from '../bakery/order.ts'
import type { Planting } from '../scenery.ts'
import type { Lighting } from './light.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** Trees and lamps: among the buildings, so that each stands before or behind them as it should. */
export type Garden = {
  readonly shadows: Container
  readonly glows: Container
  /** Plants into `among`, painted in the order of depth. */
  readonly plant: (among: Container) => Promise<void>
  readonly show: (inMist: ReadonlySet<DistrictId>) => void
  readonly setLight: (light: Lighting) => void
}

type Plant = { readonly planting: Planting; readonly parts: readonly Container[] }

const variantOf = ({ kind, variant }: Planting) => variant % variantsOf(kind)
const plantOrder = (planting: Planting): Order => ({
  kind: 'prop',
  prop: planting.kind,
  variant: variantOf(planting),
  shine: 'albedo',
})
const shadowOrder = (planting: Planting): Order => ({
  kind: 'propShadow',
  prop: planting.kind,
  variant: variantOf(planting),
})
const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }

export function createGarden(plantings: readonly Planting[], shelf: Shelf): Garden {
  const shadows = new Container()
  const glows = new Container()
  const plants: Plant[] = []
  let inMist: ReadonlySet<DistrictId> = new Set()
  let light: Lighting | null = null

  function setLight(next: Lighting): void {
    light = next
    shadows.alpha = 0.46 - next.night * 0.06
    glows.alpha = next.lamps
    glows.visible = next.lamps > 0
    for (const { parts } of plants) if (parts[0]) parts[0].tint = next.walls
  }

  function show(next: ReadonlySet<DistrictId>): void {
    inMist = next
    for (const { planting, parts } of plants) {
      const isThere = planting.district === null || !inMist.has(planting.district)
      for (const part of parts) part.visible = isThere
    }
  }

  return {
    shadows,
    glows,
    show,
    setLight,
    plant: async (among) => {
      await shelf.fetch([...plantings.flatMap((planting) => [plantOrder(planting), shadowOrder(planting)]), GLOW])
      const glow = shelf.find(GLOW)
      for (const planting of plantings) {
        const exhibit = shelf.find(plantOrder(planting))
        if (!exhibit) continue
        const [x, y] = iso(planting.x, planting.y, planting.z)
        const plant = spriteOf(exhibit)
        plant.position.set(x, y)
        plant.scale.set(plant.scale.x * planting.scale)
        plant.zIndex = planting.x + planting.y
        among.addChild(plant)
        const parts: Container[] = [plant]
        const cast = shelf.find(shadowOrder(planting))
        if (cast) {
          const shadow = spriteOf(cast)
          shadow.position.set(x, y)
          shadow.scale.set(shadow.scale.x * planting.scale)
          shadow.blendMode = 'multiply'
          shadows.addChild(shadow)
          parts.push(shadow)
        }
        if (planting.kind === 'lamp' && glow) {
          for (const [size, lift, strength] of [
            [92, 0, 0.42],
            [20, 13, 0.9],
          ] as const) {
            const pool = spriteOf(glow)
            pool.anchor.set(0.5)
            pool.position.set(x, y - lift)
            pool.width = size
            pool.height = lift > 0 ? size : size / 2
            pool.alpha = strength
            pool.tint = 0xffc878
            pool.blendMode = 'add'
            glows.addChild(pool)
            parts.push(pool)
          }
        }
        plants.push({ planting, parts })
      }
      show(inMist)
      if (light) setLight(light)
    },
  }
}
