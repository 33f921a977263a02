import { MessageSquareText } from 'lucide-react'
import { Mark } from '#ui/mark.tsx'
import type { MarkName } from '#ui/mark.tsx'

/** The sign of a kind of change. Its words must be beside it. */
export function ChangeSign({ mark }: { mark: MarkName | 'absent' | 'words' }) {
  if (mark === 'words') return <MessageSquareText className="icon mentor-since-words" aria-hidden="true" />
  if (mark !== 'absent') return <Mark name={mark} />
  return (
    <svg className="mark" viewBox="0 0 28 20" aria-hidden="true">
      <path d="M3 10h22M14 3v14" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3 2" />
    </svg>
  )
}
