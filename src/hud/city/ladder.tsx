import { LookRange } from './stairs.tsx'
import type { LookProps } from './stairs.tsx'

const TOP = 30
const BOTTOM = 280

/** The stairs on a narrow page: a ladder at the right edge, with the same range input. */
export function Ladder(props: LookProps) {
  const { levels, reached, look } = props
  const y = (level: number) => BOTTOM - ((BOTTOM - TOP) / Math.max(1, levels.length - 1)) * level
  return (
    <div className="ladder">
      <svg viewBox="0 0 52 300" aria-hidden="true">
        <rect className="ladder-paper" x="14" y="6" width="34" height="288" rx="17" />
        <path d={`M31 ${BOTTOM}V${y(reached)}`} stroke="var(--ink)" strokeWidth="2.5" />
        <path d={`M31 ${y(reached)}V${TOP - 6}`} stroke="var(--blue-text)" strokeWidth="2" strokeDasharray="5 4" />
        {levels.map(({ number }) => (
          <text
            key={number}
            className={number <= reached ? 'is-reached' : 'is-to-come'}
            x="31"
            y={y(number) + 4}
            textAnchor="middle"
          >
            {number}
          </text>
        ))}
        <g className="stairs-balloon" style={{ transform: `translate(31px, ${y(look) - 4}px)` }}>
          <path
            d="M0-20c11 0 17 8 17 16C17 6 6 15 4 20h-8C-6 15-17 6-17-4c0-8 6-16 17-16z"
            fill="#2aa7ab"
            stroke="#43325e"
            strokeWidth="2"
          />
          <path d="M0-20c-4 4-6 10-6 16s2 18 3 24h6c1-6 3-18 3-24s-2-12-6-16z" fill="#a83822" />
          <text y="3" textAnchor="middle">
            {look}
          </text>
        </g>
      </svg>
      <LookRange {...props} className="ladder-range" />
      <output className="stairs-low" aria-hidden="true">
        {look} {levels[look]?.identity}
      </output>
    </div>
  )
}
