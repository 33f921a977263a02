import { useEffect, useMemo, useRef, useState } from 'react'
import type { Incident } from '#city/incident.ts'
import { logWords } from '#simulation/log-words.ts'
import type { LogLine } from '#simulation/observation.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { partWords } from '../graph-words.ts'
import type { Logbook } from '../run/logbook.ts'
import { isLost, offsetOf, spansOf } from './spans.ts'
import type { RequestSpan } from './spans.ts'
import { atStart } from './state-words.ts'
import { storyTime } from './story-clock.ts'
import { valueWords } from './value-words.ts'

/** One request through the parts: where it was and for how long, and all its lines. */
export function RequestTrail({
  incident,
  logbook,
  request,
  upTo,
  onClose,
}: {
  incident: Incident
  logbook: Logbook
  request: number
  upTo: number
  onClose: () => void
}) {
  const [reading, setReading] = useState(1)
  const loaded = useLoaded(() => logbook.traceOf(request), `${request} ${reading}`)
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    opener.current = document.activeElement
    heading.current?.focus()
  }, [])
  const close = () => {
    const back = opener.current
    onClose()
    if (back instanceof HTMLElement && back.isConnected) back.focus()
  }
  return (
    <section className="trail" aria-labelledby={`trail-${request}`}>
      <h3 className="h3" id={`trail-${request}`} tabIndex={-1} ref={heading}>
        Request {request}
      </h3>
      {loaded.kind === 'ready' ? (
        <Trail incident={incident} lines={loaded.value} upTo={upTo} onReadAgain={() => setReading(reading + 1)} />
      ) : (
        <p className="small soft">Its lines are being read again from the whole night.</p>
      )}
      <button type="button" className="link" onClick={close}>
        Close request {request}
      </button>
    </section>
  )
}

function Trail({
  incident,
  lines: all,
  upTo,
  onReadAgain,
}: {
  incident: Incident
  lines: readonly LogLine[]
  upTo: number
  onReadAgain: () => void
}) {
  const lines = useMemo(() => all.filter(({ at }) => at <= upTo), [all, upTo])
  const spans = useMemo(() => spansOf(lines), [lines])
  const first = lines[0]
  if (!first) return <p className="small soft">No line of it is left.</p>
  const end = Math.max(1, ...spans.map(({ from, to }) => to ?? from), offsetOf(lines, lines.at(-1)!))
  return (
    <>
      <p className="small soft">
        Its first line was at {storyTime(incident.clock, first.at)}. Times are counted from there.
      </p>
      <ol className="trail-spans figures">
        {spans.map((span, at) => (
          <li key={at}>
            <span className="trail-words">
              <b>{atStart(partWords(incident, span.part))}</b>
              {span.instance !== null && `, instance ${span.instance}`}: {spanWords(span)}
            </span>
            <span className="trail-track" aria-hidden="true">
              <span
                className={`trail-bar ${isLost(span) ? 'is-lost' : ''}`}
                style={{
                  marginLeft: `${(span.from / end) * 100}%`,
                  width: `${(((span.to ?? end) - span.from) / end) * 100}%`,
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      {spans.some(({ to }) => to === null) && (
        <button type="button" className="link" onClick={onReadAgain}>
          Read on: it was still under way
        </button>
      )}
      <details>
        <summary className="small">All its lines, {lines.length}</summary>
        <ol className="trail-lines small figures">
          {lines.map((line, at) => (
            <li key={at}>
              <span className="trail-at">{valueWords('time', offsetOf(lines, line))}</span>
              <span>
                <b>{atStart(partWords(incident, line.part))}</b> {logWords(line)}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

/** "from 3 to 840 ms, answered after 837 ms" */
function spanWords({ from, to, end }: RequestSpan): string {
  const begun = `from ${valueWords('time', from)}`
  if (to === null || end === null) return `${begun}, still there`
  return `${begun} to ${valueWords('time', to)}, ${logWords(end)}`
}
