import { Container } from 'pixi.js'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import { variantsOf } from '../art/props/kinds.ts'
import { type Order, keyOf } from '../bakery/order.ts'
import type { Rectangle } from '../camera.ts'
import { cellAt, cellsIn } from '../proximity.ts'
import type { Planting } from '../scenery.ts'
import type { Chore, Chores } from './chores.ts'
import type { Curtain } from './curtain.ts'
import type { Rows } from './rows.ts'
import type { Lighting } from './light.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/**
 * Trees and lamps. They lie in the same layer as the buildings, so that each is drawn before or behind them as it
 * should.
 */
export type Garden = {
  readonly glows: Container
  readonly plant: (ground: Ground) => Promise<void>
  /** Keeps only the plants of an area (scene pixels); null: all of them. */
  readonly look: (area: Rectangle | null) => void
  readonly show: (inMist: ReadonlySet<DistrictId>) => void
  /** Leaves out the plants that make way for the ornaments of these buildings. */
  readonly makeWay: (buildings: ReadonlySet<BuildingId>) => void
  readonly setLight: (light: Lighting) => void
}

/** The layers for plants and for their shadows. */
type Ground = { readonly walls: Rows; readonly shadows: Rows }
type Plant = { readonly planting: Planting; readonly parts: readonly Container[]; readonly shadow: Container | null }
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
/** The two glows of a lamp: width in scene pixels, height above the ground in scene pixels, opacity. */
const POOLS = [
  [92, 0, 0.42],
  [20, 13, 0.9],
] as const
const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }

/** `chores`: given in a huge city, where plants come and go with the camera; null otherwise. */
export function createGarden(
  plantings: readonly Planting[],
  shelf: Shelf,
  chores: Chores | null,
  curtain?: Curtain,
): Garden {
  const glows = new Container()
  const plants = new Map<string, Plant[]>()
  const placesByCell = new Map<string, Placed[]>()
  for (const planting of plantings) {
    const [x, y] = iso(planting.x, planting.y, planting.z)
    const cell = placesByCell.get(cellAt(x, y))
    if (cell) cell.push({ planting, x, y })
    else placesByCell.set(cellAt(x, y), [{ planting, x, y }])
  }
  let ground: Ground | null = null
  let near: Rectangle | null = null
  let wanted: ReadonlySet<string> = new Set(placesByCell.keys())
  let inMist: ReadonlySet<DistrictId> = new Set()
  let adorned: ReadonlySet<BuildingId> = new Set()
  let light: Lighting | null = null

  function setLight(next: Lighting): void {
    light = next
    glows.alpha = next.lamps
    glows.visible = next.lamps > 0
    for (const plant of [...plants.values()].flat()) shine(plant, next)
  }

  function shine({ planting, parts, shadow }: Plant, { walls, lamps, night }: Lighting): void {
    // A lit lamp keeps its daytime colour at night.
    if (parts[0]) parts[0].tint = planting.kind === 'lamp' && lamps > 0 ? 0xffffff : walls
    if (shadow) shadow.alpha = 0.46 - night * 0.06
  }

  const isThere = ({ district, corner }: Planting) =>
    (district === null || !inMist.has(district)) && !(corner && adorned.has(corner))

  function showAll(): void {
    for (const { planting, parts } of [...plants.values()].flat())
      for (const part of parts) part.visible = isThere(planting)
  }

  function put({ planting, x, y }: Placed, { walls, shadows }: Ground): Plant {
    const exhibit = shelf.find(plantOrder(planting))
    if (!exhibit) return { planting, parts: [], shadow: null }
    const plant = spriteOf(exhibit)
    plant.position.set(x, y)
    plant.scale.set(plant.scale.x * planting.scale)
    plant.zIndex = planting.x + planting.y
    walls.add(plant)
    const parts: Container[] = [plant]
    const cast = shelf.find(shadowOrder(planting))
    const shadow = cast && spriteOf(cast)
    if (shadow) {
      shadow.position.set(x, y)
      shadow.scale.set(shadow.scale.x * planting.scale)
      shadow.zIndex = plant.zIndex
      shadow.blendMode = 'multiply'
      shadows.add(shadow)
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
    curtain?.hide(...parts)
    const put = { planting, parts, shadow }
    if (light) shine(put, light)
    return put
  }

  function plant(cell: string): void {
    const places = placesByCell.get(cell)
    if (!places || !ground || !wanted.has(cell) || plants.has(cell)) return
    const here = ground
    plants.set(
      cell,
      places.map((place) => put(place, here)),
    )
  }

  function depthOf(cell: string): number {
    const { x = 0, y = 0 } = placesByCell.get(cell)?.[0]?.planting ?? {}
    return x + y
  }

  function clear(cell: string): void {
    if (wanted.has(cell)) return
    for (const { parts } of plants.get(cell) ?? []) for (const part of parts) part.destroy()
    plants.delete(cell)
  }

  return {
    glows,
    show: (next) => {
      inMist = next
      showAll()
    },
    makeWay: (buildings) => {
      adorned = buildings
      showAll()
    },
    setLight,
    plant: async (here) => {
      const kinds = new Map(plantings.map((planting) => [keyOf(plantOrder(planting)), planting]))
      await shelf.fetch([...[...kinds.values()].flatMap((kind) => [plantOrder(kind), shadowOrder(kind)]), GLOW])
      ground = here
      for (const cell of wanted) plant(cell)
    },
    look: (area) => {
      if (area === near) return
      near = area
      wanted = new Set(area ? cellsIn(area) : placesByCell.keys())
      if (!ground) return
      const removed = [...plants.keys()].filter((cell) => !wanted.has(cell))
      const come = [...wanted].filter((cell) => !plants.has(cell))
      const all = [
        ...removed.map((cell): Chore => ({ key: cell, depth: depthOf(cell), run: () => clear(cell) })),
        ...come.map((cell): Chore => ({ key: cell, depth: depthOf(cell), run: () => plant(cell) })),
      ]
      if (chores) chores.add(all)
      else for (const { run } of all) run()
    },
  }
}
