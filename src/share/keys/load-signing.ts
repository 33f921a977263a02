/** Keys and signatures, in a chunk that nobody loads who never shares. */
export const loadSigning = () => import('./signing.ts')
