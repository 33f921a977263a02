import { Link2, Paperclip } from 'lucide-react'
import type { CheckpointView } from '#progress/checkpoint.ts'
import { isWebLink } from '#progress/event.ts'
import type { Evidence } from '#progress/event.ts'
import { useTime } from '#store/hooks.tsx'
import { dayOf, shortDay, yearAt } from '#ui/in-words.ts'

/** The evidence of a checkpoint, or a text that there is none yet. */
export function EvidenceLine({ view }: { view: CheckpointView }) {
  const year = useTime(yearAt)
  if (view.shown) return <EvidenceText evidence={view.shown.evidence} />
  if (view.standing !== 'said' || view.said === null) return null
  return <p className="evidence-missing small">Said on {shortDay(dayOf(view.said), year)}. Nothing to look at yet.</p>
}

/** Only http(s) addresses become links. */
export function EvidenceText({ evidence }: { evidence: Evidence }) {
  if (evidence.kind === 'note') {
    return (
      <div className="evidence small">
        <Paperclip className="icon" aria-hidden="true" />
        <p className="hand">{evidence.text}</p>
      </div>
    )
  }
  return (
    <p className="evidence small">
      <Link2 className="icon" aria-hidden="true" />
      {isWebLink(evidence.url) ? (
        <a href={evidence.url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
          {evidence.url.replace(/^https?:\/\//i, '')}
        </a>
      ) : (
        evidence.url
      )}
    </p>
  )
}
