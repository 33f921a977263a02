import type { Place } from '#share/address.ts'

/** What every view of a place is given. `onClose` goes to the place's parent. */
export type ViewProps<Kind extends Place['kind'] = Place['kind']> = {
  readonly place: Extract<Place, { readonly kind: Kind }>
  readonly onClose: () => void
}
