import type { Incident } from '#city/incident.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { harmOf } from '#simulation/judgement.ts'
import { Missing } from '#ui/missing.tsx'
import { KeepPostMortem } from './keep-post-mortem.tsx'
import { Compare } from './seen/compare.tsx'
import { NightStrip } from './seen/night-strip.tsx'
import { storyTime } from './seen/story-clock.ts'
import { spanWords } from './span-words.ts'
import { useAfterwards } from './use-afterwards.ts'
import type { ToldNight } from './use-afterwards.ts'

/** The night as a strip, its three times, and what people suffered, beside two other nights. */
export function Nights({ incident, played }: { incident: Incident; played: IncidentPlayed }) {
  const afterwards = useAfterwards(incident, played)
  return (
    <section className="incident-part incident-nights">
      <h2 className="incident-label">The night, beside two others</h2>
      <Times incident={incident} played={played} />
      {afterwards.kind === 'running' && (
        <p className="small soft">
          The night is run once more, then as if nobody had done anything, then as well as is known.
          <progress className="night-progress" max={1} value={afterwards.share} aria-label="Nights that are run" />
        </p>
      )}
      {afterwards.kind === 'failed' && (
        <Missing
          title="The nights could not be run"
          what="What is kept of yours stands here. The comparison needs them run once more."
          action={{ label: 'Run them again', onPress: afterwards.again }}
          link={{ label: 'Go to the city', href: '#/' }}
        />
      )}
      {afterwards.kind === 'ready' && (
        <>
          <NightStrip
            incident={incident}
            runs={{ own: afterwards.own, nobody: afterwards.nobody, best: afterwards.best }}
            looks={played.looks}
          />
          <Compare
            own={{ ...afterwards.own.totals, ...countsOf(played) }}
            nobody={afterwards.nobody.totals}
            best={afterwards.best.totals}
          />
          <BesideBest played={played} best={afterwards.best} />
        </>
      )}
      <h3 className="incident-label">The best run that is known</h3>
      <ol className="night-best">
        {incident.answer.best.map(({ atS, action }) => (
          <li key={`${atS} ${action}`}>
            <span className="figures soft">{storyTime(incident.clock, atS)}</span>{' '}
            {incident.actions.find(({ id }) => id === action)?.name ?? action}
          </li>
        ))}
      </ol>
      {afterwards.kind === 'ready' && <KeepPostMortem incident={incident} played={played} own={afterwards.own} />}
    </section>
  )
}

/** The best run that is known need not be the best there is. */
function BesideBest({ played, best }: { played: IncidentPlayed; best: ToldNight }) {
  if (harmOf(countsOf(played)) >= harmOf(best.totals)) return null
  return <p>Your night did less harm than the best run that is known.</p>
}

const countsOf = ({ failed, left, late, wrong }: IncidentPlayed) => ({ failed, left, late, wrong })

function Times({
  incident: { clock, faults },
  played: { toSee, toMitigate, toMend },
}: {
  incident: Incident
  played: IncidentPlayed
}) {
  const faultAtS = Math.min(...faults.map(({ atS }) => atS))
  const rows: readonly (readonly [string, number | null, string])[] = [
    ['To see it', toSee, 'It was not seen.'],
    ['To end the harm', toMitigate, 'The harm did not end.'],
    ['To mend the cause', toMend, 'The cause stayed.'],
  ]
  return (
    <>
      <p className="small soft">Counted from {storyTime(clock, faultAtS)}, when the fault began.</p>
      <dl className="night-times">
        {rows.map(([name, seconds, never]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{seconds === null ? never : spanWords(seconds)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
