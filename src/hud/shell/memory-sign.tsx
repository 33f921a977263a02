import { Save } from 'lucide-react'
import { useKeeping } from '#store/hooks.tsx'
import type { Keeping } from '#store/keeping.ts'
import { numbered } from '#ui/in-words.ts'

/** Shown while progress can't be written to the browser's database, and so may be lost with the page. */
export function MemorySign() {
  const keeping = useKeeping()
  if (keeping.kind !== 'memory') return null
  return (
    <p className="sign notice-memory">
      <Save className="icon" aria-hidden="true" />
      <span>{memorySentence(keeping)}</span>
      <a href="#/settings">{keeping.isUnread ? 'What to do' : 'Keep a copy'}</a>
    </p>
  )
}

function memorySentence({ why, unsaved, lost, isUnread }: Extract<Keeping, { kind: 'memory' }>): string {
  const what = isUnread
    ? 'What was kept here can’t be read just now.'
    : why === 'full'
      ? 'This browser’s storage is full.'
      : 'This browser keeps nothing just now.'
  if (lost > 0) return `${what} ${numbered(lost, 'deed')} would be lost with the page.`
  return unsaved > 0
    ? `${what} ${numbered(unsaved, 'deed')} ${unsaved === 1 ? 'waits' : 'wait'} in a small reserve.`
    : what
}
