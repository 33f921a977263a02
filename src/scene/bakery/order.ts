import { liveryOf, modelOf } from '../art/models.ts'
import type { PropKind } from '../art/props/kinds.ts'
import type { CrownState } from '../art/crown-state.ts'
import type { Light, StoreyState } from '../art/sprites.ts'
import type { Bridge, Layout, Plateau } from '../layout.ts'

/** What of a thing is painted: its look by day, its light at night, or the soft glow around that light. */
export type Shine = Light | 'glow'

/** One picture to be painted into a sheet. */
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
      readonly state: CrownState
      readonly shine: Shine
    }
  | {
      readonly kind: 'shadow'
      readonly building: string
      readonly district: string
      readonly storeys: number
      readonly full: boolean
    }
  | { readonly kind: 'seam'; readonly building: string; readonly district: string; readonly storey: number }
  /** The window with books, in the ground floor. */
  | { readonly kind: 'books'; readonly building: string; readonly district: string }
  /** The rolled sheet at a door. */
  | { readonly kind: 'roll' }
  | { readonly kind: 'plot' }
  | { readonly kind: 'fountain'; readonly shine: Shine }
  | { readonly kind: 'armillary'; readonly state: StoreyState; readonly shine: Shine }
  | { readonly kind: 'prop'; readonly prop: PropKind; readonly variant: number; readonly shine: Shine }
  | { readonly kind: 'propShadow'; readonly prop: PropKind; readonly variant: number }
  /** An ornament before a building, by a name that only a newer release may know. */
  | { readonly kind: 'ornament'; readonly ornament: string; readonly shine: Shine | 'shadow' }
  /** Null: in the accent of its district. */
  | {
      readonly kind: 'awning'
      readonly awning: string | null
      readonly district: string
      readonly shine: 'albedo' | 'shadow'
    }
  | { readonly kind: 'plateau'; readonly plateau: Plateau; readonly isLocked: boolean }
  | {
      readonly kind: 'bridge'
      readonly bridge: Bridge
      readonly fromZ: number
      readonly toZ: number
      readonly isLocked: boolean
    }

/** The key of an order, by which its frame is found; equal orders have equal keys. */
export function keyOf(order: Order): string {
  switch (order.kind) {
    case 'storey':
      return `storey/${modelOf(order.building, order.district)}/${order.storey}/${order.state}/${order.shine}`
    case 'crown':
      return `crown/${modelOf(order.building, order.district)}/${order.storeys}/${order.full}/${order.state}/${order.shine}`
    case 'shadow':
      return `shadow/${modelOf(order.building, order.district)}/${order.storeys}/${order.full}`
    case 'seam':
      return `seam/${modelOf(order.building, order.district)}/${order.storey}`
    case 'books':
      return `books/${modelOf(order.building, order.district)}`
    case 'plot':
    case 'roll':
      return order.kind
    case 'fountain':
      return `fountain/${order.shine}`
    case 'armillary':
      return `armillary/${order.state}/${order.shine}`
    case 'prop':
      return `prop/${order.prop}/${order.variant}/${order.shine}`
    case 'propShadow':
      return `propShadow/${order.prop}/${order.variant}`
    case 'ornament':
      return `ornament/${order.ornament}/${order.shine}`
    case 'awning':
      return `awning/${order.awning ?? liveryOf(order.district)}/${order.shine}`
    case 'plateau':
      return `plateau/${order.plateau.district}/${order.isLocked}`
    case 'bridge':
      return `bridge/${order.bridge.from.district}/${order.bridge.to.district}/${order.isLocked}`
  }
}

/** A piece of land as one canvas. Place and size in scene pixels; `scale`: canvas pixels per scene pixel. */
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

/** Where a picture is in its sheet. */
export type Frame = {
  readonly key: string
  readonly page: number
  /** Place and size in pixels of the page. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Pixels of the page per scene pixel. */
  readonly scale: number
  /** The base point, as a part of the frame's width and height. */
  readonly anchorX: number
  readonly anchorY: number
  /** Scene pixels from the base point up to the highest painted pixel. */
  readonly top: number
  /** Scene pixels from this storey's base to the base of the next; 0 for everything else. */
  readonly lift: number
  /** The bodies it is made of, to find it under a pointer. Only for storeys, crowns and the fountain. */
  readonly prisms: readonly Prism[]
}

export type Picture = ImageBitmap | HTMLCanvasElement
export type Sheet = { readonly pages: readonly Picture[]; readonly frames: readonly Frame[] }

export type Job =
  | { readonly kind: 'sheet'; readonly orders: readonly Order[]; readonly scale: number }
  | { readonly kind: 'land'; readonly order: LandOrder }
  | { readonly kind: 'cloths' }

/**
 * Paints in a worker where possible, in the order in which jobs come. What was painted is kept until `dispose`, so that
 * a new stage can use it after the GPU was lost.
 */
export type Bakery = { readonly bake: (job: Job) => Promise<Sheet>; readonly dispose: () => void }
