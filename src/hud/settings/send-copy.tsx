import { Share } from 'lucide-react'
import { useSaid } from '#ui/use-said.ts'
import { useCopySender } from './use-copy.ts'

/** Hands a copy to the system's share sheet; nothing where there is none, since a copy can be kept there too. */
export function SendCopy() {
  const send = useCopySender()
  const [said, say] = useSaid()
  if (!send) return null
  return (
    <>
      <button type="button" className="link" onClick={() => void send().then((words) => say(words || null))}>
        <Share className="icon" aria-hidden="true" />
        Send the copy
      </button>
      <p className="settings-said small" role="status">
        {said}
      </p>
    </>
  )
}
