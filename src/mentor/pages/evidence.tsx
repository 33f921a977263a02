import type { CheckpointId } from '#city/ids.ts'
import { isWebLink } from '#progress/event.ts'
import { useLearner } from '../learner.ts'

/** The evidence of a checkpoint: a link if it is a web address, else plain text. */
export function Evidence({ checkpoint }: { checkpoint: CheckpointId }) {
  const { snapshot } = useLearner()
  const texts = snapshot.texts.filter((text) => 'checkpoint' in text && text.checkpoint === checkpoint)
  return texts.map(({ kind, text }) =>
    kind === 'evidenceLink' && isWebLink(text) ? (
      <p key={kind} className="mentor-evidence small">
        <a href={text} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
          {text.replace(/^https?:\/\//i, '')}
        </a>
      </p>
    ) : (
      <p key={kind} className="hand mine">
        {text}
      </p>
    ),
  )
}
