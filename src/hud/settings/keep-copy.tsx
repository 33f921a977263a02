import { Download } from 'lucide-react'
import { useState } from 'react'
import { useCopy } from './use-copy.ts'

/** The one way of saving a copy, with a sentence on what became of it. */
export function KeepCopy({ label }: { label: string }) {
  const copy = useCopy()
  const [said, setSaid] = useState('')
  return (
    <>
      <button type="button" className="slab quiet" onClick={() => void copy().then(setSaid)}>
        <Download className="icon" aria-hidden="true" />
        {label}
      </button>
      <p className="settings-said small" role="status">
        {said}
      </p>
    </>
  )
}
