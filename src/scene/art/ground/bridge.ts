import type { Bridge } from '../../layout.ts'
import { shadyOf, sunnyOf } from '../colour.ts'
import type { Pen } from '../pen.ts'
import { type Point, iso } from '../projection.ts'

const HALF_WIDTH = 0.42
const STEPS = 14
/** Pixels by which the middle of the deck is above a straight line between its ends. */
const CAMBER = 5

/**
 * An arched bridge between two plateaus of these heights (pixels). `isLocked`, while one end is in mist: pale and
 * see-through.
 */
export function drawBridge(pen: Pen, { from, to, axis }: Bridge, fromZ: number, toZ: number, isLocked: boolean): void {
  const { brush } = pen
  const deckAt = (t: number) => ({
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
    z: fromZ + (toZ - fromZ) * t + Math.sin(t * Math.PI) * CAMBER,
  })
  const across = axis === 'x' ? { x: 0, y: HALF_WIDTH } : { x: HALF_WIDTH, y: 0 }
  const edge = (t: number, side: number, lift = 0): Point => {
    const deck = deckAt(t)
    return iso(deck.x + across.x * side, deck.y + across.y * side, deck.z + lift)
  }
  const vault = (t: number): Point => {
    const deck = deckAt(t)
    return iso(deck.x + across.x, deck.y + across.y, 2 + Math.max(0, Math.sin(t * Math.PI)) * (deck.z - 6) * 0.78)
  }
  const along = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS)
  const back = along.toReversed()
  const stone = isLocked ? '#b4bcd8' : '#e6cdb2'

  brush.globalAlpha = isLocked ? 0.6 : 1
  pen.polygon([...along.map((t) => edge(t, 1)), ...back.map(vault)], axis === 'x' ? sunnyOf(stone) : shadyOf(stone))
  pen.polygon([...along.map((t) => edge(t, -1)), ...back.map((t) => edge(t, 1))], isLocked ? '#ccd3ea' : '#c9b8b4')
  brush.lineCap = 'round'
  for (const side of [-1, 1]) {
    strokePath(
      pen,
      along.map((t) => edge(t, side, 2)),
      isLocked ? '#e4e8f6' : '#fff6e6',
      2.6,
    )
  }
  brush.setLineDash([4, 4])
  strokePath(
    pen,
    along.map((t) => edge(t, 0)),
    'rgba(255,246,225,.8)',
    1,
  )
  brush.setLineDash([])
  brush.globalAlpha = 1
}

function strokePath(pen: Pen, points: readonly Point[], colour: string, width: number): void {
  pen.brush.beginPath()
  points.forEach(([x, y], at) => (at === 0 ? pen.brush.moveTo(x, y) : pen.brush.lineTo(x, y)))
  pen.stroke(colour, width)
}
