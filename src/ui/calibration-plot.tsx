import { useState } from 'react'
import type { CalibrationColumn } from '#progress/calibration.ts'
import { calibrationShape, hasHalf, seenOf } from './calibration-shape.ts'
import { CONFIDENCE_WORDS } from './piles.tsx'
import { useWidth } from './use-width.ts'
import './calibration-plot.css'

/** How sure the learner was, compared with how right: as a drawing or, by a button, as a table. */
export function CalibrationPlot({
  columns,
  isEarly = false,
  who = 'you',
}: {
  columns: readonly CalibrationColumn[]
  /** Too few to say anything: bands instead of gaps. */
  isEarly?: boolean
  /** The learner reads it, or a mentor. */
  who?: 'you' | 'they'
}) {
  const [width, ref] = useWidth()
  const [isTable, setIsTable] = useState(false)
  return (
    <figure className="calibration">
      <div ref={ref}>
        {isTable ? (
          <Table columns={columns} />
        ) : (
          width > 0 && <Drawing columns={columns} width={width} isEarly={isEarly} who={who} />
        )}
      </div>
      {hasHalf(columns) && <p className="tiny soft">“Partly” counts as ½.</p>}
      <button type="button" className="link calibration-twin" onClick={() => setIsTable(!isTable)}>
        {isTable ? 'Show it as a drawing' : 'Show it as a table'}
      </button>
    </figure>
  )
}

const HEIGHT = 372
/** Below this width in pixels the words need a smaller font. */
const TIGHT = 320

const wordOf = (column: CalibrationColumn) => CONFIDENCE_WORDS[column.confidence].word

function Drawing({
  columns,
  width,
  isEarly,
  who,
}: {
  columns: readonly CalibrationColumn[]
  width: number
  isEarly: boolean
  who: 'you' | 'they'
}) {
  const { left, right, rules, spots } = calibrationShape(columns, width)
  const words = columns.map((column) => `${wordOf(column).toLowerCase()} ${seenOf(column)}`).join(', ')
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`Calibration, seen coming: ${words}`}
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
      {spots.map(({ column, x, line, band, circle }) => (
        <g key={column.confidence}>
          {isEarly && band && (
            <rect
              className="calibration-band"
              x={x - 14}
              y={band.top}
              width="28"
              height={band.bottom - band.top}
              rx="14"
            />
          )}
          {isEarly && circle && <circle cx={x} cy={circle.y} r={7} strokeWidth={2} />}
          {!isEarly && circle && (
            <>
              <path className="calibration-gap" d={`M${x} ${line}V${circle.y}`} />
              <circle
                className={circle.isFurthest ? 'is-furthest' : ''}
                cx={x}
                cy={circle.y}
                r={circle.radius}
                strokeWidth={circle.isFurthest ? 3 : 2}
              />
            </>
          )}
          <path className="calibration-tick" d={`M${x - 6} ${line}h12`} />
          <text className={`calibration-word ${right < TIGHT ? 'is-tight' : ''}`} x={x} y={316} textAnchor="middle">
            {wordOf(column)}
          </text>
          {/* Down here it never overlaps the circle. */}
          <text className="calibration-count" x={x} y={335} textAnchor="middle">
            {seenOf(column)}
          </text>
        </g>
      ))}
      <text x={left} y={HEIGHT - 8}>
        how sure {who} were
      </text>
      <text x={left} y={22}>
        seen coming
      </text>
      <polyline
        className="calibration-line"
        points={`${right - (right < TIGHT ? 106 : 130)},${HEIGHT - 12} ${right - 94},${HEIGHT - 12}`}
      />
      <text x={right} y={HEIGHT - 8} textAnchor="end" fontStyle="italic">
        as sure as right
      </text>
    </svg>
  )
}

const percent = (share: number) => `${Math.round(share * 100)}%`

function Table({ columns }: { columns: readonly CalibrationColumn[] }) {
  return (
    <table className="calibration-table figures">
      <caption className="visually-hidden">Calibration</caption>
      <thead>
        <tr>
          <th scope="col">How sure</th>
          <th scope="col">Claims</th>
          <th scope="col">Seen coming</th>
          <th scope="col">That is</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
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
