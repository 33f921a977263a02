import { FileDown } from 'lucide-react'
import { FITS_A_CHAT } from '#share/link/fault.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { HandOverLink } from '#ui/hand-over-link.tsx'
import { saveFile } from '#ui/save-file.ts'
import { textFile } from '#ui/share-sheet.ts'

type Sending = { readonly url: string; readonly file: string; readonly onSend: () => void }

/** Copies the link where it fits a chat, or saves it as a file where it doesn't. */
export function Send({ url, file, isAgain, onSend }: Sending & { isAgain: boolean }) {
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
        saveFile(file, `${url}\n`, 'text/plain')
        onSend()
      }}
    >
      <FileDown className="icon" aria-hidden="true" />
      {isAgain ? 'Save it again' : 'Save as a file'}
    </button>
  )
}

/** Sends it by the system's share sheet, where there is one. */
export function SendWithAnApp({ url, file, onSend }: Sending) {
  const data = url.length > FITS_A_CHAT ? { files: [textFile(file, `${url}\n`)] } : { url }
  return <HandOverLink label="Send with an app" data={data} onHandedOver={onSend} />
}
