import { SHADE, WHITE, mix, multiply, veil } from '../colour.ts'
import { bush } from '../kit/details.ts'
import { cylinder } from '../kit/round.ts'
import type { Pen } from '../pen.ts'
import { type Point, byDepth, iso, ring } from '../projection.ts'
import { pick } from '#lib/random.ts'

const [BARK, BARK_IN_SHADE] = ['#8a5f4c', '#5f3f4c']
const [PINK_IN_SHADE, PINK, PALE] = ['#d0708f', '#f6a9bb', '#ffdde2'] as const

/** An old cherry tree in blossom: a forked trunk under a wide crown, and petals on the lawn. */
export function cherryTree(pen: Pen): void {
  pen.throwShadow(ring(0, 0, 0.3, 10), 6, 26)
  for (let petal = 0; petal < 14; petal++) {
    const angle = pen.random() * 2 * Math.PI
    const reach = 4 + pen.random() * 10
    pen.circle(Math.cos(angle) * reach, 1 + (Math.sin(angle) * reach) / 2, 0.9, 0.6)
    pen.fill(petal % 3 ? PINK : PALE)
  }
  pen.line([0, 0], [-0.4, -9], BARK, 3.4)
  pen.line([0.8, 0], [0.6, -9], BARK_IN_SHADE, 1.6)
  pen.line([-0.2, -8], [-6, -17], BARK, 2.2)
  pen.line([0.2, -8], [6, -18], BARK_IN_SHADE, 2.2)
  const crown: readonly (readonly [number, number, number])[] = [
    [-7.5, -19, 6],
    [7.5, -19.5, 6],
    [-3.5, -25, 6.6],
    [4, -25.5, 6.4],
    [0, -20, 6.6],
  ]
  const spread = (ink: string, size: number, right: number, down: number) => {
    for (const [x, y, radius] of crown) {
      pen.circle(x + right, y + down, radius * size)
      pen.fill(ink)
    }
  }
  spread(multiply(PINK_IN_SHADE, SHADE), 1, 1.4, 1.5)
  spread(PINK, 0.92, -0.3, -0.5)
  spread(PALE, 0.52, -1.8, -2.4)
  spread(veil(WHITE, 0.7), 0.18, -2.6, -3.6)
}

/** A slender cypress in a terracotta pot. */
export function cypress(pen: Pen): void {
  cylinder(pen, { radius: 0.13, topRadius: 0.17, z: 0, height: 6, colour: '#c96a48', top: '#5d4438' })
  pen.throwShadow(ring(0, 0, 0.12, 8), 6, 36)
  const { brush } = pen
  brush.beginPath()
  brush.moveTo(0, -39)
  brush.bezierCurveTo(6.6, -24, 7, -10, 0, -5.5)
  brush.bezierCurveTo(-7, -10, -6.6, -24, 0, -39)
  pen.fill(
    pen.gradient(
      [-6, 0],
      [6, 0],
      [
        [0, '#9ccb88'],
        [0.42, '#57966a'],
        [1, multiply('#3f7a5a', SHADE)],
      ],
    ),
  )
  for (const [x, y] of [
    [-2.4, -13],
    [-1.6, -21],
    [-0.8, -29],
  ] as const)
    pen.line([x, y], [x - 0.3, y - 4], veil('#cfe7b0', 0.7), 1)
}

const PETALS = ['#ef6f5e', '#f6b545', '#fff3ea', '#c77bd0', '#f29fb5'] as const

/** A round bed within a rim of pale stone, full of flowers. */
export function flowerBed(pen: Pen): void {
  cylinder(pen, { radius: 0.34, z: 0, height: 4, colour: '#e9ddd0', top: '#7b5a48' })
  const places = Array.from({ length: 26 }, (): Point => {
    const angle = pen.random() * 2 * Math.PI
    const reach = Math.sqrt(pen.random()) * 0.26
    return [Math.cos(angle) * reach, Math.sin(angle) * reach]
  }).toSorted(byDepth)
  for (const at of places) bush(pen, at, 4, 1.9, '#6da36b')
  for (const at of places) {
    const [x, y] = iso(...at, 7 + pen.random() * 3)
    const colour = pick(pen.random, PETALS)
    pen.circle(x, y, 1.5, 1.3)
    pen.fill(colour)
    pen.circle(x - 0.4, y - 0.4, 0.6)
    pen.fill(mix(colour, WHITE, 0.6))
  }
}
