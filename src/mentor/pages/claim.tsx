import type { CheckpointFact } from '#share/snapshot.ts'
import { shortDay, yearOf } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import type { MarkName } from '#ui/mark.tsx'
import { useLearner } from '../learner.ts'

export const CLAIM_MARKS: Record<CheckpointFact['standing'], MarkName> = {
  said: 'open',
  shown: 'built',
  vouched: 'vouched',
  waived: 'placed',
}

const CLAIM_WORDS: Record<CheckpointFact['standing'] | 'none', string> = {
  none: 'Nothing yet',
  said: 'Said',
  shown: 'Shown',
  vouched: 'Vouched',
  waived: 'Waived by placement',
}

/** The state of a checkpoint: its mark, its word, and since when. */
export function Claim({ fact }: { fact: CheckpointFact | undefined }) {
  const { snapshot } = useLearner()
  if (!fact) return <span className="mentor-claim tiny soft">{CLAIM_WORDS.none}</span>
  const since = fact.since === null ? '' : ` on ${shortDay(fact.since, yearOf(snapshot.made))}`
  return (
    <span className="mentor-claim tiny">
      <Mark name={CLAIM_MARKS[fact.standing]} />
      {CLAIM_WORDS[fact.standing]}
      {since}
    </span>
  )
}
