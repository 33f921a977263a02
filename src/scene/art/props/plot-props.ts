import { AWNINGS, ORNAMENTS } from '#progress/plot.ts'
import type { Ornament } from '#progress/plot.ts'
import type { Drawing } from '../bake.ts'
import { liveryOf } from '../models.ts'
import { paletteOf } from '../palette.ts'
import type { Pen } from '../pen.ts'
import { awning } from './plot-awnings.ts'
import { cherryTree, cypress, flowerBed } from './plot-greenery.ts'
import { bench, bicycle, birdhouse, flag, kiosk, lamp } from './plot-things.ts'
import { fountain, sundial, well } from './plot-water.ts'

const DRAWN: Readonly<Record<Ornament, (pen: Pen) => void>> = {
  cherryTree,
  cypress,
  lamp,
  bench,
  flowerBed,
  kiosk,
  fountain,
  flag,
  well,
  birdhouse,
  sundial,
  bicycle,
}

/** What gives light at night. */
const LIT: ReadonlySet<string> = new Set<Ornament>(['lamp', 'kiosk'])

/** The drawing of an ornament; null for one that only a newer release knows. */
export function ornamentDrawing(name: string): Drawing | null {
  const ornament = ORNAMENTS.find((each) => each === name)
  if (!ornament) return null
  return (pen) => {
    if (!pen.emissive || LIT.has(ornament)) DRAWN[ornament](pen)
  }
}

/** The drawing of an awning; one that was not chosen, or that only a newer release knows, has its district's accent. */
export const awningDrawing =
  (name: string | null, district: string): Drawing =>
  (pen) =>
    awning(pen, AWNINGS.find((each) => each === name) ?? null, paletteOf(liveryOf(district)).accent)
