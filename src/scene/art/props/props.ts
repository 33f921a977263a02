import type { Drawing } from '../bake.ts'
import type { TreeKind } from '../palette.ts'
import type { Pen } from '../pen.ts'
import { cloud } from './clouds.ts'
import type { PropKind, VARIANTS } from './kinds.ts'
import { crane, moonMark, pennant, radialGlow, smokePuff } from './marks.ts'
import { BALLOON_STRIPES, bird, boat, skyBalloon } from './sky.ts'
import { CAR_COLOURS, CLOTHES, car, lamp, person } from './street.ts'
import { tree } from './trees.ts'

type Draw = (pen: Pen, variant: number) => void

const grown =
  (kind: TreeKind): Draw =>
  (pen) =>
    tree(pen, kind)

/** Draws the option with the number of the variant. */
const oneOfEach =
  <const T>(options: readonly [T, ...T[]], draw: (pen: Pen, option: T) => void): Draw =>
  (pen, variant) =>
    draw(pen, options[variant % options.length] ?? options[0])

type Variants<Kind extends PropKind> = { readonly length: (typeof VARIANTS)[Kind] }
const CAR_OPTIONS = CAR_COLOURS satisfies Variants<'car-x' | 'car-y'>
const PERSON_OPTIONS = CLOTHES satisfies Variants<'person'>
const BALLOON_OPTIONS = BALLOON_STRIPES satisfies Variants<'balloon'>
const BIRD_OPTIONS = ['up', 'down'] as const satisfies Variants<'bird'>
const CRANE_OPTIONS = ['#f06f4d', '#fdf5ea'] as const satisfies Variants<'crane'>

const DRAWN: Readonly<Record<PropKind, Draw>> = {
  round: grown('round'),
  olive: grown('olive'),
  blossom: grown('blossom'),
  autumn: grown('autumn'),
  cypress: grown('cypress'),
  pine: grown('pine'),
  palm: grown('palm'),
  cloud,
  boat,
  'car-x': oneOfEach(CAR_OPTIONS, (pen, colour) => car(pen, 'x', colour)),
  'car-y': oneOfEach(CAR_OPTIONS, (pen, colour) => car(pen, 'y', colour)),
  person: oneOfEach(PERSON_OPTIONS, person),
  lamp,
  bird: oneOfEach(BIRD_OPTIONS, bird),
  balloon: oneOfEach(BALLOON_OPTIONS, skyBalloon),
  pennant: (pen) => pennant(pen, false),
  'mentor-pennant': (pen) => pennant(pen, true),
  crane: oneOfEach(CRANE_OPTIONS, crane),
  moon: moonMark,
  smoke: smokePuff,
  glow: radialGlow,
}

export const propDrawing =
  (kind: PropKind, variant: number): Drawing =>
  (pen) =>
    DRAWN[kind](pen, variant)
