/** How a snippet is proved: it is run on its own text as it stands in the content, or there is a reason why not. */
export type Proof = ((code: string) => void | Promise<void>) | { readonly notRun: string }

/** The proofs of one level or of the curriculum, by the id of the snippet. */
export type Proofs = Readonly<Record<string, Proof>>
