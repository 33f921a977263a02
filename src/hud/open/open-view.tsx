import { useId, useState } from 'react'
import { makeAddress, makeLearnerAddress } from '#share/address.ts'
import type { FaultWords } from '#share/fault-words.ts'
import { readFileText } from '#ui/read-file.ts'
import { openHash } from '#ui/use-hash.ts'
import { useSaid } from '#ui/use-said.ts'
import { Sheet } from '../shell/sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { findLink } from './find-link.ts'
import './open.css'

/** Opens a learner's link or a mentor's reply: accepts any text that contains one, and goes there or says what is wrong. */
export function OpenView({ onClose }: ViewProps<'open'>) {
  const [pasted, setPasted] = useState('')
  const [fault, setFault] = useState<FaultWords | null>(null)
  const [title, sayTitle] = useSaid()
  const id = useId()

  const open = async (text: string) => {
    const found = await findLink(text)
    if (!found.ok) {
      setFault(found.fault)
      return sayTitle(found.fault.title)
    }
    const { letter, link } = found.value
    openHash(letter === 'p' ? makeLearnerAddress(link, { kind: 'city' }) : makeAddress({ kind: 'reply', link }))
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
        Open a link or a reply
      </h1>
      <p className="serif open-lead">
        Paste it here as it came: wrapped, quoted, with the message around it. A learner’s link opens to be looked at. A
        mentor’s reply opens to be read, and nothing of it comes into your city before you say so.
      </p>
      <form
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const [file] = event.dataTransfer.files
          const text = event.dataTransfer.getData('text/plain')
          if (file) void openFile(file)
          else if (text !== '') {
            setPasted(text)
            void open(text)
          }
        }}
        onSubmit={(event) => {
          event.preventDefault()
          void open(pasted)
        }}
      >
        <label htmlFor={`${id}-field`} className="open-label">
          The message, or the link in it
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
              <p className="small">{fault.what}</p>
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
          <p className="small soft open-drop">or drop it here</p>
        </div>
      </form>
    </Sheet>
  )
}

/** Largest size of a file in bytes; messages with a link are shorter. */
const MOST_OF_A_FILE = 200_000
