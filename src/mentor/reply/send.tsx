import { FileDown, Share2 } from 'lucide-react'
import { FITS_A_CHAT } from '#share/link/fault.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { saveFile } from '#ui/save-file.ts'

const FILE = 'reply.txt'

/** Copies the link where it fits a chat, or saves it as a file where it doesn't. */
export function Send({ url, isAgain, onSend }: { url: string; isAgain: boolean; onSend: () => void }) {
  if (url.length <= FITS_A_CHAT) {
    return (
      <CopyButton
        label={isAgain ? 'Copy it again' : 'Copy reply link'}
        className={isAgain ? 'slab quiet' : 'slab'}
        text={url}
        onCopied={onSend}
      />
    )
  }
  return (
    <button
      type="button"
      className={isAgain ? 'slab quiet' : 'slab'}
      onClick={() => {
        saveFile(FILE, `${url}\n`, 'text/plain')
        onSend()
      }}
    >
      <FileDown className="icon" aria-hidden="true" />
      {isAgain ? 'Save it again' : 'Save as a file'}
    </button>
  )
}

/** The system's share sheet, where there is one. */
export function SystemShare({ url, onSend }: { url: string; onSend: () => void }) {
  const file = url.length > FITS_A_CHAT ? new File([`${url}\n`], FILE, { type: 'text/plain' }) : null
  const data: ShareData = file ? { files: [file] } : { url }
  if (!('canShare' in navigator) || !navigator.canShare(data)) return null
  const share = () =>
    navigator.share(data).then(onSend, () => {
      // Closed without a choice: nothing was sent.
    })
  return (
    <button type="button" className="link" onClick={() => void share()}>
      <Share2 className="icon" aria-hidden="true" />
      Share it
    </button>
  )
}
