import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import type { Building } from '#city/city.ts'
import type { IncidentPlace } from '#city/incident.ts'
import { PREDICTED_WORDS, mitigatedWords } from '#share/incident-words.ts'
import type { IncidentFact } from '#share/snapshot.ts'
import { Missing } from '#ui/missing.tsx'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { capital, useAddress, useLearner } from '../learner.ts'
import { Remarks } from '../reply/remarks.tsx'
import { IncidentAnswer } from './incident-answer.tsx'
import { useIncident, useNightInLink } from './use-incident.ts'

/**
 * A night on call: its story, what the learner said was the cause, and how people fared. What it was is shown only on
 * request, because the viewer may be a learner too.
 */
export function IncidentPage({ incident: { id, title, building } }: { incident: IncidentPlace }) {
  const { world } = useLearner()
  const { fact, text, outcome, summary, again } = useIncident(id)
  const home = world.index.buildingById.get(building)
  return (
    <>
      <p className="small soft">A night on call{home && `, ${home.name}`}</p>
      <h1 className="h1" id="mentor-title" tabIndex={-1}>
        {title}
      </h1>
      {summary && (
        <p className="mentor-story serif">
          <InlineText text={summary.night} />
        </p>
      )}
      {again && (
        <Missing
          title="The words of this night did not come"
          what="They are fetched when they are first needed. What the link holds is all here."
          action={{ label: 'Try again', onPress: again }}
        />
      )}
      <section className="mentor-prediction blueprint" aria-label="What they said was the cause">
        {fact ? (
          <>
            {text === null ? (
              <p className="small">Why they thought so is not in the link.</p>
            ) : (
              <>
                <p className="small">What did they see that made them think so?</p>
                <p className="hand">{text}</p>
              </>
            )}
            <p className="small">
              {fact.named &&
                `${CONFIDENCE_WORDS[fact.named.confidence].word}, ${CONFIDENCE_WORDS[fact.named.confidence].odds}. `}
              {outcome}.
            </p>
          </>
        ) : (
          <p className="small">There is no night of it in the link.</p>
        )}
      </section>
      {fact && <Fared fact={fact} />}
      <Remarks about={{ kind: 'incident', id }} />
      <Answer id={id} />
    </>
  )
}

/** How people fared, and the learner's predictions. */
function Fared({ fact: { mitigated, predicted } }: { fact: IncidentFact }) {
  const predictions = PREDICTED_WORDS[predicted]
  return (
    <div className="mentor-fared">
      <ul className="serif">
        <li>{capital(mitigatedWords(mitigated))}.</li>
        <li>{predictions === null ? 'No prediction that could be judged' : capital(predictions)}.</li>
      </ul>
      <p className="small soft">
        Measured in a simulation, in their first night with it. Which cause they chose, and what they did, is not in a
        link: ask them.
      </p>
    </div>
  )
}

function Answer({ id }: { id: IncidentPlace['id'] }) {
  const { words } = useLearner()
  const [isShown, setShown] = useState(false)
  const loaded = useLoaded(() => (isShown ? words.incidentOf(id) : Promise.resolve(null)), `${id} ${isShown}`)
  if (isShown && loaded.kind === 'ready' && loaded.value) return <IncidentAnswer incident={loaded.value} />
  if (loaded.kind === 'failed') {
    return (
      <Missing
        title="What it was did not come"
        what="It is fetched when it is first asked for."
        action={{ label: 'Try again', onPress: loaded.again }}
      />
    )
  }
  return (
    <div className="mentor-reveal">
      <button type="button" className="slab quiet" disabled={isShown} onClick={() => setShown(true)}>
        <BookOpen className="icon" aria-hidden="true" />
        Show me what it was, and what to ask
      </button>
      <p className="small soft">If you have not been on call in this night yourself, it gives the answer away.</p>
    </div>
  )
}

/** The nights on call at a building that are in the link. */
export function NightsAt({ building }: { building: Building }) {
  const { world, snapshot } = useLearner()
  const played = [...world.incidents.values()].filter(
    (each) => each.building === building.id && snapshot.incidents.has(each.id),
  )
  if (played.length === 0) return null
  return (
    <section>
      <h2 className="h2">Nights on call here</h2>
      <ul className="mentor-list">
        {played.map((incident) => (
          <NightRow key={incident.id} incident={incident} />
        ))}
      </ul>
    </section>
  )
}

function NightRow({ incident: { id, title } }: { incident: IncidentPlace }) {
  const addressOf = useAddress()
  const { fact, outcome } = useNightInLink(id)
  return (
    <li>
      <a href={addressOf({ kind: 'incident', id })}>“{title}”</a>
      {fact && (
        <span className="tiny soft">
          {fact.named && `${CONFIDENCE_WORDS[fact.named.confidence].word}. `}
          {outcome}.
        </span>
      )}
    </li>
  )
}
