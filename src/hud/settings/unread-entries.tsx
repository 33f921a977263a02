import { useUnreadable } from '#store/hooks.tsx'
import { unreadWords } from './unread-words.ts'

/** What lies in the database and can't be read; nothing where all can. */
export function UnreadEntries() {
  const count = useUnreadable()
  return count === 0 ? null : <p className="small">{unreadWords(count)}</p>
}
