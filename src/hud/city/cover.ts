import type { Place } from '#share/address.ts'

export type Width = 'wide' | 'middle' | 'narrow'

/** The width class of the page: `wide` from 1280 CSS pixels, `middle` from 1024, else `narrow`. */
export const widthOf = (pixels: number): Width => (pixels >= 1280 ? 'wide' : pixels >= 1024 ? 'middle' : 'narrow')

/** What kind of sheet covers the city at a place; `none`: nothing does. */
export type Cover =
  | 'none'
  | 'welcome'
  | 'ahead'
  | 'film'
  | 'panel'
  | 'gate'
  | 'ceremony'
  | 'read'
  | 'long'
  | 'rounds'
  | 'card'
  | 'all'

export function coverOf(place: Place): Cover {
  switch (place.kind) {
    case 'city':
    case 'directory':
    case 'search':
      return 'none'
    case 'district':
    case 'building':
    case 'settings':
    case 'open':
    case 'reply':
    case 'placement':
      return 'panel'
    case 'floor':
    case 'review':
    case 'incident':
      return 'read'
    case 'curriculum':
    case 'phase':
    case 'checkpoint':
    case 'worksheet':
    case 'journal':
      return 'long'
    case 'timelapse':
      return 'film'
    case 'raise':
      return 'gate'
    case 'rounds':
      return 'rounds'
    case 'share':
    case 'desk':
      return 'all'
  }
}
