import { useUnreadable } from '#store/hooks.tsx'
import { unreadWords } from './unread-words.ts'

/** The number of database entries that can't be read; nothing if there are none. */
export function UnreadEntries() {
  const count = useUnreadable()
  return count === 0 ? null : <p className="small">{unreadWords(count)}</p>
}
