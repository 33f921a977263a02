import { memo, useId, useMemo } from 'react'
import type { Incident } from '#city/incident.ts'
import { valueOf } from '#simulation/judgement.ts'
import type { Graph as GraphOf, Second } from '#simulation/observation.ts'
import type { System } from '#simulation/system.ts'
import { partWords } from '../graph-words.ts'
import { POINT_FAST, linePath, secondAtX } from './graph-shape.ts'
import type { Frame, Window } from './graph-shape.ts'
import type { GraphPlan } from './graph-list.ts'
import type { Marks } from './marks.ts'
import { Cursor, Plot } from './plot.tsx'
import { scaleFor } from './scales.ts'
import type { Scales } from './scales.ts'
import { signalNow } from './state-now.ts'
import type { StateNow } from './state-now.ts'
import { atStart } from './state-words.ts'
import { storyTime } from './story-clock.ts'
import { mayStay, useInView } from './use-in-view.ts'
import { valueWords } from './value-words.ts'

/** The drawing's edges in pixels: left and right of it stand words, above it the marks, below it the times. */
const EDGES = { left: 46, right: 76, top: 24, bottom: 20 }
const HEIGHT = 132

type GraphProps = {
  readonly incident: Incident
  readonly plan: GraphPlan
  readonly seconds: readonly Second[]
  /** How the part stands now; null: nothing was seen yet. */
  readonly latest: StateNow | null
  readonly scales: Scales
  readonly window: Window
  readonly width: number
  readonly marks: Marks
  /** What was predicted of this graph; null: nothing. */
  readonly watched: string | null
  /** The second that the pointer is at; null: nowhere. */
  readonly cursor: number | null
  readonly onCursor: (second: number | null) => void
  /** Whether time runs so fast that what is out of view can wait. */
  readonly isFast: boolean
}

/**
 * One picture of a part over time. Its drawing is a slider over the seconds: pointer or arrow keys move a line, and the
 * values there are said and shown.
 */
export function Graph(props: GraphProps) {
  const [isInView, frame] = useInView()
  return <DrawnGraph {...props} isInView={isInView} outer={frame} />
}

type DrawnProps = GraphProps & { readonly isInView: boolean; readonly outer: React.RefCallback<Element> }

const DrawnGraph = memo(function DrawnGraph({
  incident,
  plan,
  seconds,
  latest,
  scales,
  window,
  width,
  marks,
  watched,
  cursor,
  onCursor,
  isFast,
  outer,
}: DrawnProps) {
  const id = useId()
  const { system, clock } = incident
  const now = seconds.length
  const values = useMemo(
    () => plan.lines.map(({ signal }) => valuesOf(system, { part: plan.part, signal }, seconds, window.fromS)),
    [plan, seconds, system, window.fromS],
  )
  const { most, isOwn } = scaleFor(plan, scales, highestOf(values))
  const frame: Frame = useMemo(
    () => ({
      ...window,
      left: EDGES.left,
      right: Math.max(EDGES.left + 60, width - EDGES.right),
      top: EDGES.top,
      bottom: HEIGHT - EDGES.bottom,
      most,
    }),
    [window, width, most],
  )
  const lines = useMemo(
    () =>
      plan.lines.map(({ signal, name }, at) => {
        const own = values[at] ?? []
        return {
          name,
          values: own,
          path: linePath(own, frame, isFast ? POINT_FAST : undefined),
          latest: latest && signalNow(latest, signal),
        }
      }),
    [plan, values, latest, frame, isFast],
  )
  const at = cursor ?? now
  const said = useMemo(() => {
    const each = lines.map(({ name, values: own }) => {
      const value = own[at - 1] ?? null
      const words = value === null ? 'none' : valueWords(plan.measure, value)
      return name === '' ? words : `${name} ${words}`
    })
    return now === 0 ? 'nothing seen yet' : `${storyTime(clock, at)}, ${each.join(', ')}`
  }, [lines, at, plan.measure, clock, now])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = nextSecond(event.key, at, frame, now)
    if (next === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    // The page has steps on the same keys.
    event.stopPropagation()
    onCursor(next)
  }
  const onPointer = (event: React.PointerEvent) =>
    onCursor(secondAtX(frame, event.clientX - event.currentTarget.getBoundingClientRect().left, now))
  return (
    <figure ref={outer} className={`graph ${watched === null ? '' : 'is-watched'}`}>
      <figcaption id={id}>
        <span className="graph-title">{plan.title}</span>
        {watched !== null && <span className="graph-watched">{watched}</span>}
        {cursor !== null && now > 0 ? (
          <span className="graph-note figures" aria-hidden="true">
            {said}
          </span>
        ) : (
          isOwn && (
            <span className="graph-note">
              Drawn larger: up to {valueWords(plan.measure, most)}. The other graphs of its kind go up to{' '}
              {valueWords(plan.measure, scales[plan.measure])}.
            </span>
          )
        )}
      </figcaption>
      <div
        className="graph-slider"
        role="slider"
        tabIndex={0}
        aria-label={`${plan.title}, ${atStart(partWords(incident, plan.part))}`}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={incident.lastsS}
        aria-valuenow={Math.max(at, 1)}
        aria-valuetext={said}
        onKeyDown={onKeyDown}
        onFocus={() => cursor === null && now > 0 && onCursor(now)}
        onBlur={() => onCursor(null)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={(event) => event.pointerType === 'mouse' && onCursor(null)}
      >
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          <Plot plan={plan} frame={frame} lines={lines} now={now} marks={marks} clock={clock} />
          {cursor !== null && <Cursor frame={frame} second={cursor} lines={lines} />}
        </svg>
      </div>
    </figure>
  )
}, mayStay)

/** `[i]`: the value of second `i + 1`; null where there is none, and up to second `fromS`, which is out of view. */
function valuesOf(
  system: System,
  graph: GraphOf,
  seconds: readonly Second[],
  fromS: number,
): readonly (number | null)[] {
  const values = Array<number | null>(seconds.length).fill(null)
  for (let at = fromS; at < seconds.length; at++) values[at] = valueOf(seconds[at]!, system, graph)
  return values
}

function highestOf(lines: readonly (readonly (number | null)[])[]): number {
  let highest = 0
  for (const values of lines) for (const value of values) if (value !== null && value > highest) highest = value
  return highest
}

/** Where a key leads from second `at`; null: nowhere. */
function nextSecond(key: string, at: number, { fromS }: Window, now: number): number | null {
  const first = fromS + 1
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 10,
    PageUp: at + 10,
    Home: first,
    End: now,
  }
  const target = targets[key]
  return target === undefined || now === 0 ? null : Math.min(Math.max(target, first), now)
}
