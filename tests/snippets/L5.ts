import type { Proofs } from './proof.ts'

export const L5: Proofs = {}
