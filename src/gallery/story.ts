import type { Container } from 'pixi.js'
import type { Rectangle } from '#scene/camera.ts'
import type { Lighting } from '#scene/stage/light.ts'
import type { Workshop } from './workshop.ts'

/** One thing in one state, put up from the stage's own parts. */
export type Cell = {
  /** Its own in its story. */
  readonly name: string
  readonly caption: string
  /** From the back to the front, in pixels of the scene. */
  readonly compose: (workshop: Workshop, lighting: Lighting) => Promise<readonly Container[]>
  /** What is seen of it; all that is painted where none is given. */
  readonly frame?: Rectangle
  /** In this light whatever the page is in. */
  readonly lighting?: Lighting
  /** For tests, on the canvas. */
  readonly facts?: Readonly<Record<`data-${string}`, string | number>>
}

/** What lies behind the cells, so that pale things can be seen. */
type Surface = 'paper' | 'sky' | 'sea' | 'night'

export type Section = {
  readonly title: string
  readonly about?: string
  /** Or the colour of the ground they stand on: it is painted beneath them, for what is multiplied in. */
  readonly surface: Surface | `#${string}`
  /** CSS pixels of a pixel of the scene. */
  readonly zoom: number
  /** Pixels painted for a pixel of the scene. */
  readonly scale: number
  /** All cells are as large as the largest and stand on one line, so that they can be compared. */
  readonly isAligned: boolean
  readonly cells: readonly Cell[]
}

export type Story = {
  /** What its address holds beside the light: `story=building&id=auth`. */
  readonly query: string
  readonly title: string
  readonly about: string
  /** Worked out when the story is opened. */
  readonly sections: () => readonly Section[]
  /** What stands for it on the index, and CSS pixels of a pixel of the scene there. */
  readonly face: { readonly cell: Cell; readonly zoom: number }
}
