/** An action of a night: when it was chosen, and when it takes effect. */
export type ActMark = {
  /** From 1, in the order in which they were chosen. */
  readonly number: number
  readonly name: string
  readonly atS: number
  readonly effectAtS: number
}

/** The moments that graphs mark. */
export type Marks = { readonly acts: readonly ActMark[]; readonly alertAtS: number | null }
