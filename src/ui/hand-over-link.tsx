import { Share } from 'lucide-react'
import { canHandOver, handOver } from './share-sheet.ts'
import { useSaid } from './use-said.ts'

/** A quiet link that opens the system's share sheet; nothing where there is none. */
export function HandOverLink({
  data,
  label,
  onHandedOver,
}: {
  data: ShareData
  label: string
  onHandedOver?: () => void
}) {
  const [fault, setFault] = useSaid()
  if (!canHandOver(data)) return null
  const open = async () => {
    const outcome = await handOver(data)
    setFault(outcome === 'refused' ? 'The system did not take it. The other ways work all the same.' : null)
    if (outcome === 'handedOver') onHandedOver?.()
  }
  return (
    <>
      <button type="button" className="link" onClick={() => void open()}>
        <Share className="icon" aria-hidden="true" />
        {label}
      </button>
      <span className="small" role="status">
        {fault}
      </span>
    </>
  )
}
