import { X } from 'lucide-react'

/** The round button that puts a note away. */
export function LeaveNote({ label, onLeave }: { label: string; onLeave: () => void }) {
  return (
    <button type="button" className="round-button" aria-label={label} title={label} onClick={onLeave}>
      <X className="icon" aria-hidden="true" />
    </button>
  )
}
