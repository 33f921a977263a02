import { Download } from 'lucide-react'
import { useSaid } from '#ui/use-said.ts'
import { useCopy } from './use-copy.ts'

/** The button that saves a backup, with a sentence on the result. */
export function KeepCopy({ label }: { label: string }) {
  const copy = useCopy()
  const [said, say] = useSaid()
  return (
    <>
      <button type="button" className="slab quiet" onClick={() => void copy().then(say)}>
        <Download className="icon" aria-hidden="true" />
        {label}
      </button>
      <p className="settings-said small" role="status">
        {said}
      </p>
    </>
  )
}
