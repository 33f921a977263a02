import { Container } from 'pixi.js'
import type { DistrictId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import { variantsOf } from '../art/props/kinds.ts'
import { type Order, keyOf } from '../bakery/order.ts'
import type { Rectangle } from '../camera.ts'
import { cellAt, cellsIn } from '../near.ts'
import type { Planting } from '../scenery.ts'
import type { Lighting } from './light.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** Trees and lamps: among the buildings, so that each stands before or behind them as it should. */
export type Garden = {
  readonly shadows: Container
  readonly glows: Container
  /** Plants into `among`, painted in the order of depth. */
  readonly plant: (among: Container) => Promise<void>
  /** Keeps what stands in an area; null: everything. */
  readonly look: (area: Rectangle | null) => void
  readonly show: (inMist: ReadonlySet<DistrictId>) => void
  readonly setLight: (light: Lighting) => void
}

type Plant = { readonly planting: Planting; readonly parts: readonly Container[] }
type Placed = { readonly planting: Planting; readonly x: number; readonly y: number }

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
/** Lamplight on the ground and around the lamp: size, height above the ground, strength. */
const POOLS = [
  [92, 0, 0.42],
  [20, 13, 0.9],
] as const
const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }

export function createGarden(plantings: readonly Planting[], shelf: Shelf): Garden {
  const shadows = new Container()
  const glows = new Container()
  const plants = new Map<string, Plant[]>()
  const placesByCell = new Map<string, Placed[]>()
  for (const planting of plantings) {
    const [x, y] = iso(planting.x, planting.y, planting.z)
    const cell = placesByCell.get(cellAt(x, y))
    if (cell) cell.push({ planting, x, y })
    else placesByCell.set(cellAt(x, y), [{ planting, x, y }])
  }
  let ground: Container | null = null
  let area: Rectangle | null = null
  let inMist: ReadonlySet<DistrictId> = new Set()
  let light: Lighting | null = null

  function setLight(next: Lighting): void {
    light = next
    shadows.alpha = 0.46 - next.night * 0.06
    glows.alpha = next.lamps
    glows.visible = next.lamps > 0
    for (const { parts } of [...plants.values()].flat()) if (parts[0]) parts[0].tint = next.walls
  }

  const isThere = ({ district }: Planting) => district === null || !inMist.has(district)

  function show(next: ReadonlySet<DistrictId>): void {
    inMist = next
    for (const { planting, parts } of [...plants.values()].flat())
      for (const part of parts) part.visible = isThere(planting)
  }

  function put({ planting, x, y }: Placed, among: Container): Plant {
    const exhibit = shelf.find(plantOrder(planting))
    if (!exhibit) return { planting, parts: [] }
    const plant = spriteOf(exhibit)
    plant.position.set(x, y)
    plant.scale.set(plant.scale.x * planting.scale)
    plant.zIndex = planting.x + planting.y
    if (light) plant.tint = light.walls
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
    const glow = shelf.find(GLOW)
    if (planting.kind === 'lamp' && glow) {
      for (const [size, lift, strength] of POOLS) {
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
    for (const part of parts) part.visible = isThere(planting)
    return { planting, parts }
  }

  function tend(): void {
    if (!ground) return
    const wanted = new Set(area ? cellsIn(area) : placesByCell.keys())
    for (const [cell, gone] of plants) {
      if (wanted.has(cell)) continue
      plants.delete(cell)
      for (const { parts } of gone) for (const part of parts) part.destroy()
    }
    for (const cell of wanted) {
      const places = placesByCell.get(cell)
      if (!places || plants.has(cell)) continue
      const among = ground
      plants.set(
        cell,
        places.map((place) => put(place, among)),
      )
    }
  }

  return {
    shadows,
    glows,
    show,
    setLight,
    plant: async (among) => {
      const kinds = new Map(plantings.map((planting) => [keyOf(plantOrder(planting)), planting]))
      await shelf.fetch([...[...kinds.values()].flatMap((kind) => [plantOrder(kind), shadowOrder(kind)]), GLOW])
      ground = among
      tend()
    },
    look: (next) => {
      if (area === next) return
      area = next
      tend()
    },
  }
}
