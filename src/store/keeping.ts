import type { DiskFault } from './event-database.ts'
import type { Keeper } from './keeper.ts'
import type { WriteAhead } from './write-ahead.ts'

/** Whether events are stored, so that they are still there after the page is closed. */
export type Keeping =
  | { readonly kind: 'opening' }
  /** `promised`: whether the browser has promised not to delete the data; null if it doesn't say. */
  | { readonly kind: 'kept'; readonly promised: boolean | null }
  | Memory

/** The database can't be used; the page goes on without it. */
type Memory = {
  readonly kind: 'memory'
  readonly why: DiskFault['kind']
  /** The number of events that are not in the database. */
  readonly unsaved: number
  /** How many of these are only in this page's memory. */
  readonly lost: number
  /** Whether the browser may hold events that this page has never read. */
  readonly isUnread: boolean
}

export const isSameKeeping = (a: Keeping, b: Keeping) => JSON.stringify(a) === JSON.stringify(b)

export function keepingOf(
  keeper: Pick<Keeper, 'fault' | 'unsaved' | 'isUnread'>,
  ahead: Pick<WriteAhead, 'ids'>,
  isOpened: boolean,
  promised: boolean | null,
): Keeping {
  const why = keeper.fault()
  if (why === null) return isOpened ? { kind: 'kept', promised } : { kind: 'opening' }
  const unsaved = keeper.unsaved()
  const safe = new Set(unsaved.length > 0 ? ahead.ids() : [])
  const lost = unsaved.filter((event) => !safe.has(event.id)).length
  return { kind: 'memory', why, unsaved: unsaved.length, lost, isUnread: keeper.isUnread() }
}
