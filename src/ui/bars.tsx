import type { MarkName } from './mark.tsx'
import './bars.css'

/**
 * A building as a small drawing: one bar for each floor. Hidden from screen readers, so the same must be in text beside
 * it.
 */
export function Bars({ states, isVouched = false }: { states: readonly MarkName[]; isVouched?: boolean }) {
  return (
    <span className="bars" aria-hidden="true">
      {states.map((state, storey) => (
        <i key={storey} data-state={state} style={{ height: 8 + 2 * Math.min(storey, 6) }} />
      ))}
      {isVouched && <i className="bars-pennant" />}
    </span>
  )
}

/** Progress as a row of `of` windows: lit, begun, dark. */
export function Gauge({ lit, begun, of }: { lit: number; begun: number; of: number }) {
  return (
    <span className="gauge" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <i key={at} data-window={at < lit ? 'lit' : at < lit + begun ? 'begun' : 'dark'} />
      ))}
    </span>
  )
}
