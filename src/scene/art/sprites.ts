import { type Baked, type CanvasOf, type Drawing, type Layer, bake, bakeLayers, measure } from './bake.ts'
import type { Blueprint } from './blueprint.ts'
import { blueprintOf } from './blueprints.ts'
import { type CrownState, crownStateOf } from './crown-state.ts'
import { modelOf } from './models.ts'
import { ARMILLARY_EXTENT, monument } from './landmarks/monument.ts'
import { PASSES, type Pass, Pen } from './pen.ts'
import type { PropKind } from './props/kinds.ts'
import { propDrawing } from './props/props.ts'
import { seedOf } from '#lib/random.ts'
import { Ruler } from './ruler.ts'
import { type Extent, extentOf } from './states/extent.ts'
import { plotPlan } from './states/plot.ts'
import { pinnedInFront, scaffoldBehind, scaffoldInFront } from './states/scaffold.ts'
import { wireBox } from './states/wire.ts'

/**
 * The states of a storey: `due` has its lights out; `placed` was skipped by a placement and looks empty; `found` stands
 * as ordered, shut and pale, and `foundPredicted` has the drawing of a prediction pinned on it.
 */
export const STOREY_STATES = [
  'locked',
  'open',
  'predicted',
  'built',
  'due',
  'placed',
  'found',
  'foundPredicted',
] as const
export type StoreyState = (typeof STOREY_STATES)[number]

/** `albedo`: the picture by day. `emissive`: only the light that it gives at night. */
export type Light = 'albedo' | 'emissive'

export type StoreyOrder = {
  readonly building: string
  readonly district: string
  /** Number of the storey from 0, the ground floor. */
  readonly storey: number
  readonly state: StoreyState
  readonly light: Light
  /** Canvas pixels per scene pixel. */
  readonly scale: number
}

/** How a storey inside a scaffold looks: tinted and slightly see-through. */
const GHOST = { tint: '#a8d2fb', strength: 0.42, alpha: 0.92 }

/** Tints by state, because windows alone don't show it on every building: `due` is darker, `placed` and `found` are paler. */
const VEILS = {
  built: null,
  due: { tint: '#2b2350', strength: 0.24, alpha: 1 },
  placed: { tint: '#e6e9f8', strength: 0.42, alpha: 1 },
  found: { tint: '#f3ebee', strength: 0.4, alpha: 1 },
} as const

/** A standing storey, with the tint of its state. */
function solid(draw: Drawing, state: CrownState): readonly Layer[] {
  const ghost = VEILS[state]
  return [ghost ? { draw, ghost } : { draw }]
}

/**
 * One storey on its own base point; the next is stacked `height` scene pixels higher. Null where there is nothing to
 * show: only built storeys give light.
 */
export function bakeStorey(order: StoreyOrder, canvasOf: CanvasOf): Baked | null {
  const blueprint = blueprintOf(order.building, order.district)
  const seed = seedOf(`${modelOf(order.building, order.district)}/${order.storey}`)
  const height = storeyHeight(blueprint, order.storey)
  // If the ground floor itself is being built, the scaffold shows it with the crown, as the building will be.
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
  /** The storey with its crown, shown inside the scaffold of a ground floor. */
  readonly crowned?: Drawing
}

function bakeState(
  { state, light, scale, seed, draw, height, extent: given, crowned }: StateOrder,
  canvasOf: CanvasOf,
): Baked | null {
  const pass = passOf(state, light)
  if (!pass) return null
  const exposure = { pass, seed, scale }
  const standing = crownStateOf(state)
  if (standing && state !== 'foundPredicted') return bakeLayers(solid(draw, standing), exposure, canvasOf, height)
  const extent = given ?? extentOf(measure(draw, exposure).shadows, height)
  if (standing) {
    const note: Layer = { draw: (pen) => pinnedInFront(pen, extent) }
    return bakeLayers([...solid(draw, standing), note], exposure, canvasOf, height)
  }
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

/** The pen's pass for a state; null where the state gives no light. */
function passOf(state: StoreyState, light: Light): Pass | null {
  if (light === 'emissive') return state === 'built' ? 'emissive' : null
  if (state === 'due') return 'dark'
  if (state === 'found' || state === 'foundPredicted') return 'shut'
  return state === 'built' ? 'clear' : 'hollow'
}

/** Scene pixels from the base of a storey to the base of the next. */
export const storeyHeight = (blueprint: Blueprint, storey: number): number =>
  blueprint.storey(new Pen(new Ruler(), PASSES[0], 1), storey, 0)

export type CrownOrder = {
  readonly building: string
  readonly district: string
  /** Number of storeys below the crown, at least one. */
  readonly storeys: number
  /** Whether the building is complete. */
  readonly full: boolean
  /** The state of the topmost storey. */
  readonly state: CrownState
  readonly light: Light
  readonly scale: number
}

/** The crown on the topmost storey, on its own base point; null where it gives no light. */
export function bakeCrown(order: CrownOrder, canvasOf: CanvasOf): Baked | null {
  const pass = passOf(order.state, order.light)
  if (!pass) return null
  const blueprint = blueprintOf(order.building, order.district)
  const exposure = { pass, seed: seedOf(`${modelOf(order.building, order.district)}/crown`), scale: order.scale }
  const draw: Drawing = (pen) => blueprint.crown(pen, 0, order.storeys, order.full)
  return bakeLayers(solid(draw, order.state), exposure, canvasOf)
}

/** The fountain on the plaza, which is there from the first day. */
export const bakeFountain = (light: Light, scale: number, canvasOf: CanvasOf): Baked | null =>
  bake(
    (pen) => void monument.storey(pen, 0, 0),
    { pass: light === 'emissive' ? 'emissive' : 'clear', seed: 1, scale },
    canvasOf,
  )

/** The armillary sphere (the city's last floor), on the same base point as the fountain. */
export function bakeArmillary(state: StoreyState, light: Light, scale: number, canvasOf: CanvasOf): Baked | null {
  const draw: Drawing = (pen) => monument.crown(pen, 0, 1, true)
  return bakeState({ state, light, scale, seed: 1, draw, height: 0, extent: ARMILLARY_EXTENT }, canvasOf)
}

/** The plan on the ground of a plot where nothing stands yet, in an open district. */
export const bakePlot = (scale: number, canvasOf: CanvasOf): Baked | null =>
  bake(plotPlan, { pass: 'clear', seed: 1, scale }, canvasOf)

export type PropOrder = {
  readonly kind: PropKind
  readonly variant: number
  readonly light: Light
  readonly scale: number
}

/** A prop on its own base point; null where it gives no light. */
export const bakeProp = ({ kind, variant, light, scale }: PropOrder, canvasOf: CanvasOf): Baked | null =>
  bake(
    propDrawing(kind, variant),
    { pass: light === 'emissive' ? 'emissive' : 'clear', seed: seedOf(`${kind}/${variant}`), scale },
    canvasOf,
  )
