import { memo } from 'react'
import type { GraphPlan } from './graph-list.ts'
import { spread, timesOf, xOf, yOf } from './graph-shape.ts'
import type { Frame } from './graph-shape.ts'
import type { Marks } from './marks.ts'
import { valueWords } from './value-words.ts'

/** `values[i]`: that of second `i + 1`. */
export type PlottedLine = {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly path: string
}

/** Pixels between two words at the ends of lines, and between two numbers of marks. */
const WORDS_APART = 15
const MARKS_APART = 18
const MARK_Y = 11

/** A graph without its cursor: drawn again only when a second, its frame or a mark changes. */
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
  const { left, right, top, bottom, most } = frame
  return (
    <>
      {[0, 0.5, 1].map((share) => (
        <text
          key={share}
          className="graph-value"
          x={left - 6}
          y={yOf(frame, share * most) + (share === 0 ? 0 : 4)}
          textAnchor="end"
        >
          {share === 0 ? '0' : valueWords(plan.measure, share * most)}
        </text>
      ))}
      <path className="graph-rule" d={`M${left} ${top}H${right}M${left} ${(top + bottom) / 2}H${right}`} />
      <MarksOf marks={marks} frame={frame} now={now} />
      <path className="graph-axis" d={axisPath(frame, clock)} />
      {timesOf(frame, clock).map(({ s, text }) => (
        <text key={s} className="graph-time" x={xOf(frame, s)} y={bottom + 16} textAnchor="middle">
          {text}
        </text>
      ))}
      {plan.limits.map(({ value, words }) => (
        <Limit key={words} value={value} words={words} frame={frame} />
      ))}
      {lines.map(({ name, path }, at) => (
        <path key={name} className={`graph-line is-${at + 1}`} d={path} />
      ))}
      <Ends plan={plan} frame={frame} lines={lines} now={now} />
    </>
  )
})

const axisPath = (frame: Frame, clock: number) =>
  timesOf(frame, clock).reduce(
    (path, { s }) => `${path}M${xOf(frame, s).toFixed(1)} ${frame.bottom}v4`,
    `M${frame.left} ${frame.bottom}H${frame.right}`,
  )

/** The words at the ends of the lines: their names and latest values. */
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
  const ends = lines.flatMap(({ name, values }) => {
    const value = values[now - 1] ?? null
    return value === null ? [] : [{ text: `${name} ${valueWords(plan.measure, value)}`, y: yOf(frame, value) }]
  })
  if (ends.length === 0)
    return now === 0 ? null : (
      <text className="graph-end is-none" x={x + 6} y={frame.bottom - 4}>
        no answers
      </text>
    )
  const places = spread(
    ends.map(({ y }) => y),
    WORDS_APART,
    frame.top,
    frame.bottom - 4,
  )
  return ends.map(({ text }, at) => (
    <text key={at} className="graph-end" x={x + 6} y={(places[at] ?? 0) + 4}>
      {text}
    </text>
  ))
}

function Limit({ value, words, frame }: { value: number; words: string; frame: Frame }) {
  if (value > frame.most) return null
  const y = yOf(frame, value)
  return (
    <>
      <path className="graph-limit" d={`M${frame.left} ${y}H${frame.right}`} />
      <text className="graph-limit-word" x={frame.left + 4} y={Math.max(y - 4, frame.top + 10)}>
        {words}
      </text>
    </>
  )
}

/** From the choice of an action to its effect a band; the alert as a line. Their numbers stand above. */
function MarksOf({ marks: { acts, alertAtS }, frame, now }: { marks: Marks; frame: Frame; now: number }) {
  const { top, bottom, fromS, toS } = frame
  const isIn = (second: number) => second >= fromS && second <= toS
  const x = (second: number) => xOf(frame, Math.min(Math.max(second, fromS), toS))
  const shown = acts.filter(({ atS, effectAtS }) => atS <= now && (isIn(atS) || isIn(effectAtS)))
  const hasAlert = alertAtS !== null && alertAtS <= now && isIn(alertAtS)
  const signs = [
    ...(hasAlert ? [{ text: '!', x: x(alertAtS) }] : []),
    ...shown.map(({ number, atS }) => ({ text: String(number), x: x(atS) })),
  ]
  const places = spread(
    signs.map((sign) => sign.x),
    MARKS_APART,
    frame.left,
    frame.right,
  )
  return (
    <>
      {hasAlert && <path className="graph-alert" d={`M${x(alertAtS)} ${top - 4}V${bottom}`} />}
      {shown.map(({ number, atS, effectAtS }) => (
        <g key={number}>
          <rect
            className="graph-taking"
            x={x(atS)}
            y={top}
            width={Math.max(0, x(Math.min(effectAtS, now)) - x(atS))}
            height={bottom - top}
          />
          {isIn(atS) && <path className="graph-chosen" d={`M${x(atS)} ${top - 4}V${bottom}`} />}
          {isIn(effectAtS) && effectAtS <= now && (
            <path className="graph-effect" d={`M${x(effectAtS)} ${top - 4}V${bottom}`} />
          )}
        </g>
      ))}
      {signs.map(({ text }, at) => (
        <g key={text} className={`graph-mark ${text === '!' ? 'is-alert' : ''}`}>
          {text === '!' ? (
            <path d={`M${places[at]} ${MARK_Y - 10}l9 18h-18z`} />
          ) : (
            <circle cx={places[at]} cy={MARK_Y} r={8} />
          )}
          <text x={places[at]} y={MARK_Y + 4.5} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  )
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
