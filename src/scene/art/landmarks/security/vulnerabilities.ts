import type { Blueprint } from '../../blueprint.ts'
import { flag } from '../../kit/details.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { door, windowRow } from '../../kit/openings.ts'
import { crenels, hip } from '../../kit/roofs.ts'
import { band, cone, cylinder } from '../../kit/round.ts'
import { type Face, box } from '../../kit/solids.ts'
import { SECURITY } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import type { Point } from '../../projection.ts'
import { plinth, taper } from '../plinth.ts'

const PATCH = '#35c4b8'
const TURRET = 0.27
const widthOf = (index: number) => taper(1.95, 0.06, 1.6, index)

/** A keep with four turrets; its wall was cracked and is patched with teal plates that everyone can see. */
export const vulnerabilities: Blueprint = {
  storey(pen, index, z) {
    const width = widthOf(index)
    const foot = index === 0 ? plinth(pen, z, SECURITY.second, 2) : z
    const height = index === 0 ? 28 : 22
    const [back, left, right, front] = cornersOf(width)
    const turret = (at: Point) => cylinder(pen, { at, radius: TURRET, z: foot, height, colour: SECURITY.wall })
    turret(back)
    box(pen, {
      width,
      z: foot,
      height,
      colour: index % 2 === 0 ? SECURITY.wall : SECURITY.second,
      left: (face) => crackedWall(face, index),
      right: slits,
    })
    turret(left)
    turret(right)
    turret(front)
    roundWindows(pen, { at: front, radius: TURRET, z: foot, height, count: 2, from: 0.3, to: 0.7, share: 0.2 })
    roundWindows(pen, { at: left, radius: TURRET, z: foot, height, count: 1, share: 0.12 })
    return foot + height
  },
  crown(pen, z, storeys, full) {
    const width = widthOf(storeys - 1)
    const [back, left, right, front] = cornersOf(width)
    const cap = (at: Point) => turretCap(pen, at, z, full ? 30 : 17)
    cap(back)
    crenels(pen, { width: width - 0.2, z, colour: SECURITY.wall })
    const keep = box(pen, {
      width: 0.7,
      z,
      height: full ? 20 : 9,
      colour: SECURITY.wall,
      walls: (face) => windowRow(face, { count: 1, shape: 'arched', width: 8 }),
    })
    const tip = hip(pen, { width: 0.7, z: keep, height: full ? 22 : 12, colour: SECURITY.roof })
    if (full) flag(pen, [0, 0], tip - 2, 20, SECURITY.accent)
    cap(left)
    cap(right)
    cap(front)
  },
}

const cornersOf = (width: number): readonly [back: Point, left: Point, right: Point, front: Point] => {
  const half = width / 2
  return [
    [-half, -half],
    [-half, half],
    [half, -half],
    [half, half],
  ]
}

const slits = (face: Face) =>
  windowRow(face, { count: 3, width: 5, height: face.height * 0.5, shape: 'arched', margin: 16 })

function turretCap(pen: Pen, at: Point, z: number, height: number): void {
  const top = band(pen, { at, radius: TURRET + 0.04, z, height: 5, colour: SECURITY.trim })
  cone(pen, { at, radius: TURRET + 0.06, z: top, height, colour: SECURITY.roof })
}

function crackedWall(face: Face, index: number): void {
  const { width } = face
  if (index > 1) return slits(face)
  windowRow(face, { count: 1, width: 5, height: face.height * 0.5, shape: 'arched', margin: width * 0.18 })
  if (index === 0) door(face, { width: 13, u: width * 0.22, colour: '#5a4a70' })
  crack(
    face,
    index === 0 ? [0.54, 0.66, 0.5, 0.6] : [0.66, 0.56, 0.68, 0.54],
    index === 0 ? [3, 3.4, 4, 5.4] : [0.6, 1.6, 2.6, 3],
  )
}

/** A crack down the wall through the given places, with a width at each, held together by plates. */
function crack({ pen, width, height }: Face, places: readonly number[], widths: readonly number[]): void {
  const edge = (side: 1 | -1) =>
    places.map((place, step): Point => [
      place * width + (side * (widths[step] ?? 1)) / 1.6,
      (step * height) / (places.length - 1),
    ])
  pen.path([...edge(-1), ...edge(1).toReversed()])
  pen.light('#3d2f5c', '#5fffe6')
  pen.stroke('#2c2148', 0.7)
  for (const step of [0.3, 0.72])
    plate(pen, (places[step < 0.5 ? 1 : 2] ?? 0.7) * width, step * height, step < 0.5 ? -0.35 : 0.3)
}

function plate(pen: Pen, u: number, v: number, turn: number): void {
  pen.placed([u, v], turn, 1, () => {
    pen.brush.beginPath()
    pen.brush.roundRect(-5.6, -2.1, 11.2, 4.2, 1.2)
    pen.light(PATCH, '#8ffff0')
    pen.stroke('#1c7f80', 0.8)
    for (const rivet of [-4, 4]) {
      pen.circle(rivet, 0, 0.8)
      pen.fill('#e4fffb')
    }
  })
}
