import { memo, useMemo } from 'react'
import type { Incident } from '#city/incident.ts'
import type { Second } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'
import { partWords } from '../graph-words.ts'
import { changeOf } from './change.ts'
import { NOW_SPAN, stateNow, waysNow } from './state-now.ts'
import type { StateNow, WayNow } from './state-now.ts'
import { atStart, fullnessWords, upWords, wayTrouble, wrongWords } from './state-words.ts'
import { percentWords, valueWords } from './value-words.ts'
import './in-words.css'

/** What the drawing and the graphs show, as a table. `Changed` is the sentence to it. The name of a part is a button that chooses it. */
export const InWords = memo(function InWords({
  incident,
  seconds,
  chosen,
  onLook,
}: {
  incident: Incident
  seconds: readonly Second[]
  chosen: PartId | null | undefined
  onLook: (part: PartId | null) => void
}) {
  const rows = useMemo(() => {
    const parts: readonly (PartId | null)[] = [null, ...incident.system.parts.map(({ id }) => id)]
    return parts.map((part) => ({ part, state: stateNow(incident, seconds, part) }))
  }, [incident, seconds])
  const ways = useMemo(() => waysNow(incident, seconds), [incident, seconds])
  return (
    <div className="in-words">
      <table className="in-words-table figures">
        <caption className="small soft">
          {seconds.length === 0
            ? 'Nothing was seen yet.'
            : `The last ${NOW_SPAN} seconds. p95: 19 of 20 answers were faster.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Requests</th>
            <th scope="col">Failed</th>
            <th scope="col">p95</th>
            <th scope="col">Busy</th>
            <th scope="col">Waiting</th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, state }) => (
            <tr key={part ?? ''} className={chosen === part ? 'is-chosen' : ''}>
              <th scope="row">
                <button type="button" className="link" aria-pressed={chosen === part} onClick={() => onLook(part)}>
                  {atStart(partWords(incident, part))}
                </button>
              </th>
              {state ? <Values incident={incident} state={state} ways={ways} /> : <td colSpan={6}>nothing seen yet</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

/** The most important change of the last ten seconds. Not live: it would interrupt who listens every second. */
export const Changed = memo(function Changed({
  incident,
  seconds,
}: {
  incident: Incident
  seconds: readonly Second[]
}) {
  return <p className="in-words-change serif">{changeOf(incident, seconds)}</p>
})

function Values({ incident, state, ways }: { incident: Incident; state: StateNow; ways: readonly WayNow[] }) {
  const { part, rate, failed, p95, busy, waiting, poolWaiting, inFlight } = state
  return (
    <>
      <td data-label="Requests">{valueWords('rate', rate)}</td>
      <td data-label="Failed">{failed === null ? 'none' : percentWords(failed)}</td>
      <td data-label="p95">{p95 === null ? 'no answers' : valueWords('time', p95)}</td>
      <td data-label="Busy">{part === null ? '' : percentWords(busy)}</td>
      <td data-label="Waiting">
        {part === null ? `${valueWords('count', inFlight)} in flight` : valueWords('count', waiting)}
        {poolWaiting > 0 && `, ${valueWords('count', poolWaiting)} for a connection`}
      </td>
      <td data-label="Standing">
        {[
          ...[wrongWords(state), part === null ? '' : upWords(state), state.isSlow ? 'slow' : ''].filter(
            (words) => words !== '',
          ),
          ...fullnessWords(state),
          ...ways.flatMap((way) => (way.from === part ? (wayTrouble(incident, way) ?? []) : [])),
        ].join(', ') || (state.isFailing ? 'failing' : 'calm')}
      </td>
    </>
  )
}
