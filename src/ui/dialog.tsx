import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import './dialog.css'

/**
 * The only modal element: a native dialog, so that the focus stays inside, Escape closes it, and the rest of the page
 * is inert. The focus starts on the heading, and returns to the element that had it before.
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
    // A click on the backdrop closes it; so do Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      className={`dialog sheet ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // This event may come from a dialog or a file field inside; then this dialog stays open.
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
