import type { Building } from '#city/city.ts'
import type { IncidentPlace } from '#city/incident.ts'
import { PREDICTED_WORDS, mitigatedWords } from '#share/incident-words.ts'
import type { IncidentFact } from '#share/snapshot.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { capital, useLearner } from '../learner.ts'
import { Remarks } from '../reply/remarks.tsx'
import { IncidentAnswer } from './incident-answer.tsx'
import { Answer, JudgedRow, ListHere, NoWords } from './judged.tsx'
import { useIncident, useNightInLink } from './use-incident.ts'

/**
 * A night on call: its story, what the learner said was the cause, and how people fared. What it was is shown only on
 * request, because the viewer may be a learner too.
 */
export function IncidentPage({ incident: { id, title, building } }: { incident: IncidentPlace }) {
  const { world, words } = useLearner()
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
      <NoWords what="night" again={again} />
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
      <Answer
        id={id}
        fetch={() => words.incidentOf(id)}
        label="Show me what it was, and what to ask"
        warning="If you have not been on call in this night yourself, it gives the answer away."
        missing="What it was did not come"
      >
        {(incident) => <IncidentAnswer incident={incident} />}
      </Answer>
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

/** The nights on call at a building that are in the link. */
export function NightsAt({ building }: { building: Building }) {
  const { world, snapshot } = useLearner()
  const played = [...world.incidents.values()].filter(
    (each) => each.building === building.id && snapshot.incidents.has(each.id),
  )
  return (
    <ListHere title="Nights on call here">
      {played.map((incident) => (
        <NightRow key={incident.id} incident={incident} />
      ))}
    </ListHere>
  )
}

function NightRow({ incident: { id, title } }: { incident: IncidentPlace }) {
  const { fact, outcome } = useNightInLink(id)
  const sure = fact?.named?.confidence ?? null
  return <JudgedRow place={{ kind: 'incident', id }} title={title} sure={sure} outcome={outcome} />
}
