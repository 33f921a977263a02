import { useMemo } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { QrCode, patternOf } from '#ui/qr-code.tsx'

/** A reply as a large QR code, for the learner's camera. */
export function ReplyQr({
  url,
  onRead,
  onClose,
}: {
  url: string
  /** The mentor says that a camera has read it; null for a reply that was sent before. */
  onRead: (() => void) | null
  onClose: () => void
}) {
  const pattern = useMemo(() => patternOf(url), [url])
  return (
    <Dialog title="Your reply, for a camera" onClose={onClose} className="mentor-qr">
      {pattern ? (
        <>
          <QrCode pattern={pattern} label="QR code of the reply" isLarge />
          <p className="small soft">The learner’s phone opens it. No app, no server in between.</p>
          {onRead && (
            <>
              <p className="small soft">It stays in your draft until you say that their phone shows it.</p>
              <button type="button" className="slab" onClick={onRead}>
                They have it
              </button>
            </>
          )}
        </>
      ) : (
        <p className="serif">This reply is too long for a QR code that a camera can read. Send its link or its file.</p>
      )}
    </Dialog>
  )
}
