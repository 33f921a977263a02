import { TREE_KINDS } from '../palette.ts'

/** All small things that are not part of a building. `car-x` and `car-y` drive along that axis of the ground. */
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

/** How many variants each kind has. Those of trees differ only by the seed of their pen. */
export const VARIANTS = {
  round: 3,
  olive: 3,
  blossom: 3,
  autumn: 3,
  cypress: 3,
  pine: 3,
  palm: 3,
  cloud: 5,
  boat: 3,
  'car-x': 6,
  'car-y': 6,
  person: 6,
  lamp: 1,
  bird: 2,
  balloon: 4,
  pennant: 1,
  'mentor-pennant': 1,
  crane: 2,
  moon: 1,
  smoke: 1,
  glow: 1,
} as const satisfies Readonly<Record<PropKind, number>>

/** How many variants a kind has, counted from 0. Here, so that placing props doesn't load their drawings. */
export const variantsOf = (kind: PropKind): number => VARIANTS[kind]
