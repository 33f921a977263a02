import { useMemo } from 'react'
import type { Incident } from '#city/incident.ts'
import type { Look } from '#simulation/judgement.ts'
import { useWidth } from '#ui/use-width.ts'
import { timesOf } from './graph-shape.ts'
import { momentsOf } from './night-list.ts'
import { storyTime } from './story-clock.ts'
import { StripRow, heightOf } from './strip-row.tsx'
import { notKeptOf, stretchesOf } from './strip-shape.ts'
import type { NightRun } from './strip-shape.ts'
import './night-strip.css'

/** Whose nights stand below each other. */
export type Runs = { readonly own: NightRun; readonly nobody: NightRun; readonly best: NightRun }

const WHO = ['own', 'nobody', 'best'] as const
const WHO_WORDS: Record<(typeof WHO)[number], string> = {
  own: 'You',
  nobody: 'Nobody',
  best: 'Best known',
}
const AXIS = 24
/** Half of a time's width, which the axis needs at its ends. */
const EDGE = 2

/**
 * A whole night as a strip, lit where the promise was kept, with all that happened in it; below it, on the same scale, the
 * night of nobody and the best that is known. The same follows as a list.
 */
export function NightStrip({ incident, runs, looks }: { incident: Incident; runs: Runs; looks: readonly Look[] }) {
  const [width, ref] = useWidth()
  const { clock, lastsS, promised } = incident
  const rows = useMemo(
    () => WHO.map((who) => ({ who, run: runs[who], stretches: stretchesOf(runs[who].seconds, promised) })),
    [runs, promised],
  )
  const moments = useMemo(() => momentsOf(incident, runs.own, looks), [incident, runs, looks])
  const scale = { left: EDGE, right: Math.max(EDGE + 1, width - EDGE), lastsS }
  const frame = { ...scale, fromS: 0, toS: lastsS, top: 0, bottom: 0, most: 1 }
  const heights = rows.map(({ who, run }) => heightOf(run, who === 'own', scale))
  const bottom = heights.reduce((sum, height) => sum + height, 0)
  return (
    <div className="night-strip">
      <div ref={ref}>
        {width > 0 && (
          <svg
            width={width}
            height={bottom + AXIS}
            viewBox={`0 0 ${width} ${bottom + AXIS}`}
            role="img"
            aria-label="The night as a strip; the same follows as a list"
          >
            {rows.map(({ who, run, stretches }, at) => (
              <g key={who} transform={`translate(0 ${heights.slice(0, at).reduce((sum, height) => sum + height, 0)})`}>
                <StripRow
                  title={`${WHO_WORDS[who]}: ${keptWords(notKeptOf(stretches))}`}
                  run={run}
                  stretches={stretches}
                  looks={who === 'own' ? looks : []}
                  hasFlags={who === 'own'}
                  scale={scale}
                />
              </g>
            ))}
            <path className="strip-axis" d={`M${scale.left} ${bottom + 4}H${scale.right}`} />
            {timesOf(frame, clock).map(({ s, text }) => {
              const x = scale.left + (s / lastsS) * (scale.right - scale.left)
              return (
                <g key={s}>
                  <path className="strip-axis" d={`M${x} ${bottom + 4}v4`} />
                  <text x={Math.min(Math.max(x, 18), width - 18)} y={bottom + 21} textAnchor="middle">
                    {text}
                  </text>
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <p className="small soft strip-key">
        <span className="strip-sample is-kept" aria-hidden="true" /> the promise is kept
        <span className="strip-sample" aria-hidden="true" /> it is not
        <span className="strip-sample is-look" aria-hidden="true" /> a look
        <b className="strip-sample is-act" aria-hidden="true">
          1
        </b>{' '}
        an action, and until it takes effect
      </p>
      <ol className="strip-list">
        {moments.map(({ atS, words }, at) => (
          <li key={at}>
            <span className="figures soft">{storyTime(clock, atS)}</span>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <ul className="visually-hidden">
        {rows.map(({ who, stretches, run }) => (
          <li key={who}>
            {WHO_WORDS[who]}: {keptWords(notKeptOf(stretches))}
            {who !== 'own' &&
              run.acts.map(({ number, name, atS }) => `; ${number}. ${name} at ${storyTime(clock, atS)}`).join('')}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "promise not kept for 3 min 20 s" */
function keptWords(seconds: number): string {
  if (seconds === 0) return 'promise kept all night'
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const words = [minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''].filter((each) => each !== '')
  return `promise not kept for ${words.join(' ')}`
}
