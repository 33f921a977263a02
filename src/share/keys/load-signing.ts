/** Keys and signatures, in a chunk that nobody loads who never shares. Rejects if the chunk can't be loaded. */
export const loadSigning = () => import('./signing.ts')
