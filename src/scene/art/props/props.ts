import type { Drawing } from '../bake.ts'
import { TREE_KINDS, type TreeKind } from '../palette.ts'
import type { Pen } from '../pen.ts'
import { cloud } from './clouds.ts'
import { crane, moonMark, pennant, radialGlow, smokePuff } from './marks.ts'
import { BALLOON_STRIPES, bird, boat, skyBalloon } from './sky.ts'
import { CAR_COLOURS, CLOTHES, car, lamp, person } from './street.ts'
import { tree } from './trees.ts'

/** Everything small that is not part of a building. `car-x` and `car-y` drive along that axis of the ground. */
export const PROP_KINDS = [
  ...TREE_KINDS,
  'cloud',
  'boat',
  'car-x',
  'car-y',
  'person',
  'lamp',
  'bird',
  'balloon',
  'pennant',
  'mentor-pennant',
  'crane',
  'moon',
  'smoke',
  'glow',
] as const
export type PropKind = (typeof PROP_KINDS)[number]

type Prop = { readonly variants: number; readonly draw: (pen: Pen, variant: number) => void }

/** A tree's variants differ by the seed of their pen alone. */
const grown = (kind: TreeKind): Prop => ({ variants: 3, draw: (pen) => tree(pen, kind) })
const single = (draw: (pen: Pen) => void): Prop => ({ variants: 1, draw })
const oneOfEach = <T>(options: readonly [T, ...T[]], draw: (pen: Pen, option: T) => void): Prop => ({
  variants: options.length,
  draw: (pen, variant) => draw(pen, options[variant % options.length] ?? options[0]),
})

const PROPS: Readonly<Record<PropKind, Prop>> = {
  round: grown('round'),
  olive: grown('olive'),
  blossom: grown('blossom'),
  autumn: grown('autumn'),
  cypress: grown('cypress'),
  pine: grown('pine'),
  palm: grown('palm'),
  cloud: { variants: 5, draw: cloud },
  boat: { variants: 3, draw: boat },
  'car-x': oneOfEach(CAR_COLOURS, (pen, colour) => car(pen, 'x', colour)),
  'car-y': oneOfEach(CAR_COLOURS, (pen, colour) => car(pen, 'y', colour)),
  person: oneOfEach(CLOTHES, person),
  lamp: single(lamp),
  bird: oneOfEach(['up', 'down'] as const, bird),
  balloon: oneOfEach(BALLOON_STRIPES, skyBalloon),
  pennant: single((pen) => pennant(pen, false)),
  'mentor-pennant': single((pen) => pennant(pen, true)),
  crane: oneOfEach(['#f06f4d', '#fdf5ea'] as const, crane),
  moon: single(moonMark),
  smoke: single(smokePuff),
  glow: single(radialGlow),
}

/** How many there are of a kind; variants count from 0. */
export const variantsOf = (kind: PropKind): number => PROPS[kind].variants

export const propDrawing =
  (kind: PropKind, variant: number): Drawing =>
  (pen) =>
    PROPS[kind].draw(pen, variant)
