import type { Proofs } from './proof.ts'

export const L2: Proofs = {}
