import { FileDown } from 'lucide-react'
import { FITS_A_CHAT } from '#share/link/fault.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { HandOverLink } from '#ui/hand-over-link.tsx'
import { saveFile } from '#ui/save-file.ts'
import { textFile } from '#ui/share-sheet.ts'
import { useSaid } from '#ui/use-said.ts'

const COMES_BACK = 'Their answer comes as a link. Open it here, in this browser.'

const OPENED = 'On this page, “Open a link or a reply” opens it for them.'

/** Sends the link where it fits a chat, or a file with the link where it doesn't; then says what comes back. */
export function Send({ url, file, canBeAnswered }: { url: string; file: string; canBeAnswered: boolean }) {
  const [said, say] = useSaid()
  const isShort = url.length <= FITS_A_CHAT
  const sent = (words: string) => say([words, ...(canBeAnswered ? [COMES_BACK] : [])].join(' ').trim() || null)
  return (
    <>
      <div className="share-ways">
        {isShort ? (
          <>
            <CopyButton label="Copy link" text={url} onCopied={() => sent('')} />
            <HandOverLink label="Send with an app" data={{ url }} onHandedOver={() => sent('')} />
          </>
        ) : (
          <>
            <button
              type="button"
              className="slab"
              onClick={() => {
                saveFile(file, `${url}\n`, 'text/plain')
                sent(`Saved as ${file}. Send that file to your mentor. ${OPENED}`)
              }}
            >
              <FileDown className="icon" aria-hidden="true" />
              Save as a file
            </button>
            <HandOverLink
              label="Send the file with an app"
              data={{ files: [textFile(file, `${url}\n`)] }}
              onHandedOver={() => sent(OPENED)}
            />
          </>
        )}
      </div>
      <p className="share-sent small" role="status">
        {said}
      </p>
    </>
  )
}
