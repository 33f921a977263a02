import { Siren } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import { conditionWords } from './graph-words.ts'
import type { Driver, NightView } from './run/driver.ts'
import { storyTime } from './seen/story-clock.ts'

/** The alert, and what people write in. */
export function News({ incident, driver, view }: { incident: Incident; driver: Driver; view: NightView }) {
  const { shownS, alertS } = view
  const messages = driver.messages().filter(({ at }) => at <= shownS)
  const hasAlert = alertS !== null && alertS <= shownS
  if (!hasAlert && messages.length === 0) return null
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
      {messages.length > 0 && (
        <ul className="night-messages">
          {messages.toReversed().map(({ at, from, text }) => (
            <li key={`${from} ${text}`}>
              <span className="small soft figures">
                {storyTime(incident.clock, at)} {from}
              </span>
              <q>{text}</q>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
