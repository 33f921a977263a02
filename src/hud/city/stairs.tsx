import type { Level } from '#city/city.ts'
import './stairs.css'

export type LookProps = {
  readonly levels: readonly Level[]
  readonly reached: number
  readonly look: number
  readonly onLook: (level: number) => void
}

const WIDTH = 600
const HEIGHT = 138

/**
 * The buildings drawn on each step: left edge, width, height. From the third step on the second building has a pointed
 * roof.
 */
const SKYLINES: readonly (readonly (readonly [number, number, number, number])[])[] = [
  [
    [32, 12, 9, 0],
    [48, 9, 6, 0],
    [61, 8, 11, 0],
  ],
  [
    [22, 9, 14, 0],
    [34, 12, 9, 0],
    [50, 12, 16, 6],
    [66, 9, 11, 0],
  ],
  [
    [22, 10, 15, 0],
    [36, 12, 23, 6],
    [52, 13, 13, 0],
  ],
  [
    [22, 10, 19, 0],
    [36, 14, 27, 7],
    [54, 14, 15, 0],
  ],
  [
    [18, 11, 23, 0],
    [33, 14, 33, 7],
    [51, 13, 19, 0],
    [68, 9, 12, 0],
  ],
  [
    [14, 11, 25, 0],
    [29, 16, 33, 9],
    [49, 13, 19, 0],
    [66, 12, 13, 0],
  ],
]

/** The value of the range input as text. */
export function lookInWords({ levels, reached, look }: Omit<LookProps, 'onLook'>): string {
  const where = look === reached ? 'where you are' : look > reached ? 'looking ahead' : 'looking back'
  return `Level ${look}, ${levels[look]?.identity ?? ''}, ${where}`
}

/**
 * The levels as stairs. The balloon is the thumb of a range input. Levels reached look like paper, later ones like a
 * blueprint.
 */
export function Stairs(props: LookProps) {
  const { levels, reached, look } = props
  const step = WIDTH / levels.length
  const top = (level: number) => 104 - (60 / Math.max(1, levels.length - 1)) * level
  const outline = (from: number, drop: number) =>
    `M${from * step} ${HEIGHT}` +
    levels
      .slice(from)
      .map(({ number }) => `V${top(number) + drop}h${step}`)
      .join('') +
    `V${HEIGHT}z`
  return (
    <div className="stairs">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <defs>
          <pattern id="stairs-grid" width="10" height="10" patternUnits="userSpaceOnUse">
            <path d="M0 0H10M0 0V10" stroke="var(--blue-text)" strokeWidth=".8" opacity=".38" />
          </pattern>
        </defs>
        <path className="stairs-shade" d={outline(0, 0)} />
        <path className="stairs-shade is-near" d={outline(0, 0)} />
        <path className="stairs-paper" d={outline(0, 0)} />
        {reached + 1 < levels.length && (
          <>
            <path d={outline(reached + 1, 0)} fill="var(--blue-wash)" />
            <path d={outline(reached + 1, 30)} fill="url(#stairs-grid)" />
          </>
        )}
        {levels.map(({ number, identity }) => {
          const isReached = number <= reached
          const y = top(number)
          return (
            <g key={number} className={isReached ? 'is-reached' : 'is-to-come'}>
              {number > 0 && <path d={`M${number * step} ${y + 5}V${HEIGHT}`} stroke="var(--hair)" strokeWidth="1.2" />}
              {number !== look && <path className="stairs-skyline" d={skylineOf(number, number * step, y - 3, step)} />}
              <rect className="stairs-roof" x={number * step} y={y - 3} width={step + 2} height="7" rx="2" />
              <text x={(number + 0.5) * step} y={y + 24} textAnchor="middle">
                <tspan fontWeight="700">{number}</tspan> {identity}
              </text>
            </g>
          )
        })}
        <g className="stairs-balloon" style={{ transform: `translate(${(look + 0.5) * step}px, ${top(look) - 47}px)` }}>
          <Balloon />
        </g>
      </svg>
      <LookRange {...props} className="stairs-range" />
      <output className="stairs-low" aria-hidden="true">
        {look} {levels[look]?.identity}
      </output>
    </div>
  )
}

function skylineOf(level: number, left: number, base: number, step: number): string {
  return (SKYLINES[level % SKYLINES.length] ?? [])
    .map(([x, width, height, peak]) => {
      const start = `M${left + (x * step) / 100} ${base}v${-height}`
      return peak > 0
        ? `${start}l${width / 2} ${-peak} ${width / 2} ${peak}v${height}z`
        : `${start}h${width}v${height}z`
    })
    .join('')
}

const ENVELOPE = 'M0-28c15 0 23 11 23 22C23 8 8 20 6 27h-12C-8 20-23 8-23-6c0-11 8-22 23-22z'
const STRIPES =
  'M0-28c10 2 17 11 17 22 0 12-9 24-12 33h1C8 20 23 8 23-6c0-11-8-22-23-22zM0-28c-10 2-17 11-17 22 0 12 9 24 12 33h-1C-8 20-23 8-23-6c0-11 8-22 23-22z'

function Balloon() {
  return (
    <>
      <path d={ENVELOPE} fill="#fff6e6" />
      <path d="M0-28c-5 6-8 14-8 22S-5 20-4 27h8c1-7 4-25 4-33S5-22 0-28z" fill="#e4684c" />
      <path d={STRIPES} fill="#2aa7ab" />
      <path d={ENVELOPE} fill="none" stroke="#43325e" strokeWidth="2" />
      <path d="M-5 27l1 7M5 27l-1 7" stroke="#43325e" strokeWidth="1.5" />
      <rect x="-6" y="34" width="12" height="9" rx="2" fill="#c5824f" stroke="#43325e" strokeWidth="1.8" />
    </>
  )
}

export function LookRange({ className, ...props }: LookProps & { className: string }) {
  const { levels, look, onLook } = props
  return (
    <input
      id="look-ahead"
      className={className}
      type="range"
      min={0}
      max={levels.length - 1}
      step={1}
      value={look}
      aria-label="Look ahead"
      aria-valuetext={lookInWords(props)}
      onChange={(event) => onLook(event.currentTarget.valueAsNumber)}
    />
  )
}
