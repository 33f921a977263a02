import { expect, test } from 'vitest'
import { type Node, coveredCells } from './covered-cells.ts'

const node = (parts: Partial<Node>): Node => ({
  x: 0,
  y: 0,
  scale: { x: 1, y: 1 },
  renderable: true,
  visible: true,
  isRenderGroup: false,
  children: [],
  ...parts,
})
/** A sprite whose top left corner is at (x, y), in scene pixels. */
const sprite = (x: number, y: number, width: number, height: number, parts: Partial<Node> = {}) =>
  node({ x, y, anchor: { x: 0, y: 0 }, texture: { width, height }, ...parts })

/** Left, top, right and bottom of every box. */
const boxesOf = (...children: readonly Node[]) => {
  const { corners } = coveredCells(node({ children }))
  return Array.from({ length: corners.length / 8 }, (_, at) => [0, 1, 4, 5].map((part) => corners[at * 8 + part]))
}

test('cells beside one another are one box, row by row', () => {
  expect(boxesOf(sprite(0, 0, 60, 20))).toEqual([[0, 0, 64, 32]])
  expect(boxesOf(sprite(0, 0, 60, 20), sprite(-40, -10, 20, 20))).toEqual([
    [-64, -32, 0, 0],
    [-64, 0, 64, 32],
  ])
})

test('a mirrored sprite in a moved container lies where it is drawn', () => {
  const mirrored = sprite(0, 0, 30, 30, { scale: { x: -1, y: 1 } })
  expect(boxesOf(node({ x: 100, y: 50, children: [mirrored] }))).toEqual([
    [64, 32, 128, 64],
    [64, 64, 128, 96],
  ])
})

test('what is not shown covers nothing, but a row that only the camera left out does', () => {
  const [unseen, waiting] = [sprite(0, 0, 10, 10, { visible: false }), sprite(0, 0, 10, 10, { renderable: false })]
  expect(boxesOf(unseen, waiting)).toEqual([])
  const row = node({ visible: false, isRenderGroup: true, children: [sprite(0, 0, 10, 10)] })
  expect(boxesOf(row)).toEqual([[0, 0, 32, 32]])
})
