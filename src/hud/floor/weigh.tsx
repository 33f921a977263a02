import type { Lesson } from '#city/city.ts'
import type { Verdict } from '#progress/event.ts'
import type { Prediction } from '#progress/progress.ts'
import { VERDICT_WORDS } from '#ui/verdicts.tsx'
import { FactsField } from './facts-field.tsx'
import type { Held } from './facts-field.tsx'
import { pickOf } from './pick.ts'
import { proposedVerdict, verdictOfFacts, verdictOfPick } from './proposal.ts'

/**
 * What the verdict can be weighed by: the facts to tick, beside the learner's words, and the verdict that follows from
 * them. It is only said, never chosen beforehand: a verdict that stands there already is seldom weighed at all.
 */
export function Weigh({ lesson, prediction, ticks }: { lesson: Lesson; prediction: Prediction; ticks: Held }) {
  const { choice, facts } = lesson
  const picked = pickOf(choice, prediction)
  const byPick = choice && picked ? verdictOfPick(choice, picked) : null
  const byFacts = ticks.held && verdictOfFacts(ticks.held.length, facts.length)
  return (
    <div className="weigh">
      {facts.length > 0 && (
        <div className="floor-verdict-grid is-top">
          <FactsField facts={facts} isPick={picked !== null} held={ticks} />
          <div className="weigh-words">
            <p className="small soft">{picked ? 'You chose' : 'You wrote'}</p>
            <p className="hand">{prediction.text}</p>
          </div>
        </div>
      )}
      <p className="weigh-says" role="status">
        {proposalWords(byPick, byFacts)}
      </p>
    </div>
  )
}

/** "Your ticks say: partly. You decide." Null if nothing speaks for a verdict. */
function proposalWords(byPick: Verdict | null, byFacts: Verdict | null): string | null {
  const proposed = proposedVerdict(byPick, byFacts)
  if (proposed === null) return null
  const words = (verdict: Verdict) => VERDICT_WORDS[verdict].toLowerCase()
  if (byPick !== null && byFacts !== null && byPick !== byFacts)
    return `Your choice says: ${words(byPick)}. Your ticks say: ${words(byFacts)}. Between them: ${words(proposed)}. You decide.`
  const who =
    byPick === null ? 'Your ticks say' : byFacts === null ? 'Your choice says' : 'Your choice and your ticks say'
  return `${who}: ${words(proposed)}. You decide.`
}
