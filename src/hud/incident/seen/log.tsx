import { memo, useCallback, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Incident } from '#city/incident.ts'
import type { LogLine } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'
import { numbered, wholeNumber } from '#ui/in-words.ts'
import { partWords } from '../graph-words.ts'
import type { Logbook } from '../run/logbook.ts'
import { LogRow } from './log-row.tsx'
import { RequestTrail } from './request-trail.tsx'
import { atStart } from './state-words.ts'
import { storyTime } from './story-clock.ts'
import { useLog } from './use-log.ts'
import './log.css'

const LEVEL_WORDS: Record<LogLine['level'], string> = {
  info: 'All lines',
  warn: 'Warnings and errors',
  error: 'Errors only',
}
/** Lines shown at once; while time runs fast nobody can read more than a few. */
const MOST = 200
const MOST_FAST = 16

/** Pixels from its end at which a list still counts as read to the end. */
const NEAR_END = 24

/**
 * The log of all parts, or of one, oldest line first. It follows time while its end is in view; who scrolls up reads on
 * undisturbed, and goes back to the newest by a button.
 */
export function Log({
  incident,
  logbook,
  upTo,
  isFast,
}: {
  incident: Incident
  logbook: Logbook
  /** The second that is shown; nothing later is. */
  upTo: number
  /** Whether time runs so fast that only the latest lines are worth showing. */
  isFast: boolean
}) {
  const [part, setPart] = useState<PartId | null>(null)
  const [level, setLevel] = useState<LogLine['level']>('info')
  const [words, setWords] = useState('')
  const sought = useDeferredValue(words)
  const [request, setRequest] = useState<number | null>(null)
  const [heldAt, setHeldAt] = useState<number | null>(null)
  const toS = Math.min(heldAt ?? upTo, upTo)
  const most = isFast ? MOST_FAST : MOST
  const page = useLog(logbook, { part, level, request: null, words: sought, most }, toS, isFast)
  const lines = useMemo(() => page.lines.slice(-most), [page, most])
  const earlier = page.earlier + page.lines.length - lines.length
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    if (heldAt === null && lines.length > 0 && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [lines, heldAt])
  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = list.current!
    const isAtEnd = scrollHeight - scrollTop - clientHeight <= NEAR_END
    setHeldAt((held) => (isAtEnd ? null : (held ?? upTo)))
  }
  const onFollow = useCallback((number: number) => setRequest(number), [])
  return (
    <div className="log">
      <Filters
        incident={incident}
        part={part}
        level={level}
        words={words}
        onPart={setPart}
        onLevel={setLevel}
        onWords={setWords}
      />
      {request !== null && (
        <RequestTrail
          key={request}
          incident={incident}
          logbook={logbook}
          request={request}
          upTo={upTo}
          onClose={() => setRequest(null)}
        />
      )}
      <p className="log-count small soft figures">
        {lines.length === 0
          ? 'No line so far.'
          : earlier > 0
            ? `The last ${lines.length} lines. ${wholeNumber(earlier)} earlier ones are not shown.`
            : `${atStart(numbered(lines.length, 'line'))}.`}
        {isFast &&
          page.upToS < toS &&
          ` Read up to ${storyTime(incident.clock, page.upToS)}: while time runs so fast, the log follows in leaps.`}
      </p>
      <ol className="log-lines" ref={list} tabIndex={0} aria-label="Log" onScroll={onScroll}>
        <Rows incident={incident} lines={lines} isFast={isFast} onFollow={onFollow} />
      </ol>
      {heldAt !== null && (
        <button type="button" className="link log-newest" onClick={() => setHeldAt(null)}>
          {heldAt < upTo
            ? `Held at ${storyTime(incident.clock, heldAt)}. Go to the newest line`
            : 'Go to the newest line'}
        </button>
      )}
    </div>
  )
}

/** Drawn again only if there are other lines, not with every second. */
const Rows = memo(function Rows({
  incident,
  lines,
  isFast,
  onFollow,
}: {
  incident: Incident
  lines: readonly LogLine[]
  isFast: boolean
  onFollow: (request: number) => void
}) {
  return keyed(lines).map(({ line, key }, at) => (
    <LogRow
      // Where time runs fast, all are other lines each time: to change a row costs less than to make one.
      key={isFast ? at : key}
      line={line}
      time={lineTime(incident.clock, line.at)}
      part={atStart(partWords(incident, line.part))}
      onFollow={onFollow}
    />
  ))
})

/** "21:43:20.415" */
const lineTime = (clock: number, at: number) =>
  `${storyTime(clock, at)}.${String(Math.floor((at % 1) * 1000)).padStart(3, '0')}`

/** Keys by which the same line is known again among others. Lines that are alike in all are counted. */
function keyed(lines: readonly LogLine[]): readonly { readonly line: LogLine; readonly key: string }[] {
  const alike = new Map<string, number>()
  return lines.map((line) => {
    const { at, part, instance, kind, request, to, count } = line
    const key = [at, part, instance, kind, request, to, count].join(' ')
    const before = alike.get(key) ?? 0
    alike.set(key, before + 1)
    return { line, key: `${key} ${before}` }
  })
}

const Filters = memo(function Filters({
  incident,
  part,
  level,
  words,
  onPart,
  onLevel,
  onWords,
}: {
  incident: Incident
  part: PartId | null
  level: LogLine['level']
  words: string
  onPart: (part: PartId | null) => void
  onLevel: (level: LogLine['level']) => void
  onWords: (words: string) => void
}) {
  const id = useId()
  return (
    <div className="log-filters">
      <p>
        <label htmlFor={`${id}part`}>From</label>
        <select
          id={`${id}part`}
          className="field"
          value={part ?? ''}
          onChange={({ target }) => onPart(target.value === '' ? null : target.value)}
        >
          <option value="">All parts</option>
          {incident.system.parts.map((each) => (
            <option key={each.id} value={each.id}>
              {atStart(partWords(incident, each.id))}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor={`${id}level`}>Level</label>
        <select
          id={`${id}level`}
          className="field"
          value={level}
          onChange={({ target }) => onLevel(target.value as LogLine['level'])}
        >
          {Object.entries(LEVEL_WORDS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor={`${id}words`}>With the words</label>
        <input
          id={`${id}words`}
          className="field"
          type="search"
          value={words}
          onChange={({ target }) => onWords(target.value)}
        />
      </p>
    </div>
  )
})
