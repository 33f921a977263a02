import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import './dialog.css'

/**
 * The one modal thing: a native dialog, so that focus is kept, Escape closes and the rest is inert.
 * Focus starts on the heading and goes back to what had it before.
 */
export function Dialog({
  title,
  onClose,
  className = '',
  children,
}: {
  title: string
  onClose: () => void
  className?: string
  children: React.ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()

  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    heading.current?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    // A press on the veil closes; the same is on Escape and on the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      className={`dialog sheet ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // A dialog or a file field inside has been cancelled, and this one hasn't.
        if (event.target !== ref.current) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose()
      }}
    >
      <div className="dialog-inside">
        <header className="dialog-head">
          <h1 className="h1" id={id} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <button type="button" className="round-button" aria-label={`Close ${title}`} onClick={onClose}>
            <X className="icon" aria-hidden="true" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
