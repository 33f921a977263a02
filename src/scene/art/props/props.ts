import type { Drawing } from '../bake.ts'
import { TREE_KINDS } from '../palette.ts'
import { tree } from './trees.ts'

/** Everything small that is not part of a building. */
export const PROP_KINDS = [...TREE_KINDS] as const
export type PropKind = (typeof PROP_KINDS)[number]

/** How many of a kind there are; variants count from 0. */
export const PROP_VARIANTS: Readonly<Record<PropKind, number>> = {
  round: 3,
  olive: 3,
  blossom: 3,
  autumn: 3,
  cypress: 3,
  pine: 3,
  palm: 3,
}

export const propDrawing = (kind: PropKind, _variant: number): Drawing => (pen) => tree(pen, kind)
