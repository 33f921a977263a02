import { CalendarPlus } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import { Boundary } from '#ui/boundary.tsx'

const CalendarDialog = lazy(() => import('./calendar-dialog.tsx').then((m) => ({ default: m.CalendarDialog })))

/** Opens the dialog that makes a file for the learner's own calendar. */
export function CalendarButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        <CalendarPlus className="icon" aria-hidden="true" />
        Into my calendar
      </button>
      {isOpen && (
        <Boundary>
          <Suspense>
            <CalendarDialog onClose={() => setOpen(false)} />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
