import { useId, useState } from 'react'
import { makeLearnerAddress } from '#share/address.ts'
import { faultWords } from '#share/fault-words.ts'
import type { LinkFault } from '#share/link/fault.ts'
import { parseLink } from '#share/link/link.ts'
import { repairLink } from '#share/link/repair.ts'
import { readFileText } from '#ui/read-file.ts'
import { openHash } from '#ui/use-hash.ts'
import { useSaid } from '#ui/use-said.ts'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import './open.css'

/** Opens a learner's link: accepts any text that contains one, and goes there or says what is wrong with it. */
export function OpenView({ onClose }: ViewProps<'open'>) {
  const [pasted, setPasted] = useState('')
  const [fault, setFault] = useState<LinkFault | null>(null)
  const [title, sayTitle] = useSaid()
  const id = useId()

  const open = async (text: string) => {
    const link = repairLink(text)
    const outcome = link.ok ? await parseLink(link.value) : link
    if (link.ok && outcome.ok) openHash(makeLearnerAddress(link.value, { kind: 'city' }))
    else if (!outcome.ok) {
      setFault(outcome.fault)
      sayTitle(faultWords(outcome.fault).title)
    }
  }
  const openFile = async (file: File | undefined) => {
    if (!file) return
    const text = await readFileText(file.slice(0, MOST_OF_A_FILE))
    setPasted(text)
    await open(text)
  }

  return (
    <Sheet form="panel" titleId={id} back={{ label: 'The city', place: { kind: 'city' } }} onClose={onClose}>
      <h1 className="h1" id={id} tabIndex={-1}>
        Open a link
      </h1>
      <p className="serif open-lead">
        Paste it here as it came: wrapped, quoted, with the message around it. It opens to be looked at, and changes
        nothing of your own city.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void open(pasted)
        }}
      >
        <label htmlFor={`${id}-field`} className="open-label">
          The message, or the link
        </label>
        <textarea
          id={`${id}-field`}
          className="field open-field"
          rows={6}
          spellCheck={false}
          value={pasted}
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            setPasted(event.currentTarget.value)
            setFault(null)
          }}
        />
        <div id={`${id}-fault`} role="alert">
          {fault && (
            <div className="open-fault">
              <p className="h3">{title}</p>
              <p className="small">{faultWords(fault).what}</p>
            </div>
          )}
        </div>
        <div className="open-ways">
          <button type="submit" className="slab" disabled={pasted.trim() === ''}>
            Open the link
          </button>
          <label className="link open-file">
            Open a file
            <input
              type="file"
              className="visually-hidden"
              accept=".txt,text/plain"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                // Cleared, so that choosing the same file again triggers a change.
                event.currentTarget.value = ''
                void openFile(file)
              }}
            />
          </label>
        </div>
      </form>
    </Sheet>
  )
}

/** Largest size of a file in bytes; messages with a link are shorter. */
const MOST_OF_A_FILE = 200_000
