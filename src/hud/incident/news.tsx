import { Siren } from 'lucide-react'
import { memo } from 'react'
import type { Incident } from '#city/incident.ts'
import { keptAgainSince } from '#simulation/judgement.ts'
import { numbered } from '#ui/in-words.ts'
import { conditionWords } from './graph-words.ts'
import { lastOf } from './moments.ts'
import type { Driver, Message } from './run/driver.ts'
import { storyTime } from './seen/story-clock.ts'
import { useOfNight } from './use-driver.ts'

/** Messages that are shown at once. */
const AT_ONCE = 2

/** The alert, and what people write in. */
export const News = memo(NewsSoFar)

function NewsSoFar({ incident, driver }: { incident: Incident; driver: Driver }) {
  const shownS = useOfNight(driver, (view) => {
    const moments = driver.messages().map(({ at }) => at)
    return lastOf(moments, view.shownS)
  })
  const alertS = useOfNight(driver, (view) => (view.alertS !== null && view.alertS <= view.shownS ? view.alertS : null))
  const keptS = useOfNight(driver, (view) => {
    if (view.alertS === null || view.alertS > view.shownS) return null
    return keptAgainSince(driver.seconds().slice(0, view.shownS), incident.promised)
  })
  const newest = driver
    .messages()
    .filter(({ at }) => at <= shownS)
    .toReversed()
  if (alertS === null && newest.length === 0) return null
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
      {alertS !== null && (
        <p className="night-alert">
          <Siren className="icon" aria-hidden="true" />
          <span>
            <b>Alert at {storyTime(incident.clock, alertS)}.</b> {conditionWords(incident, incident.alert)}.
            {keptS !== null && ` Since ${storyTime(incident.clock, keptS)} the promise is kept again.`}
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
