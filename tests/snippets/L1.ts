import type { Proofs } from './proof.ts'

export const L1: Proofs = {}
