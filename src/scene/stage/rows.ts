import { Container } from 'pixi.js'
import type { Rectangle } from '../camera.ts'

/** A layer whose children are painted from back to front, by their `zIndex` (x + y in tiles). */
export type Rows = {
  readonly view: Container
  readonly add: (child: Container) => void
  /** Hides the rows that can't be seen in an area of the scene (scene pixels). */
  readonly look: (area: Rectangle) => void
}

/** Depth of a row in tiles of `zIndex`, and scene pixels for one such tile. */
const DEEP = 32
const TILE = 16
/** Scene pixels that things reach above their base point, and the height of the highest ground. */
const HEIGHT = 360
const HILL = 60

/**
 * `areApart`: each row is a render group, so that a change in one costs nothing in the others. Otherwise there are no
 * rows.
 */
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
