import type { Incident } from '#city/incident.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { cameOf } from './deeds.ts'
import type { KnownAct } from './deeds.ts'
import { TREND_WORDS, graphWords } from './graph-words.ts'
import { predictionWords } from './prediction-words.ts'
import { lastOf } from './moments.ts'
import type { Driver } from './run/driver.ts'
import { storyTime } from './seen/story-clock.ts'
import { TrendMark } from './trend-mark.tsx'
import { useOfNight } from './use-driver.ts'

/** The actions that were taken, what was said of each, and what came, once that is known. */
export function Done({ incident, driver, acts }: { incident: Incident; driver: Driver; acts: readonly KnownAct[] }) {
  const moments = acts.flatMap(({ effectAtS, knownAtS }) => [effectAtS, knownAtS])
  const shownS = useOfNight(driver, (view) => lastOf(moments, view.shownS))
  // What came of an act can be said once the seconds up to then are here, which may be later than they are shown.
  const readyS = useOfNight(driver, (view) => lastOf(moments, Math.min(view.shownS, driver.seconds().length)))
  if (acts.length === 0) return null
  const { clock } = incident
  return (
    <section className="incident-part">
      <h2 className="incident-label" tabIndex={-1}>
        What you did
      </h2>
      <ol className="night-done">
        {acts.map((known, at) => {
          const { act, action, effectAtS, knownAtS } = known
          const came = cameOf(known, incident, driver.seconds(), readyS)
          const { word, odds } = CONFIDENCE_WORDS[act.confidence]
          return (
            <li key={at}>
              <p>
                <span className="figures soft">{storyTime(clock, act.atS)}</span> <b>{action.name}</b>
              </p>
              <p className="small soft">
                {shownS >= effectAtS ? 'Took' : 'Takes'} effect at {storyTime(clock, effectAtS)}.
              </p>
              <p className="small">
                <TrendMark trend={act.predicted} /> You said of {graphWords(incident, action.watch)}:{' '}
                {TREND_WORDS[act.predicted].will.toLowerCase()}. {word}, {odds}.
              </p>
              <p className="small night-came">
                {came === undefined
                  ? `What comes of it can be said at ${storyTime(clock, knownAtS)}.`
                  : predictionWords(act.predicted, came)}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
