import { useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import type { Pattern } from '#ui/qr-code.tsx'

/** The link as a QR code. Pressing it opens a large one. */
export function Stamp({ pattern }: { pattern: Pattern }) {
  const [isLarge, setLarge] = useState(false)
  return (
    <>
      <button type="button" className="share-stamp" onClick={() => setLarge(true)}>
        <QrCode pattern={pattern} label="Show the QR code of the link large" />
      </button>
      {isLarge && (
        <Dialog title="Your city, for a camera" onClose={() => setLarge(false)} className="share-large">
          <QrCode pattern={pattern} label="QR code of the link" isLarge />
          <p className="small soft">A phone’s camera opens it. No app, no server in between.</p>
        </Dialog>
      )}
    </>
  )
}
