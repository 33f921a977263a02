import type { Incident } from '#city/incident.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import type { Driver } from './run/driver.ts'
import { useOfNight } from './use-driver.ts'
import type { EndingNight } from './use-ending.ts'

/** What was said it is, and the end of the night. */
export function Ending({
  incident,
  play: { named },
  driver,
  ending: { end, share, plea },
}: {
  incident: Incident
  play: IncidentPlay
  driver: Driver
  ending: EndingNight
}) {
  const isOver = useOfNight(driver, (view) => view.isOver)
  if (!named) return <p className="incident-soft">The night is over. Say what it was, and see.</p>
  const cause = incident.causes.find(({ id }) => id === named.cause)
  const { word, odds } = CONFIDENCE_WORDS[named.confidence]

  return (
    <div className="incident-ending">
      <h2 tabIndex={-1}>You have said what it is.</h2>
      <p>{cause ? <InlineText text={cause.text} /> : 'None of these.'}</p>
      <p className="hand">{named.text}</p>
      <p className="small">
        {word}, {odds}
      </p>
      <p className="incident-soft">
        {isOver
          ? 'The night is over.'
          : 'You can go on, or end the night here: then the rest of it goes by without you, and counts.'}
      </p>
      <button type="button" className="slab on-blueprint" aria-disabled={share !== null} onClick={() => void end()}>
        {isOver ? 'See what it was' : 'End the night here'}
      </button>
      {share !== null && (
        <p className="small" role="status">
          The rest of the night goes by.
          <progress className="night-progress" max={1} value={share} aria-label="The rest of the night" />
        </p>
      )}
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </div>
  )
}
