import { SHADE, WHITE, mix, multiply, veil } from '../colour.ts'
import type { TreeKind } from '../palette.ts'
import type { Pen } from '../pen.ts'
import { ring } from '../projection.ts'

type Leaves = readonly [dark: string, middle: string, light: string]

const LEAVES: Readonly<Record<TreeKind, Leaves>> = {
  round: ['#5f9a5c', '#7db765', '#b5d67a'],
  olive: ['#7f9f6a', '#a0bd7c', '#cfdf9a'],
  blossom: ['#d97f9a', '#f3a7b5', '#ffd3d3'],
  autumn: ['#d9823f', '#efa94d', '#ffd481'],
  cypress: ['#3f7a5a', '#57966a', '#8fc080'],
  pine: ['#356b58', '#4b8a6b', '#83b98a'],
  palm: ['#4f9a62', '#74b96c', '#b9dc86'],
}

/** A tree of 20 to 34 px whose trunk stands on the base point. */
export function tree(pen: Pen, kind: TreeKind): void {
  if (pen.emissive) return
  const leaves = LEAVES[kind]
  const size = 1 + (pen.random() - 0.5) * 0.18
  pen.throwShadow(ring(0, 0, 0.22 * size, 10), 0, (kind === 'cypress' || kind === 'pine' ? 26 : 20) * size)
  pen.placed([0, 0], 0, size, () => {
    if (kind === 'cypress') cypress(pen, leaves)
    else if (kind === 'pine') pine(pen, leaves)
    else if (kind === 'palm') palm(pen, leaves)
    else broadleaf(pen, leaves)
  })
}

function trunk(pen: Pen, height: number, width = 2.4): void {
  pen.brush.beginPath()
  pen.brush.rect(-width / 2, -height, width, height)
  pen.fill('#8a5f4c')
  pen.brush.beginPath()
  pen.brush.rect(0, -height, width / 2, height)
  pen.fill('rgba(60,30,70,.35)')
}

/** Sunlit on the left, shaded on the right. */
const needles = (pen: Pen, [dark, middle, light]: Leaves, reach: number) =>
  pen.gradient(
    [-reach, 0],
    [reach, 0],
    [
      [0, light],
      [0.42, middle],
      [1, multiply(dark, SHADE)],
    ],
  )

function cypress(pen: Pen, leaves: Leaves): void {
  const { brush } = pen
  const height = 26 + pen.random() * 8
  trunk(pen, 5)
  brush.beginPath()
  brush.moveTo(0, -height - 4)
  brush.bezierCurveTo(7, -height * 0.5, 7, -6, 0, -3)
  brush.bezierCurveTo(-7, -6, -7, -height * 0.5, 0, -height - 4)
  pen.fill(needles(pen, leaves, 6))
}

function pine(pen: Pen, leaves: Leaves): void {
  const { brush } = pen
  trunk(pen, 6)
  for (let tier = 0; tier < 3; tier++) {
    const [y, reach] = [-4 - tier * 8, 10 - tier * 2.4]
    brush.beginPath()
    brush.moveTo(-reach, y)
    brush.quadraticCurveTo(0, y + 5, reach, y)
    brush.lineTo(0, y - 15)
    brush.closePath()
    pen.fill(needles(pen, leaves, reach))
  }
}

function palm(pen: Pen, [dark, middle, light]: Leaves): void {
  const { brush } = pen
  const lean = 2 + pen.random() * 4
  brush.lineCap = 'round'
  brush.beginPath()
  brush.moveTo(0, 0)
  brush.quadraticCurveTo(1, -12, lean, -24)
  pen.stroke('#a5785a', 2.4)
  for (let leaf = 0; leaf < 8; leaf++) {
    const angle = -Math.PI * 0.95 + (leaf * Math.PI * 1.9) / 7
    brush.beginPath()
    brush.moveTo(lean, -24)
    brush.quadraticCurveTo(
      lean + 8 * Math.cos(angle),
      -30 + 6 * Math.sin(angle),
      lean + 14 * Math.cos(angle),
      -22 + 9 * Math.sin(angle),
    )
    pen.stroke(leaf < 3 ? light : leaf < 6 ? middle : dark, 2.4)
  }
}

function broadleaf(pen: Pen, [dark, middle, light]: Leaves): void {
  trunk(pen, 9)
  const radius = 8 + pen.random() * 3
  const y = -10 - radius
  const crown = Array.from({ length: 5 }, (_, index) => {
    const angle = index * 1.256 + pen.random()
    return [
      Math.cos(angle) * radius * 0.5,
      y + Math.sin(angle) * radius * 0.42,
      radius * (0.6 + pen.random() * 0.18),
    ] as const
  })
  const blobs = [...crown, [0, y, radius * 0.85] as const]
  const spread = (ink: string, size: number, right: number, down: number, alongRadius: number) => {
    for (const [blobX, blobY, blobRadius] of blobs) {
      pen.circle(
        blobX + right + alongRadius * blobRadius * 0.83,
        blobY + down + alongRadius * blobRadius,
        blobRadius * size,
      )
      pen.fill(ink)
    }
  }
  spread(multiply(dark, SHADE), 1, 1.6, 1.6, 0)
  spread(middle, 0.93, -0.4, -0.6, 0)
  spread(light, 0.5, -0.6, -0.8, -0.36)
  spread(veil(mix(light, WHITE, 0.5), 0.6), 0.2, -0.8, -1, -0.5)
}
