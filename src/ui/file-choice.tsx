import type { ReactNode } from 'react'
import './file-choice.css'

/** A link that opens the system's choice of a file. `accept`: as of an input. The same file can be chosen again. */
export function FileChoice({
  accept,
  onFile,
  children,
}: {
  accept: string
  onFile: (file: File) => void
  children: ReactNode
}) {
  return (
    <label className="link file-choice">
      {children}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Cleared, so that choosing the same file again triggers a change.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
