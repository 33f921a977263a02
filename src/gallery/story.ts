import type { Container } from 'pixi.js'
import type { Rectangle } from '#scene/camera.ts'
import type { Lighting } from '#scene/stage/light.ts'
import type { Workshop } from './workshop.ts'

/** A picture of one thing in one state, built from the stage's own parts. */
export type Cell = {
  /** Unique within its story. */
  readonly name: string
  readonly caption: string
  /** Returns the parts from back to front, in scene pixels. */
  readonly compose: (workshop: Workshop, lighting: Lighting) => Promise<readonly Container[]>
  /** The part shown, in scene pixels; left out: all that is painted. */
  readonly frame?: Rectangle
  /** A light that replaces the page's. */
  readonly lighting?: Lighting
  /** Attributes of the canvas, for tests. */
  readonly facts?: Readonly<Record<`data-${string}`, string | number>>
}

/** The background of the cells, so that pale things can be seen. */
type Surface = 'paper' | 'sky' | 'sea' | 'night'

export type Section = {
  readonly title: string
  readonly about?: string
  /** A background, or a colour painted below the cells, for parts that are multiplied with it. */
  readonly surface: Surface | `#${string}`
  /** CSS pixels per scene pixel. */
  readonly zoom: number
  /** Painted pixels per scene pixel. */
  readonly scale: number
  /** True: all cells get the size of the largest and a common base line, so that they can be compared. */
  readonly isAligned: boolean
  readonly cells: readonly Cell[]
}

export type Story = {
  /** Its query without the light: `story=building&id=auth`. */
  readonly query: string
  readonly title: string
  readonly about: string
  /** Called when the story is opened. */
  readonly sections: () => readonly Section[]
  /** Its picture on the index, and the CSS pixels per scene pixel there. */
  readonly face: { readonly cell: Cell; readonly zoom: number }
}
