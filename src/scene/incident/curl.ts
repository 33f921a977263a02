import type { Brush } from '../art/pen.ts'

/** The room of a curl of smoke, in scene pixels around the point where it rises. */
export const CURL = { left: -16, top: -58, width: 40, height: 62 }

/** The middle line of the smoke: x, y and its width, from the roof up. */
const LINE = [
  [0, 0, 1.6],
  [-1.8, -7, 2.8],
  [-3, -14, 4],
  [-0.6, -21, 5.2],
  [4.4, -27, 6.2],
  [6, -33, 6.8],
  [3.4, -39, 6.6],
  [2.6, -45, 5.4],
  [6.6, -50, 4],
  [12, -53, 2],
] as const

const [RIM, BODY, LIGHT] = ['rgb(104,88,140)', 'rgb(222,213,234)', 'rgb(255,254,252)']
/** How much is seen at the roof, halfway and at the top. */
const SEEN = [0.95, 0.8, 0.12] as const

/** A thin curl of smoke over a roof, with the light on its left; it dissolves as it rises. */
export function drawCurl(brush: Brush): void {
  brush.lineCap = 'round'
  trail(brush, RIM, 1.5, 0)
  trail(brush, BODY, 0, 0)
  trail(brush, LIGHT, -2.4, -0.7)
  const veil = brush.createLinearGradient(0, 0, 0, CURL.top)
  for (const [at, alpha] of SEEN.entries()) veil.addColorStop(at / (SEEN.length - 1), `rgba(0,0,0,${alpha})`)
  brush.globalCompositeOperation = 'destination-in'
  brush.fillStyle = veil
  brush.beginPath()
  brush.rect(CURL.left, CURL.top, CURL.width, CURL.height)
  brush.fill()
  brush.globalCompositeOperation = 'source-over'
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
