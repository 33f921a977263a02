import type { Brush } from '../art/pen.ts'
import { type Point, iso } from '../art/projection.ts'

/** What is drawn of an incident in the streets and above the roofs, with its room in scene pixels around its base point. */
export const LOOKS = {
  /** A request by day, and with its light at dusk and at night. */
  dot: { left: -6, top: -8, width: 12, height: 13, draw: (brush: Brush) => dot(brush, false) },
  lantern: { left: -8, top: -10, width: 16, height: 16, draw: (brush: Brush) => dot(brush, true) },
  /** A request that failed: hollow, with a bar through it. */
  failed: { left: -6, top: -8, width: 12, height: 13, draw: failed },
  /** A request that waits in line, by day and with its light. */
  waiting: { left: -6, top: -12, width: 13, height: 16, draw: (brush: Brush) => waiting(brush, false) },
  'waiting-lit': { left: -6, top: -12, width: 13, height: 16, draw: (brush: Brush) => waiting(brush, true) },
  /** A closed barrier across a street that runs along this axis. */
  'barrier-x': { left: -18, top: -26, width: 36, height: 40, draw: (brush: Brush) => barrier(brush, 'x') },
  'barrier-y': { left: -18, top: -26, width: 36, height: 40, draw: (brush: Brush) => barrier(brush, 'y') },
  puff: { left: -15, top: -15, width: 30, height: 30, draw: puff },
} as const satisfies Readonly<Record<string, Room & { readonly draw: (brush: Brush) => void }>>

export type Look = keyof typeof LOOKS
type Room = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const INK = '#43325e'
const ROUND = 2 * Math.PI

function circle(brush: Brush, x: number, y: number, radius: number): void {
  brush.beginPath()
  brush.arc(x, y, radius, 0, ROUND)
}

function contact(brush: Brush): void {
  brush.beginPath()
  brush.ellipse(1.2, 1.2, 3.6, 1.7, 0, 0, ROUND)
  brush.fillStyle = 'rgba(64,40,100,.4)'
  brush.fill()
}

/** A little ball that lies on the ground. */
function dot(brush: Brush, isLit: boolean): void {
  if (isLit) {
    const halo = brush.createRadialGradient(0, -2, 1.5, 0, -2, 8)
    halo.addColorStop(0, 'rgba(130,246,255,.8)')
    halo.addColorStop(0.5, 'rgba(84,222,240,.3)')
    halo.addColorStop(1, 'rgba(60,200,230,0)')
    circle(brush, 0, -2, 8)
    brush.fillStyle = halo
    brush.fill()
  } else contact(brush)
  ball(brush, -2, 2.9, isLit)
}

/** By day a deep blue on the pale street, at night a pale light: never the colour of lamps. */
function ball(brush: Brush, y: number, radius: number, isLit: boolean): void {
  const light = brush.createRadialGradient(-radius * 0.4, y - radius * 0.4, radius * 0.08, 0, y, radius * 1.1)
  const [shine, body, shade] = isLit ? ['#ffffff', '#b6fbff', '#4fd0e4'] : ['#ffffff', '#2f8fe0', '#1c4fae']
  light.addColorStop(0, shine)
  light.addColorStop(isLit ? 0.5 : 0.45, body)
  light.addColorStop(1, shade)
  circle(brush, 0, y, radius)
  brush.fillStyle = light
  brush.fill()
  brush.lineWidth = 0.85
  brush.strokeStyle = isLit ? '#23406f' : INK
  brush.stroke()
}

/** It stands: a ball on a foot. */
function waiting(brush: Brush, isLit: boolean): void {
  contact(brush)
  brush.lineJoin = 'round'
  brush.beginPath()
  brush.moveTo(-2, 0.2)
  brush.quadraticCurveTo(-0.8, -2.2, -0.8, -5.2)
  brush.lineTo(0.8, -5.2)
  brush.quadraticCurveTo(0.8, -2.2, 2, 0.2)
  brush.quadraticCurveTo(0, 1.3, -2, 0.2)
  const body = brush.createLinearGradient(-2, 0, 2, 0)
  const [left, right] = isLit ? ['#a8f4fb', '#49bcd6'] : ['#4a9be6', '#1c4fae']
  body.addColorStop(0, left)
  body.addColorStop(1, right)
  brush.fillStyle = body
  brush.fill()
  brush.lineWidth = 0.85
  brush.strokeStyle = isLit ? '#23406f' : INK
  brush.stroke()
  ball(brush, -6.6, 2.3, isLit)
}

function failed(brush: Brush): void {
  brush.lineCap = 'round'
  const ring = () => {
    circle(brush, 0, -2, 3.2)
    brush.moveTo(-2.3, 0.3)
    brush.lineTo(2.3, -4.3)
  }
  for (const [colour, width] of [
    ['#fff4ea', 3.6],
    ['#c22f4d', 1.7],
  ] as const) {
    ring()
    brush.lineWidth = width
    brush.strokeStyle = colour
    brush.stroke()
  }
}

/** Half the width of a street with its kerbs, in tiles; heights in pixels. */
const REACH = 0.37
const [FOOT, BOTTOM, TOP] = [0, 8, 12.5]
const STRIPES = 5

function barrier(brush: Brush, street: 'x' | 'y'): void {
  const at = (side: number, z: number): Point => (street === 'x' ? iso(0, side * REACH, z) : iso(side * REACH, 0, z))
  const path = (points: readonly Point[]) => {
    brush.beginPath()
    for (const [x, y] of points) brush.lineTo(x, y)
    brush.closePath()
  }
  brush.lineJoin = brush.lineCap = 'round'
  const [left, right] = [at(-1, FOOT), at(1, FOOT)]
  brush.beginPath()
  brush.moveTo(left[0] + 1.5, left[1] + 1)
  brush.lineTo(right[0] + 3, right[1] + 1.4)
  brush.lineWidth = 4
  brush.strokeStyle = 'rgba(64,40,100,.34)'
  brush.stroke()
  for (const side of [-1, 1]) {
    const [[x, y], [, top]] = [at(side, FOOT), at(side, TOP + 2)]
    brush.beginPath()
    brush.roundRect(x - 1.6, top, 3.2, y - top + 0.6, 1.2)
    brush.fillStyle = '#fff1dc'
    brush.fill()
    brush.lineWidth = 1
    brush.strokeStyle = INK
    brush.stroke()
  }
  for (let stripe = 0; stripe < STRIPES; stripe++) {
    const [from, to] = [(stripe / STRIPES) * 2 - 1, ((stripe + 1) / STRIPES) * 2 - 1]
    path([at(from, TOP), at(to, TOP), at(to, BOTTOM), at(from, BOTTOM)])
    brush.fillStyle = stripe % 2 === 0 ? '#e0475b' : '#fffaf0'
    brush.fill()
  }
  path([at(-1, TOP), at(1, TOP), at(1, BOTTOM), at(-1, BOTTOM)])
  brush.lineWidth = 1.2
  brush.strokeStyle = INK
  brush.stroke()
  const [x, y] = at(0, TOP + 3.4)
  circle(brush, x, y, 2.8)
  brush.fillStyle = '#ff6b57'
  brush.fill()
  brush.lineWidth = 1
  brush.stroke()
  circle(brush, x - 0.9, y - 0.9, 0.8)
  brush.fillStyle = '#fff4ea'
  brush.fill()
}

/** Three rounds of one cloud, with the sun on the left; white, to be tinted. */
function puff(brush: Brush): void {
  const rounds = [
    [-4.5, 2.5, 6.6],
    [4.6, 2.8, 6.2],
    [0.4, -3.4, 7.6],
  ] as const
  for (const [x, y, radius] of rounds) {
    circle(brush, x, y, radius + 0.9)
    brush.fillStyle = 'rgba(96,84,128,.7)'
    brush.fill()
  }
  for (const [x, y, radius] of rounds) {
    const light = brush.createRadialGradient(x - radius * 0.4, y - radius * 0.5, 0.5, x, y, radius)
    light.addColorStop(0, '#ffffff')
    light.addColorStop(0.6, '#f1ecf8')
    light.addColorStop(1, '#cdc2dc')
    circle(brush, x, y, radius)
    brush.fillStyle = light
    brush.fill()
  }
}
