import { memo } from 'react'
import { spread } from './graph-shape.ts'
import type { Marks } from './marks.ts'

/** Pixels between the numbers of two marks. */
const APART = 18
const SIGN_Y = 11

type Place = {
  readonly fromS: number
  readonly toS: number
  readonly now: number
  readonly top: number
  readonly bottom: number
  readonly perS: number
}

/** The marks of a graph that lie in its window, as if the night began at 0. */
export function GraphMarks({ marks: { acts, alertAtS }, fromS, toS, now, ...place }: Place & { marks: Marks }) {
  const isIn = (second: number) => second >= fromS && second <= toS && second <= now
  const alert = alertAtS !== null && isIn(alertAtS) ? alertAtS : null
  const shown = acts.filter(({ atS, effectAtS }) => atS <= now && (isIn(atS) || isIn(effectAtS)))
  if (alert === null && shown.length === 0) return null
  const bands = shown.map(({ number, atS, effectAtS }) =>
    [
      number,
      Math.max(atS, fromS),
      Math.min(effectAtS, now),
      isIn(atS) ? atS : '',
      isIn(effectAtS) ? effectAtS : '',
    ].join(' '),
  )
  return <Drawn alert={alert} bands={bands.join('|')} {...place} />
}

/** `bands`: numbers as text, so that it is drawn again only if one of them is another. */
const Drawn = memo(function Drawn({
  alert,
  bands,
  top,
  bottom,
  perS,
}: Pick<Place, 'top' | 'bottom' | 'perS'> & { alert: number | null; bands: string }) {
  const all = bands === '' ? [] : bands.split('|').map((band) => band.split(' '))
  const x = (second: string | number) => Number((Number(second) * perS).toFixed(1))
  const line = (second: string | number) => `M${x(second)} ${top - 4}V${bottom}`
  const signs = [
    ...(alert === null ? [] : [{ text: '!', x: x(alert) }]),
    ...all.flatMap(([number = '', , , chosen = '']) => (chosen === '' ? [] : [{ text: number, x: x(chosen) }])),
  ]
  const places = spread(
    signs.map((sign) => sign.x),
    APART,
    -Infinity,
    Infinity,
  )
  return (
    <>
      {alert !== null && <path className="graph-alert" d={line(alert)} />}
      {all.map(([number, from = 0, to = 0, chosen = '', effect = '']) => (
        <g key={number}>
          <rect
            className="graph-taking"
            x={x(from)}
            y={top}
            width={Math.max(0, x(to) - x(from))}
            height={bottom - top}
          />
          {chosen !== '' && <path className="graph-chosen" d={line(chosen)} />}
          {effect !== '' && <path className="graph-effect" d={line(effect)} />}
        </g>
      ))}
      {signs.map(({ text }, at) => (
        <g key={text} className={`graph-mark ${text === '!' ? 'is-alert' : ''}`}>
          {text === '!' ? (
            <path d={`M${places[at]} ${SIGN_Y - 10}l9 18h-18z`} />
          ) : (
            <circle cx={places[at]} cy={SIGN_Y} r={8} />
          )}
          <text x={places[at]} y={SIGN_Y + 4.5} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  )
})
