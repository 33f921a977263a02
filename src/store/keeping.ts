import type { DiskFault } from './event-database.ts'
import type { Keeper } from './keeper.ts'
import type { WriteAhead } from './write-ahead.ts'

/** Whether what is done here will be there tomorrow. */
export type Keeping =
  | { readonly kind: 'opening' }
  /** `promised`: whether the browser has said that it won't delete it; null where it doesn't say. */
  | { readonly kind: 'kept'; readonly promised: boolean | null }
  | Memory

/** The game goes on without the database. */
type Memory = {
  readonly kind: 'memory'
  readonly why: DiskFault['kind']
  /** Events that are not in the database. */
  readonly unsaved: number
  /** As many of these are nowhere but in this page. */
  readonly lost: number
  /** Something may be kept in this browser that this page has never read. */
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
