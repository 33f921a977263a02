import type { Place } from '#share/address.ts'

/** The props of every view. `onClose` goes to the place's parent. */
export type ViewProps<Kind extends Place['kind'] = Place['kind']> = {
  readonly place: Extract<Place, { readonly kind: Kind }>
  readonly onClose: () => void
}
