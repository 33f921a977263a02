import { useMemo } from 'react'
import type { Day } from '#progress/event.ts'
import { aqueductShape, DECK, GROUND, PILL_WIDTH } from './aqueduct-shape.ts'
import type { AqueductShape, Stretch } from './aqueduct-shape.ts'
import { longDay, listOf, shortDay } from './in-words.ts'
import type { Schedule } from './schedule.ts'
import { useWidth } from './use-width.ts'
import './aqueduct.css'

/**
 * The time line as an aqueduct, one arch for each month: past built, current phase rising, future only drawn. Drawn
 * again when its width changes.
 */
export function Aqueduct({
  schedule,
  today,
  pill,
  isAlone,
}: {
  schedule: Schedule
  today: Day
  /** What stands at the day, if that is not today. */
  pill?: string
  /** True: no list of the phases follows, so names that don't fit are written below the drawing. */
  isAlone: boolean
}) {
  const [width, ref] = useWidth()
  const shape = useMemo(() => (width > 0 ? aqueductShape(schedule, today, width) : null), [schedule, today, width])
  return (
    <div className="aqueduct" ref={ref}>
      {shape && (
        <Drawing
          shape={shape}
          day={pill ?? `today, ${shortDay(today)}`}
          width={width}
          words={scheduleSentence(schedule)}
        />
      )}
      {shape && isAlone && shape.unnamed.length > 0 && (
        <p className="aqueduct-rest tiny soft">
          {shape.unnamed.map(({ phase, name }) => (
            <span key={phase}>
              <b>{phase}</b> {name}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** The time line in one sentence. */
export function scheduleSentence({ spans, pennants }: Schedule): string {
  const of = (state: string) => spans.filter((span) => span.state === state)
  const done = of('done').map((span) => `phase ${span.number}`)
  const current = of('current')[0]
  const end = spans.at(-1)
  const next = pennants.find((pennant) => pennant.state === 'next')
  const parts = [
    done.length > 0 ? `Done: ${listOf(done)}.` : '',
    current ? `Now: phase ${current.number}, ${current.name}, since ${longDay(current.start)}.` : '',
    next && next.to !== 'complete' ? `Level ${next.to} is planned for ${longDay(next.at)}.` : '',
    end && end.state !== 'done' ? `The last phase ends about ${longDay(end.end)}.` : '',
  ]
  return `Time line. ${parts.filter((part) => part !== '').join(' ')}`
}

function Drawing({ shape, day, width, words }: { shape: AqueductShape; day: string; width: number; words: string }) {
  return (
    <svg
      viewBox={`0 0 ${width} 150`}
      width={width}
      height={150}
      role="img"
      aria-label={words}
      className="aqueduct-drawing"
    >
      <g aria-hidden="true">
        <path className="aqueduct-ground" d={`M0 ${GROUND}H${width}`} />
        {shape.ticks.map((x) => (
          <path key={x} className="aqueduct-tick" d={`M${x} ${GROUND}v5`} />
        ))}
        {shape.stretches.map((stretch) => (
          <Arches key={`${stretch.phase}-${stretch.kind}`} stretch={stretch} />
        ))}
        {shape.pennants.map(({ x, word, state }) => (
          <g key={word} className="aqueduct-pennant" data-state={state} transform={`translate(${x} 28)`}>
            <path className="aqueduct-pole" d={`M0 ${DECK - 29}V0`} />
            <path className="aqueduct-flag" d="M0 0H32l-6 9 6 9H0z" />
            <text x={6} y={13.5}>
              {word}
            </text>
          </g>
        ))}
        {shape.months.map(({ x, text }) => (
          <text key={x} className="aqueduct-month" x={x} y={GROUND + 17} textAnchor="middle">
            {text}
          </text>
        ))}
        {shape.years.map(({ x, text }) => (
          <text key={text} className="aqueduct-year" x={x} y={GROUND + 33}>
            {text}
          </text>
        ))}
        <path className="aqueduct-today" d={todayPath(shape.today)} />
        {shape.names.map(({ phase, kind, x, text }) => (
          <text key={phase} className="aqueduct-name" data-kind={kind} x={x} y={DECK - 11} xmlSpace="preserve">
            {text}
          </text>
        ))}
        <rect className="aqueduct-pill" x={shape.today.pill} y={0} width={PILL_WIDTH} height={24} rx={12} />
        <text className="aqueduct-pill-word" x={shape.today.pill + PILL_WIDTH / 2} y={17} textAnchor="middle">
          {day}
        </text>
      </g>
    </svg>
  )
}

/** The line of today. It goes on below a name that lies over it, so that it strikes no name through. */
const todayPath = ({ x, isUnderName }: AqueductShape['today']) =>
  `M${x} 20${isUnderName ? `V${DECK - 27}M${x} ${DECK - 5}` : ''}V${GROUND + 4}`

function Arches({ stretch }: { stretch: Stretch }) {
  return (
    <g className="aqueduct-stretch" data-kind={stretch.kind}>
      <path className="aqueduct-arches" d={stretch.path} />
      <path className="aqueduct-deck" d={`M${stretch.from} ${DECK - 1}H${stretch.to}`} />
    </g>
  )
}
