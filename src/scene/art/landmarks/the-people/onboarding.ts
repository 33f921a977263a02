import type { Blueprint } from '../../blueprint.ts'
import { balloon } from '../../kit/balloon.ts'
import { awning, roofGarden } from '../../kit/details.ts'
import { door, windowRow } from '../../kit/openings.ts'
import { gable, hip } from '../../kit/roofs.ts'
import { type Face, box, slab } from '../../kit/solids.ts'
import { PEOPLE } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'
import { plinth } from '../plinth.ts'

const CLOTH = [PEOPLE.accent, PEOPLE.trim] as const
const STRIPES = ['#ef6f5e', '#fff3ea', '#f6b545', '#fff3ea', '#6cbab6', '#fff3ea', '#ef6f5e'] as const
const UPPER: Point = [-0.3, -0.3]

/** A school with awnings, and a balloon waiting for newcomers. */
export const onboarding: Blueprint = {
  storey(pen, index, z) {
    if (index > 0) return upperStorey(pen, z)
    const foot = plinth(pen, z, PEOPLE.trim, 2, 1.9)
    const top = box(pen, {
      width: 1.9,
      depth: 1.7,
      z: foot,
      height: 30,
      colour: PEOPLE.wall,
      left: schoolFront,
      right: schoolSide,
    })
    const roof = slab(pen, { width: 1.98, depth: 1.78, z: top, height: 2.5, colour: PEOPLE.trim, shadow: false })
    roofGarden(pen, { at: [0.55, 0.5], width: 0.6, depth: 0.5, z: roof, count: 5 })
    return roof
  },
  crown(pen, z, storeys, full) {
    const single = storeys === 1
    const tip = single
      ? gable(pen, { width: 1.9, depth: 1.7, z, height: 22, colour: PEOPLE.roof, ridge: 'x', wall: PEOPLE.wall })
      : hip(pen, { at: UPPER, width: 1.15, depth: 1.05, z, height: 20, colour: PEOPLE.roof })
    moored(pen, single ? [0, 0] : UPPER, tip, full ? 1 : 0.55)
  },
}

const schoolWindows = (face: Face) => windowRow(face, { width: 8, pitch: 14, height: 15, mullion: true })

function upperStorey(pen: Pen, z: number): number {
  const top = box(pen, {
    at: UPPER,
    width: 1.15,
    depth: 1.05,
    z,
    height: 27,
    colour: PEOPLE.second,
    walls: schoolWindows,
  })
  return slab(pen, { at: UPPER, width: 1.23, depth: 1.13, z: top, height: 2.5, colour: PEOPLE.trim, shadow: false })
}

function schoolFront(face: Face): void {
  schoolWindows(face)
  door(face, { width: 13 })
  awning(face, { u: face.width / 2 - 13, v: 6, width: 26, colours: CLOTH })
}

function schoolSide(face: Face): void {
  schoolWindows(face)
  awning(face, { u: 5, v: 5, width: face.width - 10, colours: CLOTH })
}

function moored(pen: Pen, at: Point, z: number, size: number): void {
  const [x, y] = iso(...at, z)
  pen.line([x, y], [x + 4, y - 18 * size], '#8a6a5a', 0.9)
  balloon(pen, [x + 4, y - 61 * size], 28 * size, STRIPES)
}
