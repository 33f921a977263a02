import { useId, useState } from 'react'
import type { Result } from '#lib/result.ts'
import { FileChoice } from './file-choice.tsx'
import { readFileText } from './read-file.ts'
import { useDrop } from './use-drop.ts'
import { openHash } from './use-hash.ts'
import { useSaid } from './use-said.ts'
import './link-field.css'

/** What is wrong with a text that holds no link that opens. */
type Fault = { readonly title: string; readonly what: string }

/** Takes a text with a link in it, pasted, dropped or from a file, and opens its address or says what is wrong with it. */
export function LinkField({
  label,
  labelClass = 'link-field-label',
  hint,
  rows,
  isQuiet = false,
  addressIn,
}: {
  label: string
  labelClass?: string
  hint?: string
  rows: number
  /** True: the button is not the main one of its view. */
  isQuiet?: boolean
  /** The address in a text, as a hash. */
  addressIn: (text: string) => Promise<Result<string, Fault>>
}) {
  const [pasted, setPasted] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [title, sayTitle] = useSaid()
  const id = useId()
  const open = async (text: string) => {
    const address = await addressIn(text)
    if (address.ok) return openHash(address.value)
    setFault(address.fault)
    sayTitle(address.fault.title)
  }
  const take = (text: string) => {
    setPasted(text)
    void open(text)
  }
  const takeFile = async (file: File) => take(await readFileText(file.slice(0, MOST_OF_A_FILE)))
  const { isOver, handlers } = useDrop({ onFile: (file) => void takeFile(file), onText: take })
  return (
    <form
      className={`link-field ${isOver ? 'is-over' : ''}`}
      {...handlers}
      onSubmit={(event) => {
        event.preventDefault()
        void open(pasted)
      }}
    >
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      {hint && <p className="small soft">{hint}</p>}
      <textarea
        id={id}
        className="field"
        rows={rows}
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
          <div className="link-field-fault">
            <p className="h3">{title}</p>
            <p className="small">{fault.what}</p>
          </div>
        )}
      </div>
      <div className="link-field-ways">
        <button type="submit" className={isQuiet ? 'slab quiet' : 'slab'} disabled={pasted.trim() === ''}>
          Open the link
        </button>
        <FileChoice accept=".txt,text/plain" onFile={(file) => void takeFile(file)}>
          Open a file
        </FileChoice>
        <p className="small soft">or drop it here</p>
      </div>
    </form>
  )
}

/** Largest size of a file in bytes; messages with a link are shorter. */
const MOST_OF_A_FILE = 200_000
