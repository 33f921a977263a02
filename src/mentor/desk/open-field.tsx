import { useId, useState } from 'react'
import { makeLearnerAddress } from '#share/address.ts'
import { faultWords } from '#share/fault-words.ts'
import type { LinkFault } from '#share/link/fault.ts'
import { parseLink } from '#share/link/link.ts'
import { repairLink } from '#share/link/repair.ts'
import { openHash } from '#ui/use-hash.ts'

/** A field that takes a message with a learner's link in it, and opens that. */
export function OpenField() {
  const [pasted, setPasted] = useState('')
  const [fault, setFault] = useState<LinkFault | null>(null)
  const id = useId()
  const open = async () => {
    const link = repairLink(pasted)
    const outcome = link.ok ? await parseLink(link.value) : link
    if (link.ok && outcome.ok) openHash(makeLearnerAddress(link.value, { kind: 'city' }))
    else if (!outcome.ok) setFault(outcome.fault)
  }
  return (
    <form
      className="desk-open"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <label htmlFor={id} className="h3">
        Open a learner’s link
      </label>
      <p className="small soft">Paste it as it came, with the message around it. Once it was looked at, it is here.</p>
      <textarea
        id={id}
        className="field"
        rows={2}
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
          <div className="desk-fault">
            <p className="h3">{faultWords(fault).title}</p>
            <p className="small">{faultWords(fault).what}</p>
          </div>
        )}
      </div>
      <button type="submit" className="slab quiet" disabled={pasted.trim() === ''}>
        Open the link
      </button>
    </form>
  )
}
