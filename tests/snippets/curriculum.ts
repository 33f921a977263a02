import type { Proofs } from './proof.ts'

export const curriculum: Proofs = {}
