import { Undo2 } from 'lucide-react'
import { useRestarted } from '#store/hooks.tsx'
import { CopyNotice } from './copy-notice.tsx'
import { LeaveNote } from './leave-note.tsx'
import { MemorySign } from './memory-sign.tsx'
import { RestartSign } from './restart-sign.tsx'
import type { Undoable } from './use-sayings.ts'

/** The signs that most visits never need, in a file of their own so that the first screen does not wait for them. */
export function Signs({
  undoable,
  onSettled,
  isAtCity,
  isWelcome,
}: {
  undoable: Undoable | null
  onSettled: () => void
  isAtCity: boolean
  isWelcome: boolean
}) {
  const restarted = useRestarted()
  return (
    <>
      {!isWelcome && <MemorySign />}
      {restarted && <RestartSign aside={restarted.aside.length} />}
      {isAtCity && !undoable && <CopyNotice />}
      {undoable && (
        <p className="sign notice-undo">
          {undoable.words}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              undoable.undo()
              onSettled()
            }}
          >
            <Undo2 className="icon" aria-hidden="true" />
            Undo
          </button>
          <LeaveNote label="Leave this note" onLeave={onSettled} />
        </p>
      )}
    </>
  )
}
