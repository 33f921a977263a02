import { balloon } from '../kit/balloon.ts'
import type { Pen } from '../pen.ts'

export const BALLOON_STRIPES = [
  ['#ef6f5e', '#fff6e6'],
  ['#5a8fd0', '#fff6e6', '#f6b545'],
  ['#6cc3b4', '#fff6e6'],
  ['#b98ae0', '#fff6e6', '#f29fb5'],
] as const

/** A balloon in the sky; its base point is the foot of the basket. */
export function skyBalloon(pen: Pen, stripes: readonly string[]): void {
  balloon(pen, [0, -26 * 1.61], 26, stripes)
}

/** A distant bird, with its wings up or down. */
export function bird(pen: Pen, wings: 'up' | 'down'): void {
  const [tip, bend] = wings === 'up' ? [-2, -5] : [2.2, -1.4]
  const { brush } = pen
  brush.lineCap = 'round'
  brush.beginPath()
  brush.moveTo(-6, tip)
  brush.quadraticCurveTo(-3, bend, 0, 0)
  brush.quadraticCurveTo(3, bend, 6, tip)
  pen.stroke('rgba(90,70,120,.75)', 1.6)
}

const HULLS = ['#c9563f', '#3f7f9c', '#e2a23c'] as const

/** A sailing boat with its wake, heading right. */
export function boat(pen: Pen, variant: number): void {
  if (pen.emissive) return lantern(pen)
  const { brush } = pen
  brush.lineCap = 'round'
  brush.beginPath()
  brush.moveTo(-20, -2)
  brush.quadraticCurveTo(-12, 0, -6, 2.5)
  brush.moveTo(-16, -8)
  brush.quadraticCurveTo(-10, -4, -6, -3)
  pen.stroke('rgba(255,255,255,.55)', 1.2)
  hull(pen, HULLS[variant % HULLS.length] ?? HULLS[0])
  pen.line([1, -3], [1, -24], '#7a4f4a', 1)
  brush.beginPath()
  brush.moveTo(2, -23)
  brush.quadraticCurveTo(13, -12, 11, -6)
  brush.lineTo(2, -5)
  pen.fill('#fffaf0')
  brush.beginPath()
  brush.moveTo(0, -22)
  brush.quadraticCurveTo(-7, -12, -7, -7)
  brush.lineTo(0, -6)
  pen.fill('#f3d9cc')
}

function hull(pen: Pen, colour: string): void {
  const { brush } = pen
  brush.beginPath()
  brush.moveTo(-9, -3)
  brush.quadraticCurveTo(0, 5, 13, 1)
  brush.lineTo(11, -3)
  brush.quadraticCurveTo(0, -3, -9, -6)
  pen.fill(colour)
  brush.beginPath()
  brush.moveTo(-9, -6)
  brush.quadraticCurveTo(2, -4, 12, -3)
  brush.lineTo(10, -1.8)
  brush.quadraticCurveTo(0, -1, -9, -4)
  pen.fill('#fff6e6')
}

/** The lantern at the top of the mast: all that is seen of a boat at night. */
function lantern(pen: Pen): void {
  pen.circle(1, -24.5, 1.3)
  pen.light('#ffe6a8', '#ffe6a8')
}
