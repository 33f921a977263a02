import type { Look } from '#simulation/judgement.ts'
import { flagLanes, flagsOf, lanesOf } from './strip-shape.ts'
import type { FlagKind, NightRun, Stretch } from './strip-shape.ts'

type Scale = { readonly left: number; readonly right: number; readonly lastsS: number }

const FLAG_WORDS: Record<FlagKind, string> = {
  fault: 'fault',
  sign: 'first sign',
  alert: 'alert',
  mended: 'cause gone',
  over: 'harm over',
}
const TITLE = 20
const LANE = 18
const LOOKS = 14
const ACTS = 22
const BAR = 22
/** The number of an action, with what it keeps free. */
const SIGN = 20
const GAP = 16
/** Pixels that a letter of 13 px takes at most, and what stands around a word. */
const LETTER = 7
const AROUND = 12

const xOf = ({ left, right, lastsS }: Scale, second: number) =>
  left + (Math.min(second, lastsS) / lastsS) * (right - left)

function flagsAt(run: NightRun, scale: Scale) {
  const flags = flagsOf(run.report).map(({ kind, atS }) => {
    const [x, width] = [xOf(scale, atS), FLAG_WORDS[kind].length * LETTER + AROUND]
    return { kind, x, width, left: Math.max(0, Math.min(x, scale.right - width)) }
  })
  const lanes = flagLanes(flags)
  return flags.map((flag, at) => ({ ...flag, lane: lanes[at] ?? 0 }))
}

/** The numbers of actions at their true places; those that would lie on each other stand above each other. */
function actsAt({ acts }: NightRun, { left, right, ...scale }: Scale) {
  const places = acts.map(({ atS }) =>
    Math.min(Math.max(xOf({ left, right, ...scale }, atS), left + SIGN / 2), right - SIGN / 2),
  )
  return lanesOf(
    places.map((x) => ({ x: x - SIGN / 2, width: SIGN })),
    right,
  ).map(({ lane }, at) => ({ x: places[at] ?? 0, lane }))
}

const highest = (places: readonly { readonly lane: number }[]) => Math.max(0, ...places.map(({ lane }) => lane + 1))

/** Height of the numbers above the strip. */
const actsHeight = (run: NightRun, scale: Scale) => {
  const lanes = highest(actsAt(run, scale))
  return lanes === 0 ? 0 : ACTS + (lanes - 1) * SIGN
}

const lanesAt = (run: NightRun, scale: Scale) => highest(flagsAt(run, scale))

/** Height of a row with the gap below it. */
export function heightOf(run: NightRun, hasFlags: boolean, scale: Scale): number {
  const marks = (hasFlags ? lanesAt(run, scale) * LANE + LOOKS : 0) + actsHeight(run, scale)
  return TITLE + marks + BAR + GAP
}

/** One night: above its strip what happened, looks as strokes, actions as numbers. */
export function StripRow({
  title,
  run,
  stretches,
  looks,
  hasFlags,
  scale,
}: {
  title: string
  run: NightRun
  stretches: readonly Stretch[]
  looks: readonly Look[]
  hasFlags: boolean
  scale: Scale
}) {
  const bar = heightOf(run, hasFlags, scale) - BAR - GAP
  const flags = hasFlags ? flagsAt(run, scale) : []
  const looksY = bar - actsHeight(run, scale) - LOOKS
  const numbers = actsAt(run, scale)
  return (
    <>
      <text className="strip-title" x={scale.left} y={14}>
        {title}
      </text>
      {flags.map(({ kind, x }) => (
        <path
          key={kind}
          className="strip-pole"
          data-kind={kind}
          d={`M${x} ${poleTop(flags, kind, looksY)}V${bar + BAR}`}
        />
      ))}
      {flags.map(({ kind, left, lane }) => (
        <text key={kind} className="strip-flag" x={left + 4} y={looksY - lane * LANE - 5}>
          {FLAG_WORDS[kind]}
        </text>
      ))}
      {looks.length > 0 && (
        <path
          className="strip-looks"
          d={looks.map(({ atS }) => `M${xOf(scale, atS).toFixed(1)} ${looksY + 2}v${LOOKS - 4}`).join('')}
        />
      )}
      {stretches.map(({ fromS, toS, isKept }) => (
        <g key={fromS} className={isKept ? 'strip-kept' : 'strip-broken'}>
          <rect x={xOf(scale, fromS)} y={bar} width={Math.max(1, xOf(scale, toS) - xOf(scale, fromS))} height={BAR} />
          {!isKept && <path d={hatch(xOf(scale, fromS), xOf(scale, toS), bar)} />}
        </g>
      ))}
      <rect className="strip-frame" x={scale.left} y={bar} width={scale.right - scale.left} height={BAR} />
      {run.acts.map(({ number, atS, effectAtS }, at) => {
        const { x, lane } = numbers[at] ?? { x: 0, lane: 0 }
        const y = bar - ACTS / 2 - 1 - lane * SIGN
        const taking = `M${xOf(scale, atS)} ${bar - 1}V${bar + BAR}M${xOf(scale, atS)} ${bar + BAR}H${xOf(scale, effectAtS)}V${bar}`
        return (
          <g key={number}>
            <path className="strip-taking is-edge" d={taking} />
            <path className="strip-taking" d={taking} />
            <g className="strip-act">
              <circle cx={x} cy={y} r={9} />
              <text x={x} y={y + 4.5} textAnchor="middle">
                {number}
              </text>
            </g>
          </g>
        )
      })}
    </>
  )
}

const poleTop = (flags: readonly { readonly kind: FlagKind; readonly lane: number }[], kind: FlagKind, base: number) =>
  base - (flags.find((flag) => flag.kind === kind)?.lane ?? 0) * LANE - 16

/** Slanting strokes, which tell what isn't kept without colour. */
function hatch(from: number, to: number, top: number): string {
  const count = Math.floor((to - from) / 7)
  return Array.from({ length: count }, (_, at) => `M${(from + at * 7 + 1).toFixed(1)} ${top + BAR}l6 -${BAR}`).join('')
}
