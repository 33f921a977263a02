import { memo, useCallback, useMemo, useState } from 'react'
import type { Incident } from '#city/incident.ts'
import type { Graph as GraphOf, Second } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'
import { Choice } from '#ui/choice.tsx'
import { useWidth } from '#ui/use-width.ts'
import { partWords } from '../graph-words.ts'
import { graphsOf, shows } from './graph-list.ts'
import { windowOf } from './graph-shape.ts'
import type { Span } from './graph-shape.ts'
import { Graph } from './graph.tsx'
import type { Marks } from './marks.ts'
import { createScales } from './scales.ts'
import { NOW_SPAN, stateOver } from './state-now.ts'
import { atStart } from './state-words.ts'
import { storyTime } from './story-clock.ts'
import './graphs.css'

/** A graph that is predicted, and what was said of it. */
export type Watched = { readonly graph: GraphOf; readonly words: string }

const SPAN_WORDS: readonly { readonly value: Span; readonly label: string }[] = [
  { value: 'lately', label: 'Last 3 minutes' },
  { value: 'whole', label: 'Whole night' },
]
/** From this width in pixels on there are two columns. */
const TWO_COLUMNS = 560
const GAP = 24

/**
 * The graphs of a part, or of the people. They are drawn as SVG, not by a library for canvas: the colours of the theme,
 * forced colours and the size of letters reach them without code, one path is cheap enough at four times a second, and
 * the smallest library (uPlot, 22 kB gzipped) has neither words for screen readers nor arrow keys.
 */
export function Graphs({
  incident,
  seconds,
  of,
  marks,
  watched,
  isFast,
}: {
  incident: Incident
  /** All that were seen so far. */
  seconds: readonly Second[]
  of: PartId | null
  marks: Marks
  watched: Watched | null
  isFast: boolean
}) {
  const [span, setSpan] = useState<Span>('lately')
  const [cursor, setCursor] = useState<number | null>(null)
  const [width, ref] = useWidth()
  const onCursor = useCallback((second: number | null) => setCursor(second), [])
  const plans = useMemo(() => graphsOf(incident, of), [incident, of])
  const scalesOf = useMemo(() => createScales(incident), [incident])
  const scales = useMemo(() => scalesOf(seconds), [scalesOf, seconds])
  const latest = useMemo(() => stateOver(incident.system, seconds.slice(-NOW_SPAN), of), [incident, seconds, of])
  const now = seconds.length
  const window = useMemo(() => windowOf(span, now, incident.lastsS), [span, now, incident.lastsS])
  const each = width >= TWO_COLUMNS ? Math.floor((width - GAP) / 2) : width
  return (
    <div className="graphs" ref={ref}>
      <div className="graphs-head">
        <h3 className="h3">{atStart(partWords(incident, of))}</h3>
        <TimeShown span={span} onSpan={setSpan} />
      </div>
      <Key incident={incident} marks={marks} now={now} />
      <div className={`graphs-all ${width >= TWO_COLUMNS ? 'is-wide' : ''}`}>
        {width > 0 &&
          plans.map((plan) => (
            <Graph
              key={`${plan.part ?? ''} ${plan.title}`}
              incident={incident}
              plan={plan}
              seconds={seconds}
              latest={latest}
              scales={scales}
              window={window}
              width={each}
              marks={marks}
              watched={watched && shows(plan, watched.graph) ? watched.words : null}
              cursor={cursor !== null && cursor <= now ? cursor : null}
              onCursor={onCursor}
              isFast={isFast}
            />
          ))}
      </div>
    </div>
  )
}

const TimeShown = memo(function TimeShown({ span, onSpan }: { span: Span; onSpan: (span: Span) => void }) {
  return <Choice legend="Time shown" options={SPAN_WORDS} value={span} onChange={onSpan} />
})

/** What the marks in the graphs mean. */
function Key({
  incident: { clock },
  marks: { acts, alertAtS },
  now,
}: {
  incident: Incident
  marks: Marks
  now: number
}) {
  const chosen = acts.filter(({ atS }) => atS <= now)
  const hasAlert = alertAtS !== null && alertAtS <= now
  if (chosen.length === 0 && !hasAlert) return null
  return (
    <ul className="graphs-key small">
      {hasAlert && (
        <li>
          <b aria-hidden="true">!</b> Alert at {storyTime(clock, alertAtS)}
        </li>
      )}
      {chosen.map(({ number, name, atS, effectAtS }) => (
        <li key={number}>
          <b>{number}</b> {name}, {storyTime(clock, atS)}
          {effectAtS > atS && `, in effect ${storyTime(clock, effectAtS)}`}
        </li>
      ))}
    </ul>
  )
}
