/**
 * Proves a review whose code does not run in the page. Resolves if what was asked holds of `code`; an assertion fails if
 * it does not. Anything else that goes wrong, such as a mistake in the code's grammar, proves nothing.
 */
export type ReviewProof = (code: string) => void | Promise<void>
