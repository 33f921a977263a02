import type { Look } from '#simulation/judgement.ts'
import { spread } from './graph-shape.ts'
import { flagsOf, lanesOf } from './strip-shape.ts'
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
const GAP = 16
/** Pixels that a letter of 13 px takes at most, and what stands around a word. */
const LETTER = 7
const AROUND = 12

const xOf = ({ left, right, lastsS }: Scale, second: number) =>
  left + (Math.min(second, lastsS) / lastsS) * (right - left)

function flagsAt(run: NightRun, scale: Scale) {
  const flags = flagsOf(run.report).map(({ kind, atS }) => ({ kind, x: xOf(scale, atS) }))
  // From right to left, so that the latest is the lowest and no pole runs through a word.
  const words = flags.toReversed().map(({ kind, x }) => ({ x, width: FLAG_WORDS[kind].length * LETTER + AROUND }))
  const placed = lanesFromRight(words, scale.right).toReversed()
  return flags.map((flag, at) => ({ ...flag, left: placed[at]?.left ?? 0, lane: placed[at]?.lane ?? 0 }))
}

/** As `lanesOf`, for words from right to left. */
function lanesFromRight(words: readonly { readonly x: number; readonly width: number }[], edge: number) {
  const mirrored = words.map(({ x, width }) => ({ x: edge - Math.min(edge, x + width), width }))
  return lanesOf(mirrored, edge).map(({ left, lane }, at) => ({ left: edge - left - (words[at]?.width ?? 0), lane }))
}

const lanesAt = (run: NightRun, scale: Scale) => Math.max(0, ...flagsAt(run, scale).map(({ lane }) => lane + 1))

/** Height of a row with the gap below it. */
export function heightOf(run: NightRun, hasFlags: boolean, scale: Scale): number {
  const marks = (hasFlags ? lanesAt(run, scale) * LANE + LOOKS : 0) + (run.acts.length > 0 ? ACTS : 0)
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
  const looksY = bar - (run.acts.length > 0 ? ACTS : 0) - LOOKS
  const numbers = spread(
    run.acts.map(({ atS }) => xOf(scale, atS)),
    19,
    scale.left + 9,
    scale.right - 9,
  )
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
      {run.acts.map(({ number, atS, effectAtS }, at) => (
        <g key={number}>
          <path
            className="strip-taking"
            d={`M${xOf(scale, atS)} ${bar - 1}V${bar + BAR}M${xOf(scale, atS)} ${bar + BAR}H${xOf(scale, effectAtS)}V${bar}`}
          />
          <g className="strip-act">
            <circle cx={numbers[at]} cy={bar - ACTS / 2 - 1} r={9} />
            <text x={numbers[at]} y={bar - ACTS / 2 + 3.5} textAnchor="middle">
              {number}
            </text>
          </g>
        </g>
      ))}
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
