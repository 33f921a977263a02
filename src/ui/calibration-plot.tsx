import { useState } from 'react'
import type { CalibrationColumn, Series } from '#progress/calibration.ts'
import { calibrationShape, hasHalf, seenOf } from './calibration-shape.ts'
import type { PlottedMark, PlottedSeries } from './calibration-shape.ts'
import { CONFIDENCE_WORDS } from './piles.tsx'
import { useWidth } from './use-width.ts'
import './calibration-plot.css'

/** The learner reads it, or a mentor. */
type Who = 'you' | 'they'

/**
 * How sure the learner was, compared with how right: as a drawing or, by a button, as a table. Two series are told apart
 * by the shape of their marks.
 */
export function CalibrationPlot({ series, who = 'you' }: { series: readonly PlottedSeries[]; who?: Who }) {
  const [width, ref] = useWidth()
  const [isTable, setIsTable] = useState(false)
  const halves = series.filter(({ columns }) => hasHalf(columns)).map((each) => HALF_WORDS[each.series])
  return (
    <figure className="calibration">
      <div ref={ref}>
        {isTable
          ? series.map((each) => <Table key={each.series} series={each} isAlone={series.length === 1} who={who} />)
          : width > 0 && <Drawing series={series} width={width} who={who} />}
      </div>
      {!isTable && series.length > 1 && <Key series={series} who={who} />}
      {halves.length > 0 && (
        <p className="tiny soft">
          {halves.join(' and ')} {halves.length === 1 ? 'counts' : 'count'} as ½.
        </p>
      )}
      <button type="button" className="link calibration-twin" onClick={() => setIsTable(!isTable)}>
        {isTable ? 'Show it as a drawing' : 'Show it as a table'}
      </button>
    </figure>
  )
}

const HALF_WORDS: Record<Series, string> = { selfJudged: '“Partly”', measured: '“Looked elsewhere”' }
const RIGHT_WORDS: Record<Series, string> = {
  selfJudged: 'seen coming',
  measured: 'right in reviews and nights',
}
const SERIES_WORDS: Record<Who, Record<Series, string>> = {
  you: { selfJudged: 'Predictions, judged by you', measured: 'Reviews and nights on call, worked out' },
  they: { selfJudged: 'Predictions, judged by themselves', measured: 'Reviews and nights on call, worked out' },
}

const HEIGHT = 372
/** The y of the first line of counts, and the distance of the second. */
const COUNTS = { y: 335, step: 18 }
/** Below this width in pixels the words need a smaller font. */
const TIGHT = 320

const wordOf = ({ confidence }: Pick<CalibrationColumn, 'confidence'>) => CONFIDENCE_WORDS[confidence].word

const inWords = (series: readonly PlottedSeries[]) =>
  series
    .map(({ series: name, columns }) => {
      const words = columns.map((column) => `${wordOf(column).toLowerCase()} ${seenOf(column)}`).join(', ')
      return `${RIGHT_WORDS[name]}: ${words}`
    })
    .join('; ')

function Drawing({ series, width, who }: { series: readonly PlottedSeries[]; width: number; who: Who }) {
  const { left, right, rules, spots } = calibrationShape(series, width)
  const height = HEIGHT + (series.length - 1) * COUNTS.step
  const [only] = series
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`Calibration, ${inWords(series)}`}
    >
      {rules.map(({ y, text }) => (
        <g key={text}>
          <path className="calibration-rule" d={`M${left} ${y}H${right}`} />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <polyline className="calibration-line" points={spots.map(({ x, line }) => `${x},${line}`).join(' ')} />
      {spots.map(({ confidence, x, line, marks }, position) => (
        <g key={confidence}>
          {marks.map((mark) => (
            <Mark key={mark.series} mark={mark} line={line} />
          ))}
          <path className="calibration-tick" d={tickOf(x, line, marks)} />
          <text className={`calibration-word ${right < TIGHT ? 'is-tight' : ''}`} x={x} y={316} textAnchor="middle">
            {wordOf({ confidence })}
          </text>
          {/* Down here they never overlap a mark. */}
          {series.map(({ series: name, columns }, at) => (
            <text
              key={name}
              className={`calibration-count ${right < TIGHT ? 'is-tight' : ''}`}
              x={x}
              y={COUNTS.y + at * COUNTS.step}
              textAnchor="middle"
            >
              {series.length > 1 && SIGNS[name]}
              {columns[position] && seenOf(columns[position])}
            </text>
          ))}
        </g>
      ))}
      <text x={left} y={height - 8}>
        how sure {who} were
      </text>
      <text x={left} y={22}>
        {only && series.length === 1 ? RIGHT_WORDS[only.series] : 'right'}
      </text>
      <polyline
        className="calibration-line"
        points={`${right - (right < TIGHT ? 106 : 130)},${height - 12} ${right - 94},${height - 12}`}
      />
      <text x={right} y={height - 8} textAnchor="end" fontStyle="italic">
        as sure as right
      </text>
    </svg>
  )
}

/** The marks as characters, before their counts. */
const SIGNS: Record<Series, string> = { selfJudged: '● ', measured: '■ ' }

/** On the line, as far to both sides as the marks stand. */
function tickOf(x: number, line: number, marks: readonly PlottedMark[]): string {
  const reach = Math.max(6, ...marks.map((mark) => Math.abs(mark.x - x) + 3))
  return `M${x - reach} ${line}h${2 * reach}`
}

/** Half of a band's width. */
const BAND = 14

function Mark({ mark, line }: { mark: PlottedMark; line: number }) {
  const { x, y, radius, band, isEarly, isFurthest, series } = mark
  const half = Math.min(BAND, radius * 2)
  return (
    <>
      {band && (
        <rect
          className="calibration-band"
          x={x - half}
          y={band.top}
          width={2 * half}
          height={band.bottom - band.top}
          rx={half}
        />
      )}
      {!isEarly && <path className="calibration-gap" d={`M${x} ${line}V${y}`} />}
      <Shape series={series} x={x} y={y} radius={radius} isFurthest={isFurthest} />
    </>
  )
}

/** A square of the same area as the circle of this radius. */
const SQUARE = Math.sqrt(Math.PI) / 2

function Shape({
  series,
  x,
  y,
  radius,
  isFurthest = false,
}: Pick<PlottedMark, 'series' | 'x' | 'y' | 'radius'> & { isFurthest?: boolean }) {
  const look = {
    className: isFurthest ? 'calibration-mark is-furthest' : 'calibration-mark',
    strokeWidth: isFurthest ? 3 : 2,
  }
  if (series === 'selfJudged') return <circle {...look} cx={x} cy={y} r={radius} />
  const half = radius * SQUARE
  return <rect {...look} x={x - half} y={y - half} width={2 * half} height={2 * half} />
}

/** What the shapes mean. */
function Key({ series, who }: { series: readonly PlottedSeries[]; who: Who }) {
  return (
    <ul className="calibration-key small">
      {series.map(({ series: name }) => (
        <li key={name}>
          <svg width="20" height="20" aria-hidden="true">
            <Shape series={name} x={10} y={10} radius={7} />
          </svg>
          {SERIES_WORDS[who][name]}
        </li>
      ))}
    </ul>
  )
}

const percent = (share: number) => `${Math.round(share * 100)}%`

function Table({ series, isAlone, who }: { series: PlottedSeries; isAlone: boolean; who: Who }) {
  return (
    <table className="calibration-table figures">
      <caption className={isAlone ? 'visually-hidden' : 'small'}>
        {isAlone ? 'Calibration' : SERIES_WORDS[who][series.series]}
      </caption>
      <thead>
        <tr>
          <th scope="col">How sure</th>
          <th scope="col">Claims</th>
          <th scope="col">{series.series === 'measured' ? 'Right' : 'Seen coming'}</th>
          <th scope="col">That is</th>
        </tr>
      </thead>
      <tbody>
        {series.columns.map((column) => (
          <tr key={column.confidence}>
            <th scope="row">{wordOf(column)}</th>
            <td>{percent(column.probability)}</td>
            <td>{seenOf(column)}</td>
            <td>{column.outcome === null ? 'nothing yet' : percent(column.outcome)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
