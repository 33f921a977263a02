import { memo } from 'react'
import type { Incident } from '#city/incident.ts'
import type { PartId } from '#simulation/system.ts'
import { partWords } from '../graph-words.ts'
import type { StateNow, WayNow } from './state-now.ts'
import { atStart, seenTrouble, stateSentence } from './state-words.ts'
import { percentWords, valueWords } from './value-words.ts'

/** `isPointed`: it was pressed by mouse or finger, not by a key. */
export type LookAt = (part: PartId | null, isPointed: boolean) => void

/**
 * A part as a small building front: one window for each instance, filled as far as its workers are taken, dark if it is
 * down; who waits stands as a row before the door. Or the people, who have neither.
 */
export const PartCard = memo(function PartCard({
  incident,
  part,
  state,
  ways,
  isChosen,
  onLook,
}: {
  incident: Incident
  part: PartId | null
  /** Null: nothing was seen yet. */
  state: StateNow | null
  ways: readonly WayNow[]
  isChosen: boolean
  onLook: LookAt | undefined
}) {
  const name = atStart(partWords(incident, part))
  const face = (
    <>
      <span className="part-roof" aria-hidden="true" />
      <span className="part-name">{name}</span>
      <span aria-hidden="true">
        {part === null ? <Crowd /> : <Windows state={state ?? unseen(incident, part)} />}
        {state && <Words state={state} />}
      </span>
    </>
  )
  const look = `part-card ${part === null ? 'is-people' : ''} ${lookOf(state)}`
  return onLook ? (
    // Words in an attribute need no layout, and these change with every second.
    <button
      type="button"
      className={look}
      aria-pressed={isChosen}
      aria-label={state ? `${name}, ${stateSentence(incident, state, ways)}` : undefined}
      onClick={(event) => onLook(part, event.detail > 0)}
    >
      {face}
    </button>
  ) : (
    <div className={look}>{face}</div>
  )
})

const lookOf = (state: StateNow | null) =>
  !state ? '' : state.part !== null && state.up === 0 ? 'is-down' : state.isFailing ? 'is-failing' : ''

/** Before anything was seen all instances are up and idle. */
const unseen = ({ system }: Incident, part: PartId) => {
  const of = system.parts.find(({ id }) => id === part)?.instances ?? 1
  return { up: of, of, busy: 0, waiting: 0 }
}

/** As many lines whatever happens, so that the drawing keeps its size; the last is for what is out of the ordinary. */
function Words({ state }: { state: StateNow }) {
  const { part, rate, p95, busy, waiting, inFlight } = state
  const trouble = seenTrouble(state)
  return (
    <span className="part-values figures">
      <span>
        {valueWords('rate', rate)}
        {p95 !== null && `, p95 ${valueWords('time', p95)}`}
      </span>
      <span>
        {part === null ? `${valueWords('count', inFlight)} in flight` : `busy ${percentWords(busy)}`}
        {part !== null && waiting > 0 && `, ${valueWords('count', waiting)} wait`}
      </span>
      {trouble.length > 0 && <span className="part-trouble">{trouble.join(', ')}</span>}
    </span>
  )
}

/** More instances than this are drawn as one number. */
const MOST_WINDOWS = 8
const MOST_WAITING = 10
const WINDOW = { width: 13, height: 20, step: 18 }
/** More windows than fit in this width beside the row of who waits become narrower. */
const WINDOWS_WIDTH = 90
const ROW = 6 + MOST_WAITING * 5

function Windows({ state: { up, of, busy, waiting } }: { state: Pick<StateNow, 'up' | 'of' | 'busy' | 'waiting'> }) {
  const shown = Math.min(of, MOST_WINDOWS)
  return (
    <Front
      shown={shown}
      dark={Math.min(shown, of - up)}
      level={Math.round(Math.min(1, busy) * (WINDOW.height - 3))}
      crowd={Math.min(waiting, MOST_WAITING)}
    />
  )
}

/** Drawn again only if one of its numbers changes, as the values beside it do with every second. */
const Front = memo(function Front({
  shown,
  dark,
  level,
  crowd,
}: {
  shown: number
  dark: number
  level: number
  crowd: number
}) {
  const step = Math.min(WINDOW.step, WINDOWS_WIDTH / Math.max(1, shown))
  const pane = Math.min(WINDOW.width, step - 3)
  const width = shown * step
  const [outer, height] = [width + ROW, WINDOW.height + 4]
  return (
    <svg
      className="part-windows"
      width={outer}
      height={height}
      viewBox={`0 0 ${outer} ${height}`}
      preserveAspectRatio="xMinYMid"
    >
      {Array.from({ length: shown }, (_, at) => (
        <g key={at} transform={`translate(${at * step + 1.5} 2)`} className={at < shown - dark ? 'is-up' : 'is-dark'}>
          <rect width={pane} height={WINDOW.height} rx={2} />
          {at < shown - dark ? (
            <rect className="part-level" x={1.5} y={WINDOW.height - 1.5 - level} width={pane - 3} height={level} />
          ) : (
            <path d={`M3 4L${pane - 3} ${WINDOW.height - 4}M${pane - 3} 4L3 ${WINDOW.height - 4}`} />
          )}
        </g>
      ))}
      {Array.from({ length: crowd }, (_, at) => (
        <circle key={at} className="part-waiting" cx={width + 8 + at * 5} cy={WINDOW.height - 1} r={2} />
      ))}
    </svg>
  )
})

const Crowd = memo(function Crowd() {
  return (
    <svg className="part-windows" width={56} height={24}>
      {[8, 26, 44].map((x) => (
        <path key={x} className="part-person" d={`M${x} 3a4 4 0 1 1 0 8a4 4 0 1 1 0-8M${x - 7} 23c0-12 14-12 14 0`} />
      ))}
    </svg>
  )
})
