import { mix, veil } from '../colour.ts'
import type { Pen } from '../pen.ts'

const WIDTH = 320
const TALL = WIDTH * 0.55
/** The height of the base point, as a part of the cloud's height from its top. */
const BASE = 0.62
const PUFFS = 110
const [BRIGHT, SOFT, SHADED] = ['#ffffff', '#fdf6f4', '#d6cdec']

/** Three humps of small round puffs over a base that fades away. About 320 px wide around its base point. */
export function cloud(pen: Pen): void {
  if (pen.emissive) return
  const [x, y] = [-WIDTH / 2, -TALL * BASE]
  for (const puff of puffsOf(pen)) paintPuff(pen, x + puff.x, y + puff.y, puff.radius, puff.height)
  const { brush } = pen
  brush.globalCompositeOperation = 'destination-in'
  brush.beginPath()
  brush.rect(x - 40, y - 80, WIDTH + 80, TALL + 160)
  pen.fill(
    pen.gradient(
      [0, y + TALL * BASE],
      [0, y + TALL * 0.9],
      [
        [0, '#000000'],
        [1, 'rgba(0,0,0,0)'],
      ],
    ),
  )
  brush.globalCompositeOperation = 'source-over'
}

type Puff = { readonly x: number; readonly y: number; readonly radius: number; readonly height: number }

/** Sorted by height, highest first, because lower ones are painted in front. */
function puffsOf({ random }: Pen): readonly Puff[] {
  const humps = [
    [0.3, 0.16 + 0.08 * random(), 0.2],
    [0.52 + 0.08 * (random() - 0.5), 0.3 + 0.08 * random(), 0.24],
    [0.72, 0.15 + 0.08 * random(), 0.18],
  ] as const
  const envelope = (along: number) =>
    Math.max(...humps.map(([centre, height, spread]) => height * Math.exp(-(((along - centre) / spread) ** 2) * 1.6)))
  const puffs = Array.from({ length: PUFFS }, (): Puff => {
    const along = 0.1 + 0.8 * random()
    const reach = envelope(along)
    const height = random() ** 0.75
    return {
      x: WIDTH * along,
      y: TALL * 0.74 - reach * TALL * 1.35 * height,
      radius: WIDTH * (0.026 + 0.05 * random() * (0.5 + reach * 2.2)),
      height,
    }
  })
  return puffs.toSorted((a, b) => b.height - a.height)
}

function paintPuff(pen: Pen, x: number, y: number, radius: number, height: number): void {
  const depth = 1 - height
  const rim = mix(SOFT, SHADED, 0.1 + 0.4 * depth)
  pen.circle(x, y, radius * 1.2)
  pen.fill(
    pen.radial([x - radius * 0.45, y - radius * 0.55], radius * 0.1, [x, y], radius * 1.2, [
      [0, BRIGHT],
      [0.4, mix(BRIGHT, SOFT, 0.4 + 0.5 * depth)],
      [0.76, veil(rim, 0.86)],
      [1, veil(rim, 0)],
    ]),
  )
}
