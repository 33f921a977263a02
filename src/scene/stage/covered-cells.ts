/** The parts of a PixiJS container that are read here; a sprite has `anchor` and `texture` too. */
export type Node = {
  readonly x: number
  readonly y: number
  readonly scale: { readonly x: number; readonly y: number }
  readonly renderable: boolean
  readonly visible: boolean
  readonly isRenderGroup: boolean
  readonly children: readonly Node[]
  readonly anchor?: { readonly x: number; readonly y: number }
  readonly texture?: { readonly width: number; readonly height: number }
}

/** Width and height of a cell in scene pixels. */
const CELL = 32
/** Columns in a row of cell numbers: more than any city has. */
const COLUMNS = 1 << 16

/**
 * Triangles that cover all cells in which a sprite lies: only there does a layer have to be drawn. Supports no
 * rotation.
 */
export function coveredCells(layer: Node): { corners: Float32Array; indices: Uint32Array } {
  const cells = new Set<number>()
  mark(layer, 0, 0, 1, 1, cells)
  const runs: [column: number, row: number, length: number][] = []
  let last = Number.NaN
  for (const cell of Float64Array.from(cells).toSorted()) {
    const run = runs.at(-1)
    if (run && cell === last + 1) run[2] += 1
    else runs.push([(cell % COLUMNS) - COLUMNS / 2, Math.floor(cell / COLUMNS) - COLUMNS / 2, 1])
    last = cell
  }
  const corners = new Float32Array(runs.length * 8)
  const indices = new Uint32Array(runs.length * 6)
  for (const [at, [column, row, length]] of runs.entries()) {
    const [left, top] = [column * CELL, row * CELL]
    const [right, bottom] = [left + length * CELL, top + CELL]
    corners.set([left, top, right, top, right, bottom, left, bottom], at * 8)
    indices.set(
      [0, 1, 2, 0, 2, 3].map((corner) => at * 4 + corner),
      at * 6,
    )
  }
  return { corners, indices }
}

function mark(node: Node, x: number, y: number, scaleX: number, scaleY: number, cells: Set<number>): void {
  // A row that the camera hides now (a render group, see rows.ts) may be seen in the next frame, so it counts.
  if (!node.renderable || !(node.visible || node.isRenderGroup)) return
  const { anchor, texture } = node
  if (anchor && texture) {
    const [width, height] = [texture.width * scaleX, texture.height * scaleY]
    const [left, right] = inOrder(x - anchor.x * width, x + (1 - anchor.x) * width)
    const [top, bottom] = inOrder(y - anchor.y * height, y + (1 - anchor.y) * height)
    for (let row = Math.floor(top / CELL); row * CELL < bottom; row++)
      for (let column = Math.floor(left / CELL); column * CELL < right; column++)
        cells.add((row + COLUMNS / 2) * COLUMNS + column + COLUMNS / 2)
  }
  for (const child of node.children)
    mark(child, x + child.x * scaleX, y + child.y * scaleY, scaleX * child.scale.x, scaleY * child.scale.y, cells)
}

const inOrder = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a])
