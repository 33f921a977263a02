import type { Plateau, Road } from '../../layout.ts'
import type { Pen } from '../pen.ts'

const KERBS: readonly (readonly [width: number, colour: string])[] = [
  [0.78, 'rgba(255,250,240,.95)'],
  [0.62, '#d9c3ae'],
  [0.58, '#bda9ad'],
]

/**
 * Streets with kerbs and a dashed middle line; crossings are plain squares between zebra stripes. In tiles, on the
 * ground.
 */
export function paintStreets(pen: Pen, { roads }: Plateau): void {
  const { brush } = pen
  brush.lineCap = 'butt'
  for (const [width, colour] of KERBS) strokeRoads(pen, roads, width, colour)
  brush.setLineDash([0.22, 0.2])
  strokeRoads(pen, roads, 0.045, 'rgba(255,244,220,.9)')
  brush.setLineDash([])
  for (const along of roads.filter(isAlongX)) {
    for (const across of roads.filter((road) => !isAlongX(road))) {
      if (doCross(along, across)) paintCrossing(pen, across.from.x, along.from.y)
    }
  }
}

export const isAlongX = (road: Road) => road.from.y === road.to.y

function doCross(along: Road, across: Road): boolean {
  const { x } = across.from
  const { y } = along.from
  return x > along.from.x + 0.6 && x < along.to.x - 0.6 && y > across.from.y + 0.6 && y < across.to.y - 0.6
}

function strokeRoads(pen: Pen, roads: readonly Road[], width: number, colour: string): void {
  for (const { from, to } of roads) {
    pen.brush.beginPath()
    pen.brush.moveTo(from.x, from.y)
    pen.brush.lineTo(to.x, to.y)
    pen.stroke(colour, width)
  }
}

function paintCrossing(pen: Pen, x: number, y: number): void {
  const { brush } = pen
  brush.fillStyle = '#bda9ad'
  brush.beginPath()
  brush.rect(x - 0.29, y - 0.29, 0.58, 0.58)
  brush.fill()
  brush.fillStyle = 'rgba(255,250,238,.92)'
  brush.beginPath()
  for (let stripe = 0; stripe < 4; stripe++) {
    for (const side of [-1, 1]) {
      brush.rect(x - 0.25 + stripe * 0.14, y + side * 0.42 - 0.08, 0.07, 0.16)
      brush.rect(x + side * 0.42 - 0.08, y - 0.25 + stripe * 0.14, 0.16, 0.07)
    }
  }
  brush.fill()
}
