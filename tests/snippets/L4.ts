import type { Proofs } from './proof.ts'

export const L4: Proofs = {}
