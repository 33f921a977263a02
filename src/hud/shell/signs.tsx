import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useRestarted } from '#store/hooks.tsx'
import { CopyNotice } from './copy-notice.tsx'
import { LeaveNote } from './leave-note.tsx'
import { MemorySign } from './memory-sign.tsx'
import { RestartSign } from './restart-sign.tsx'
import type { Undoable } from './use-sayings.ts'

/** Keeps the height of all signs together, in CSS pixels, in `--signs`: what is open ends above them. */
function useHeightToken() {
  const inside = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const all = inside.current?.parentElement
    const { style } = document.documentElement
    if (!all) return
    const observer = new ResizeObserver(() => style.setProperty('--signs', `${all.offsetHeight}px`))
    observer.observe(all)
    return () => {
      observer.disconnect()
      style.removeProperty('--signs')
    }
  }, [])
  return inside
}

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
  const place = useHeightToken()
  return (
    <>
      <span ref={place} hidden />
      {!isWelcome && <MemorySign />}
      {restarted && <RestartSign aside={restarted.aside.length} />}
      {isAtCity && !undoable && <CopyNotice />}
      {undoable && (
        <p className="sign notice-undo">
          <span>{undoable.words}</span>{' '}
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
