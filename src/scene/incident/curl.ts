import type { Brush } from '../art/pen.ts'

/** The room of a curl of smoke, in scene pixels around the point where it rises. */
export const CURL = { left: -16, top: -58, width: 40, height: 62 }

/** The middle line of the smoke: x, y and its width, from the roof up. */
const LINE = [
  [0, 0, 3.4],
  [-2.6, -8, 4.6],
  [-3.4, -15, 5.8],
  [0.6, -22, 7],
  [5.6, -28, 7.8],
  [6.4, -35, 7.6],
  [1.6, -41, 6.4],
  [0.4, -46, 4.6],
  [4, -51, 3],
  [9, -53, 1.4],
] as const

const [RIM, BODY, LIGHT] = ['rgba(88,72,124,.82)', 'rgba(214,204,228,.95)', 'rgba(255,253,250,.9)']

/** A thin curl of smoke over a roof, with the light on its left. */
export function drawCurl(brush: Brush): void {
  brush.lineCap = 'round'
  trail(brush, RIM, 2.2, 0)
  trail(brush, BODY, 0, 0)
  trail(brush, LIGHT, -3.2, -0.9)
}

/** Draws the line as a row of rounds, so close that they are one. */
function trail(brush: Brush, colour: string, wider: number, aside: number): void {
  brush.fillStyle = colour
  brush.beginPath()
  for (let at = 0; at < LINE.length - 1; at++) {
    const [a, b, c, d] = [
      LINE[Math.max(0, at - 1)]!,
      LINE[at]!,
      LINE[at + 1]!,
      LINE[Math.min(LINE.length - 1, at + 2)]!,
    ]
    for (let step = 0; step < 10; step++) {
      const t = step / 10
      const [x, y, width] = [0, 1, 2].map((axis) => between(a[axis]!, b[axis]!, c[axis]!, d[axis]!, t)) as [
        number,
        number,
        number,
      ]
      const radius = (width + wider) / 2
      if (radius <= 0.2) continue
      brush.moveTo(x + aside + radius, y)
      brush.arc(x + aside, y, radius, 0, 2 * Math.PI)
    }
  }
  brush.fill()
}

/** A smooth curve through the two middle values. */
const between = (a: number, b: number, c: number, d: number, t: number) =>
  b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
