import { memo } from 'react'
import type { GraphPlan } from './graph-list.ts'
import { perSecond, slideOf, spread, timesOf, xOf, yOf } from './graph-shape.ts'
import type { Frame } from './graph-shape.ts'
import { GraphMarks } from './graph-marks.tsx'
import type { Marks } from './marks.ts'
import { NOW_SPAN } from './state-now.ts'
import { storyMinute } from './story-clock.ts'
import { valueWords } from './value-words.ts'
import type { Measure } from './value-words.ts'

/** `values[i]`: that of second `i + 1`. */
export type PlottedLine = {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly path: string
  /** What its end says: that of the last seconds together. */
  readonly latest: number | null
}

/** Pixels between two words at the ends of lines. */
const WORDS_APART = 15

/**
 * A graph without its cursor. What changes with every second are its lines, their words, and how far all is moved; the
 * rest is drawn again only when there is another time, mark or scale.
 */
export const Plot = memo(function Plot({
  plan,
  frame,
  lines,
  now,
  marks,
  clock,
}: {
  plan: GraphPlan
  frame: Frame
  lines: readonly PlottedLine[]
  now: number
  marks: Marks
  clock: number
}) {
  const { left, right, top, bottom, most, fromS, toS } = frame
  const times = timesOf(frame, clock)
  return (
    <>
      <Scale
        measure={plan.measure}
        left={left}
        right={right}
        top={top}
        bottom={bottom}
        most={most}
        limits={plan.limits}
      />
      <g transform={`translate(${slideOf(frame).toFixed(1)})`}>
        <Times
          clock={clock}
          first={times[0]?.s ?? 0}
          step={stepOf(times)}
          count={times.length}
          y={bottom}
          perS={perSecond(frame)}
        />
        <GraphMarks marks={marks} fromS={fromS} toS={toS} now={now} top={top} bottom={bottom} perS={perSecond(frame)} />
        {lines.map(({ name, path }, at) => (
          <path key={name} className={`graph-line is-${at + 1}`} d={path} />
        ))}
      </g>
      <Ends plan={plan} frame={frame} lines={lines} now={now} />
    </>
  )
})

const stepOf = (times: readonly { readonly s: number }[]) => (times[1]?.s ?? 60) - (times[0]?.s ?? 0)

/** The values at the left, and the limits. */
const Scale = memo(function Scale({
  measure,
  limits,
  ...frame
}: {
  measure: Measure
  limits: GraphPlan['limits']
  left: number
  right: number
  top: number
  bottom: number
  most: number
}) {
  const { left, right, top, bottom, most } = frame
  const y = (value: number) => yOf({ ...frame, fromS: 0, toS: 1 }, value)
  return (
    <>
      {[0, 0.5, 1].map((share) => (
        <text
          key={share}
          className="graph-value"
          x={left - 6}
          y={y(share * most) + (share === 0 ? 0 : 4)}
          textAnchor="end"
        >
          {share === 0 ? '0' : valueWords(measure, share * most)}
        </text>
      ))}
      <path className="graph-rule" d={`M${left} ${top}H${right}M${left} ${(top + bottom) / 2}H${right}`} />
      <path className="graph-axis" d={`M${left} ${bottom}H${right}`} />
      {limits
        .filter(({ value }) => value <= most)
        .map(({ value, words }) => (
          <g key={words}>
            <path className="graph-limit" d={`M${left} ${y(value)}H${right}`} />
            <text className="graph-limit-word" x={left + 4} y={Math.max(y(value) - 4, top + 10)}>
              {words}
            </text>
          </g>
        ))}
    </>
  )
})

/** The times below the axis, `step` seconds apart. */
const Times = memo(function Times({
  clock,
  first,
  step,
  count,
  y,
  perS,
}: {
  clock: number
  first: number
  step: number
  count: number
  y: number
  perS: number
}) {
  // In an order in which the one that comes takes the place of the one that goes, and the others stay as they are.
  const before = count === 0 ? 0 : (first / step) % count
  return Array.from({ length: count }, (_, at) => first + ((at - before + count) % count) * step).map((s, at) => (
    <g key={at} transform={`translate(${(s * perS).toFixed(1)} ${y})`}>
      <path className="graph-axis" d="M0 0v4" />
      <text className="graph-time" y={16} textAnchor="middle">
        {storyMinute(clock, s)}
      </text>
    </g>
  ))
})

/** What was written wrong is counted over the last seconds, as on the card. */
const endWords = (measure: Measure, value: number) =>
  `${valueWords(measure, value)}${measure === 'wrong' && value > 0 ? ` in ${NOW_SPAN} s` : ''}`

/** The words at the ends of the lines: their names and latest values, each at its height. */
function Ends({
  plan,
  frame,
  lines,
  now,
}: {
  plan: GraphPlan
  frame: Frame
  lines: readonly PlottedLine[]
  now: number
}) {
  const x = Math.min(xOf(frame, Math.min(now, frame.toS)), frame.right)
  // Where two lines end at one point, the later one stands above.
  const ends = lines.flatMap(({ name, latest }, at) =>
    latest === null ? [] : [{ text: `${name} ${endWords(plan.measure, latest)}`, y: yOf(frame, latest) - at * 0.01 }],
  )
  if (ends.length === 0)
    return now === 0 ? null : (
      <text className="graph-end is-none" x={x + 6} y={frame.bottom - 4}>
        {plan.measure === 'time' ? 'no answers' : 'none'}
      </text>
    )
  const places = spread(
    ends.map(({ y }) => y),
    WORDS_APART,
    frame.top,
    frame.bottom - 4,
  )
  return ends.map(({ text }, at) => (
    <text key={at} className="graph-end" x={Math.round(x) + 6} y={Math.round(places[at] ?? 0) + 4}>
      {text}
    </text>
  ))
}

/** A line through all values of one second. */
export function Cursor({ frame, second, lines }: { frame: Frame; second: number; lines: readonly PlottedLine[] }) {
  if (second < frame.fromS || second > frame.toS) return null
  const x = xOf(frame, second)
  return (
    <g className="graph-cursor">
      <path d={`M${x} ${frame.top - 4}V${frame.bottom}`} />
      {lines.map(({ name, values }) => {
        const value = values[second - 1] ?? null
        return value === null ? null : <circle key={name} cx={x} cy={yOf(frame, value)} r={4} />
      })}
    </g>
  )
}
