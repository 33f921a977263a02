import { Container } from 'pixi.js'
import type { Rectangle } from '../camera.ts'

/** A layer that is painted from the back to the front, by the `zIndex` of what is added to it. */
export type Rows = {
  readonly view: Container
  readonly add: (child: Container) => void
  /** Leaves out what can't be seen of an area of the scene. */
  readonly look: (area: Rectangle) => void
}

/** Tiles from the back to the front, and scene pixels of one such. */
const DEEP = 32
const TILE = 16
/** Scene pixels by which what stands in a row reaches above it, and by which it may lie higher itself. */
const HEIGHT = 360
const HILL = 60

/** In rows that are drawn apart, so that a change in one costs nothing in the others; or in a single one. */
export function createRows(areApart: boolean): Rows {
  const view = new Container({ sortableChildren: true })
  if (!areApart) return { view, add: (child) => void view.addChild(child), look: () => {} }
  const rows = new Map<number, Container>()
  let [first, last] = [-Infinity, Infinity]
  const isSeen = (at: number) => at >= first && at <= last
  return {
    view,
    add: (child) => {
      const at = Math.floor(child.zIndex / DEEP)
      const visible = isSeen(at)
      const row = rows.get(at) ?? new Container({ sortableChildren: true, isRenderGroup: true, zIndex: at, visible })
      if (!rows.has(at)) view.addChild(row)
      rows.set(at, row)
      row.addChild(child)
    },
    look: ({ y, height }) => {
      first = Math.floor(y / TILE / DEEP)
      last = Math.floor((y + height + HEIGHT + HILL) / TILE / DEEP)
      for (const [at, row] of rows) if (row.visible !== isSeen(at)) row.visible = isSeen(at)
    },
  }
}
