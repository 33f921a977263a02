import type { Proofs } from './proof.ts'

export const L3: Proofs = {}
