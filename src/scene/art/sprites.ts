import { type Baked, type CanvasOf, type Drawing, type Layer, bake, bakeLayers, measure } from './bake.ts'
import type { Blueprint } from './blueprint.ts'
import { blueprintOf } from './blueprints.ts'
import { modelOf } from './models.ts'
import { ARMILLARY_EXTENT, monument } from './landmarks/monument.ts'
import { PASSES, type Pass, Pen } from './pen.ts'
import type { PropKind } from './props/kinds.ts'
import { propDrawing } from './props/props.ts'
import { seedOf } from './random.ts'
import { Ruler } from './ruler.ts'
import { type Extent, extentOf } from './states/extent.ts'
import { plotPlan } from './states/plot.ts'
import { scaffoldBehind, scaffoldInFront } from './states/scaffold.ts'
import { wireBox } from './states/wire.ts'

/** How a storey stands there; a due one has its lights out, a placed one is not inhabited yet. */
export const STOREY_STATES = ['locked', 'open', 'predicted', 'built', 'due', 'placed'] as const
export type StoreyState = (typeof STOREY_STATES)[number]

/** What it looks like by day, or the light it gives at night. */
export type Light = 'albedo' | 'emissive'

export type StoreyOrder = {
  readonly building: string
  readonly district: string
  /** 0 is the ground floor. */
  readonly storey: number
  readonly state: StoreyState
  readonly light: Light
  /** Canvas pixels to one scene pixel. */
  readonly scale: number
}

/** A house that is to be understood yet: it can be made out, as on a washed drawing. */
const GHOST = { tint: '#bcdcff', strength: 0.42, alpha: 0.92 }

/** Glass alone does not tell all buildings' states apart: what is dark is dimmed, what is not lived in yet is pale. */
const VEILS = {
  built: null,
  due: { tint: '#2b2350', strength: 0.24, alpha: 1 },
  placed: { tint: '#e6e9f8', strength: 0.42, alpha: 1 },
} as const

/** Something solid, veiled as its state asks. */
function solid(draw: Drawing, state: keyof typeof VEILS): readonly Layer[] {
  const ghost = VEILS[state]
  return [ghost ? { draw, ghost } : { draw }]
}

/**
 * One storey standing on its own base point: stack the next one `height` px higher. Null where there is nothing to see:
 * only built storeys give light.
 */
export function bakeStorey(order: StoreyOrder, canvasOf: CanvasOf): Baked | null {
  const blueprint = blueprintOf(order.building, order.district)
  const seed = seedOf(`${modelOf(order.building, order.district)}/${order.storey}`)
  const height = storeyHeight(blueprint, order.storey)
  // Where no storey stands beneath, the crown shows through the scaffold what the building will be.
  const isFirst = order.storey === 0 && (order.state === 'open' || order.state === 'predicted')
  const draw: Drawing = (pen) => void blueprint.storey(pen, order.storey, 0)
  const crowned: Drawing = (pen) => blueprint.crown(pen, blueprint.storey(pen, 0, 0), 1, false)
  return bakeState({ ...order, seed, draw, height, ...(isFirst && { crowned }) }, canvasOf)
}

type StateOrder = {
  readonly state: StoreyState
  readonly light: Light
  readonly scale: number
  readonly seed: number
  readonly draw: Drawing
  readonly height: number
  readonly extent?: Extent
  /** The same with its crown, where a scaffold shows it so. */
  readonly crowned?: Drawing
}

function bakeState(
  { state, light, scale, seed, draw, height, extent: given, crowned }: StateOrder,
  canvasOf: CanvasOf,
): Baked | null {
  const pass = passOf(state, light)
  if (!pass) return null
  const exposure = { pass, seed, scale }
  if (state === 'built' || state === 'due' || state === 'placed') {
    return bakeLayers(solid(draw, state), exposure, canvasOf, height)
  }
  const extent = given ?? extentOf(measure(draw, exposure).shadows, height)
  const baked =
    state === 'locked'
      ? bake((pen) => wireBox(pen, extent), exposure, canvasOf, height)
      : bakeLayers(siteOf(crowned ?? draw, extent, state), exposure, canvasOf, height)
  return baked && { ...baked, shadows: [] }
}

const siteOf = (inside: Drawing, extent: Extent, state: StoreyState): readonly Layer[] => [
  { draw: (pen) => scaffoldBehind(pen, extent) },
  { draw: inside, ghost: GHOST },
  { draw: (pen) => scaffoldInFront(pen, extent, state === 'predicted') },
]

/** The pass of the pen for a state; null where the state gives no light. */
function passOf(state: StoreyState, light: Light): Pass | null {
  if (light === 'emissive') return state === 'built' ? 'emissive' : null
  if (state === 'due') return 'dark'
  return state === 'placed' ? 'hollow' : 'clear'
}

/** Px from the base of a storey to the base of the next. */
export const storeyHeight = (blueprint: Blueprint, storey: number): number =>
  blueprint.storey(new Pen(new Ruler(), PASSES[0], 1), storey, 0)

export type CrownOrder = {
  readonly building: string
  readonly district: string
  /** How many storeys stand beneath it, at least one. */
  readonly storeys: number
  /** Whether the building has reached its last floor. */
  readonly full: boolean
  /** As the topmost storey. */
  readonly state: 'built' | 'due' | 'placed'
  readonly light: Light
  readonly scale: number
}

/** What stands on the topmost storey, on its own base point. */
export function bakeCrown(order: CrownOrder, canvasOf: CanvasOf): Baked | null {
  const pass = passOf(order.state, order.light)
  if (!pass) return null
  const blueprint = blueprintOf(order.building, order.district)
  const exposure = { pass, seed: seedOf(`${modelOf(order.building, order.district)}/crown`), scale: order.scale }
  const draw: Drawing = (pen) => blueprint.crown(pen, 0, order.storeys, order.full)
  return bakeLayers(solid(draw, order.state), exposure, canvasOf)
}

/** The fountain on the plaza; it runs from the first day. */
export const bakeFountain = (light: Light, scale: number, canvasOf: CanvasOf): Baked | null =>
  bake(
    (pen) => void monument.storey(pen, 0, 0),
    { pass: light === 'emissive' ? 'emissive' : 'clear', seed: 1, scale },
    canvasOf,
  )

/** The armillary sphere, the city's own floor, on the same base point as the fountain. */
export function bakeArmillary(state: StoreyState, light: Light, scale: number, canvasOf: CanvasOf): Baked | null {
  const draw: Drawing = (pen) => monument.crown(pen, 0, 1, true)
  return bakeState({ state, light, scale, seed: 1, draw, height: 0, extent: ARMILLARY_EXTENT }, canvasOf)
}

/** The plan on the ground of a plot whose district is locked. */
export const bakePlot = (scale: number, canvasOf: CanvasOf): Baked | null =>
  bake(plotPlan, { pass: 'clear', seed: 1, scale }, canvasOf)

export type PropOrder = {
  readonly kind: PropKind
  readonly variant: number
  readonly light: Light
  readonly scale: number
}

/** Any small thing of the city on its own base point; null where it gives no light. */
export const bakeProp = ({ kind, variant, light, scale }: PropOrder, canvasOf: CanvasOf): Baked | null =>
  bake(
    propDrawing(kind, variant),
    { pass: light === 'emissive' ? 'emissive' : 'clear', seed: seedOf(`${kind}/${variant}`), scale },
    canvasOf,
  )
