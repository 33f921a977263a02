import { modelOf } from '../art/models.ts'
import type { PropKind } from '../art/props/kinds.ts'
import type { Light, StoreyState } from '../art/sprites.ts'
import type { Bridge, Layout, Plateau } from '../layout.ts'

/** What a sprite of light looks like: as painted by day, what shines at night, and the soft glow around that. */
export type Shine = Light | 'glow'

/** One thing to be painted into a sheet. */
export type Order =
  | {
      readonly kind: 'storey'
      readonly building: string
      readonly district: string
      readonly storey: number
      readonly state: StoreyState
      readonly shine: Shine
    }
  | {
      readonly kind: 'crown'
      readonly building: string
      readonly district: string
      readonly storeys: number
      readonly full: boolean
      readonly state: 'built' | 'due' | 'placed'
      readonly shine: Shine
    }
  | {
      readonly kind: 'shadow'
      readonly building: string
      readonly district: string
      readonly storeys: number
      readonly full: boolean
    }
  | { readonly kind: 'plot' }
  | { readonly kind: 'fountain'; readonly shine: Shine }
  | { readonly kind: 'armillary'; readonly state: StoreyState; readonly shine: Shine }
  | { readonly kind: 'prop'; readonly prop: PropKind; readonly variant: number; readonly shine: Shine }
  | { readonly kind: 'propShadow'; readonly prop: PropKind; readonly variant: number }
  | { readonly kind: 'plateau'; readonly plateau: Plateau; readonly isLocked: boolean }
  | {
      readonly kind: 'bridge'
      readonly bridge: Bridge
      readonly fromZ: number
      readonly toZ: number
      readonly isLocked: boolean
    }

/** The same for equal orders: what a frame is found by. */
export function keyOf(order: Order): string {
  switch (order.kind) {
    case 'storey':
      return `storey/${modelOf(order.building, order.district)}/${order.storey}/${order.state}/${order.shine}`
    case 'crown':
      return `crown/${modelOf(order.building, order.district)}/${order.storeys}/${order.full}/${order.state}/${order.shine}`
    case 'shadow':
      return `shadow/${modelOf(order.building, order.district)}/${order.storeys}/${order.full}`
    case 'plot':
      return 'plot'
    case 'fountain':
      return `fountain/${order.shine}`
    case 'armillary':
      return `armillary/${order.state}/${order.shine}`
    case 'prop':
      return `prop/${order.prop}/${order.variant}/${order.shine}`
    case 'propShadow':
      return `propShadow/${order.prop}/${order.variant}`
    case 'plateau':
      return `plateau/${order.plateau.district}/${order.isLocked}`
    case 'bridge':
      return `bridge/${order.bridge.from.district}/${order.bridge.to.district}/${order.isLocked}`
  }
}

/** A piece of land as one canvas; `scale` is canvas pixels to one scene pixel. */
export type LandOrder = {
  readonly kind: 'shallows' | 'terrain'
  readonly layout: Layout
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

export type Prism = {
  readonly outline: readonly (readonly [number, number])[]
  readonly bottom: number
  readonly top: number
}

/** Where a painted thing lies in its sheet. */
export type Frame = {
  readonly key: string
  readonly page: number
  /** Pixels of the page. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Pixels of the page to one scene pixel. */
  readonly scale: number
  /** The base point, as a part of width and height. */
  readonly anchorX: number
  readonly anchorY: number
  /** Scene pixels from the base point up to the highest painted one. */
  readonly top: number
  /** Scene pixels by which a storey lifts what stands on it. */
  readonly lift: number
  /** What it is made of, for finding it under a pointer. */
  readonly prisms: readonly Prism[]
}

export type Picture = ImageBitmap | HTMLCanvasElement
export type Sheet = { readonly pages: readonly Picture[]; readonly frames: readonly Frame[] }

export type Job =
  | { readonly kind: 'sheet'; readonly orders: readonly Order[]; readonly scale: number }
  | { readonly kind: 'land'; readonly order: LandOrder }
  | { readonly kind: 'cloths' }

/**
 * Paints off the page where it can. Jobs are done in the order in which they are asked for, each once:
 * what was painted is kept until the bakery is closed, for the next stage when a graphics card is lost.
 */
export type Bakery = { readonly bake: (job: Job) => Promise<Sheet>; readonly dispose: () => void }
