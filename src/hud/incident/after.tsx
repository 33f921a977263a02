import { Check, X } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import type { IncidentView } from '#progress/incident.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { ChangedLately } from './changed-lately.tsx'
import { outcomeOfNaming } from './naming-words.ts'
import { Nights } from './nights.tsx'
import { PlayAgain } from './play-again.tsx'
import { Predictions } from './predictions.tsx'
import { storyTime } from './seen/story-clock.ts'
import { ToldBy } from './told-by.tsx'
import { NightWayOn } from './way-on.tsx'
import './after.css'

/** The stage `after`: what it was, how the night went beside two others, and a question. */
export function After({ incident, view: { first, again } }: { incident: Incident; view: IncidentView }) {
  const mine = again.at(-1) ?? first
  const { answer } = incident
  const tempting = incident.actions.find(({ id }) => id === answer.tempting.action)
  const named = mine?.named ?? null
  const outcome = outcomeOfNaming(named)
  return (
    <>
      <div className="incident-columns">
        <div className="incident-told">
          <section className="incident-outcome">
            <h2>
              {named &&
                (named.right ? (
                  <Check className="icon" aria-hidden="true" />
                ) : (
                  <X className="icon" aria-hidden="true" />
                ))}
              {outcome.title}
            </h2>
            <p className="serif">
              <InlineText text={answer.what} />
            </p>
            {mine && first && mine !== first && (
              <p className="small soft">
                The first time: {outcomeOfNaming(first.named).title.toLowerCase()} That is the one that counts.
              </p>
            )}
          </section>
          <section className="incident-part">
            <h2 className="incident-label">What this night tempts to</h2>
            <p className="serif incident-why">
              {tempting && <b>{tempting.name}. </b>}
              <InlineText text={answer.tempting.why} />
            </p>
          </section>
        </div>
        <div className="incident-side">
          {mine && <PinnedNaming incident={incident} played={mine} />}
          <ChangedLately incident={incident} isTold />
        </div>
      </div>
      {mine && <Nights key={mine.id} incident={incident} played={mine} />}
      <div className="incident-columns">
        <ToldBy incident={incident} named={named} />
        <div className="incident-side">
          {mine && <Predictions incident={incident} played={mine} />}
          <section className="incident-part">
            <h2 className="incident-label">A question without a right answer</h2>
            <p className="serif incident-why">
              <InlineText text={answer.question} />
            </p>
          </section>
          <PlayAgain incident={incident} />
        </div>
      </div>
      <RemarksAbout subject={{ kind: 'incident', id: incident.id }} title="h2" />
      <NightWayOn incident={incident} />
    </>
  )
}

/** What was said it is, before it was shown. */
function PinnedNaming({ incident, played: { named } }: { incident: Incident; played: IncidentPlayed }) {
  if (!named) return null
  const cause = incident.causes.find(({ id }) => id === named.cause)
  const { word, odds } = CONFIDENCE_WORDS[named.confidence]
  return (
    <div className="incident-kept blueprint">
      <p className="small incident-soft">You said, at {storyTime(incident.clock, named.atS)}</p>
      <p>{cause ? <InlineText text={cause.text} /> : 'None of these.'}</p>
      <p className="hand">{named.text}</p>
      <p className="small">
        {word}, {odds}
      </p>
    </div>
  )
}
