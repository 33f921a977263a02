import { Siren } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import { numbered } from '#ui/in-words.ts'
import { conditionWords } from './graph-words.ts'
import type { Driver, Message, NightView } from './run/driver.ts'
import { storyTime } from './seen/story-clock.ts'

/** Messages that are shown at once. */
const AT_ONCE = 2

/** The alert, and what people write in. */
export function News({ incident, driver, view }: { incident: Incident; driver: Driver; view: NightView }) {
  const { shownS, alertS } = view
  const newest = driver
    .messages()
    .filter(({ at }) => at <= shownS)
    .toReversed()
  const hasAlert = alertS !== null && alertS <= shownS
  if (!hasAlert && newest.length === 0) return null
  const row = ({ at, from, text }: Message) => (
    <li key={`${from} ${text}`}>
      <span className="small soft figures">
        {storyTime(incident.clock, at)} {from}
      </span>
      <q>{text}</q>
    </li>
  )
  return (
    <section className="night-news" aria-label="What has come in">
      {hasAlert && (
        <p className="night-alert">
          <Siren className="icon" aria-hidden="true" />
          <span>
            <b>Alert at {storyTime(incident.clock, alertS)}.</b> {conditionWords(incident, incident.alert)}.
          </span>
        </p>
      )}
      <ul className="night-messages">{newest.slice(0, AT_ONCE).map(row)}</ul>
      {newest.length > AT_ONCE && (
        <details>
          <summary className="small">{numbered(newest.length - AT_ONCE, 'earlier message')}</summary>
          <ul className="night-messages">{newest.slice(AT_ONCE).map(row)}</ul>
        </details>
      )}
    </section>
  )
}
