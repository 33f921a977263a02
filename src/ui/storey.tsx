import type { Elevation } from './elevation.ts'
import type { MarkName } from './mark.tsx'
import './storey.css'

/** One storey of a tower from the front, in its state. The viewBox is 276 by 58; the wall is from x = 20 to 220. */
export function Storey({
  look,
  state,
  isFound,
  pennant,
  seam = null,
}: {
  look: Elevation
  state: MarkName
  /** It stands as ordered; once predicted, the drawing is pinned on its wall. */
  isFound: boolean
  pennant: 'none' | 'plain' | 'mentor'
  /** The number of its seam of gold, of which there are four forms; null: it has none. */
  seam?: number | null
}) {
  return (
    <svg className="storey" viewBox="0 0 276 58" preserveAspectRatio="none" aria-hidden="true">
      {state === 'mist' && <Drawing />}
      {isFound && (
        <>
          <g opacity=".62">
            <Wall look={look} glass="shut" hasRing />
          </g>
          {state === 'predicted' && <PinnedDrawing />}
        </>
      )}
      {!isFound && (state === 'open' || state === 'predicted') && (
        <>
          <g opacity={state === 'open' ? 0.35 : 0.42}>
            <Wall look={look} glass="ghost" hasRing />
          </g>
          <Scaffold isBraced={state === 'open'} />
          {state === 'predicted' && <PinnedDrawing />}
        </>
      )}
      {(state === 'built' || state === 'vouched') && <Wall look={look} glass="lit" hasRing seam={seam} />}
      {state === 'due' && (
        <>
          <Wall look={look} glass="dark" hasRing seam={seam} />
          <path d="M218 22a9 9 0 1 0 9 11 7.5 7.5 0 0 1-9-11z" fill="#fff3dc" stroke="#43325e" strokeWidth="1.6" />
        </>
      )}
      {state === 'placed' && <Wall look={look} glass="hollow" hasRing={false} />}
      {pennant !== 'none' && (
        <>
          <path d="M230 52V10" stroke="var(--ink)" strokeWidth="2.4" />
          <path
            d="M230 10l26 8-26 8z"
            fill={pennant === 'mentor' ? '#1c9aa0' : '#fff3dc'}
            stroke="var(--ink)"
            strokeWidth="1.6"
          />
        </>
      )}
    </svg>
  )
}

type Glass = 'lit' | 'dark' | 'hollow' | 'ghost' | 'shut'

const FILL: Record<Glass, string> = {
  lit: 'url(#storey-lit)',
  dark: '#39466f',
  hollow: 'none',
  ghost: '#cfe0ff',
  shut: 'url(#storey-shut)',
}

function Wall({
  look,
  glass,
  hasRing,
  seam = null,
}: {
  look: Elevation
  glass: Glass
  hasRing: boolean
  seam?: number | null
}) {
  const inset = look.body === 'tapering' ? 6 : 0
  return (
    <>
      <path className="storey-wall" d={`M20 58V8h200v50z`} style={{ fill: look.wall }} />
      {look.body === 'round' ? (
        <path d="M20 58V8h200v50z" fill="url(#storey-drum)" />
      ) : (
        <path d="M176 58V8h44v50z" fill="#ac98cc" opacity=".42" />
      )}
      <rect x="20" y="8" width="200" height="6" fill="#3a225c" opacity=".2" />
      {/* In the wall: the windows lie over it. */}
      {seam !== null && <Seam number={seam} />}
      {windowsOf(look.windows).map((shape) => (
        <g key={shape.d}>
          <path d={shape.d} fill={FILL[glass]} stroke="#fff3dc" strokeWidth="2" />
          {glass === 'lit' && shape.bars && <path d={shape.bars} stroke="#c98a3a" strokeWidth="1.2" opacity=".7" />}
          {glass === 'dark' && <path d={`M${shape.x + 4} 42l8-14`} stroke="#8ea0cf" strokeWidth="1.6" opacity=".7" />}
        </g>
      ))}
      {hasRing && <rect x={15 + inset} y="0" width={210 - 2 * inset} height="9" rx="2" fill="url(#storey-ring)" />}
    </>
  )
}

const SEAM = 'M20 41l13-4 12 1 17-7 9 2 18 4 14 2 13-7 11-8 18 0 12 5 14-3 10 2 14-7 12 3 13-4'
const SEAM_BRANCHES = 'M45 38l-6-12 3-9M103 39l9 8-2 8M145 24l-7-6 2-6M181 26l5 13-6 12'

/** The seam as it is, and mirrored in its wall's middle lines. */
const SEAM_FORMS = ['', 'matrix(-1 0 0 1 240 0)', 'matrix(-1 0 0 -1 240 66)', 'matrix(1 0 0 -1 0 66)'] as const

function Seam({ number }: { number: number }) {
  return (
    <g transform={SEAM_FORMS[number % SEAM_FORMS.length]} fill="none" strokeLinecap="round" strokeLinejoin="round">
      <path d={SEAM + SEAM_BRANCHES} stroke="#5c3414" strokeOpacity=".6" strokeWidth="2.4" />
      <path d={SEAM_BRANCHES} stroke="#e9b53a" strokeWidth="1" />
      <path d={SEAM} stroke="#e9b53a" strokeWidth="1.5" />
      <path d={SEAM} stroke="#fff3bf" strokeWidth=".6" />
    </g>
  )
}

type Opening = { readonly x: number; readonly d: string; readonly bars: string | null }

function windowsOf(form: Elevation['windows']): readonly Opening[] {
  const arched = (x: number): Opening => ({
    x,
    d: `M${x} 46V25a11 9 0 0 1 22 0v21z`,
    bars: `M${x + 11} 17v29M${x} 32h22`,
  })
  const pane = (x: number, y: number, w: number, h: number, bars: boolean): Opening => ({
    x,
    d: `M${x} ${y}h${w}v${h}h${-w}z`,
    bars: bars ? `M${x + w / 2} ${y}v${h}M${x} ${y + h * 0.45}h${w}` : null,
  })
  switch (form) {
    case 'arched':
      return [38, 73.5, 109, 144.5, 180].map(arched)
    case 'square':
      return [36, 80, 124, 168].map((x) => pane(x, 20, 30, 27, true))
    case 'strip':
      return [30, 68, 106, 144, 182].map((x) => pane(x, 22, 32, 22, false))
    case 'screens':
      return [34, 98, 162].map((x) => pane(x, 19, 44, 26, false))
    case 'columns':
      return [40, 76, 112, 148, 184].map((x) => pane(x, 18, 15, 38, false))
    case 'portholes':
      return [48, 108, 168].map((x) => ({
        x,
        d: `M${x} 33a12 12 0 1 0 24 0a12 12 0 1 0-24 0z`,
        bars: `M${x + 12} 21v24M${x} 33h24`,
      }))
  }
}

function Drawing() {
  return (
    <g fill="none" stroke="var(--blue-text)" strokeWidth="1.8">
      <rect x="20" y="3" width="200" height="52" strokeDasharray="7 5" />
      <path d="M20 20h200M20 38h200M70 3v52M120 3v52M170 3v52" opacity=".35" strokeWidth="1" />
    </g>
  )
}

function Scaffold({ isBraced }: { isBraced: boolean }) {
  return (
    <>
      <path d="M20 0v58M86.7 0v58M153.3 0v58M220 0v58" fill="none" stroke="#b56a1e" strokeWidth="3" />
      <path d="M12 6h216M12 54h216" stroke="#d99a55" strokeWidth="4" />
      {isBraced && <path d="M20 54l66.7-48M86.7 54l66.6-48M153.3 54l66.7-48" stroke="#b56a1e" strokeWidth="2" />}
    </>
  )
}

function PinnedDrawing() {
  return (
    <g transform="translate(86 11)">
      <rect width="68" height="38" rx="2" fill="#3c57a8" stroke="#fff" strokeWidth="1.6" />
      <path d="M8 11h44M8 20h50M8 29h28" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="34" cy="0" r="3" fill="#e4684c" />
    </g>
  )
}

const CROWNS: Record<Elevation['crown'], string> = {
  dome: 'M48 68C48 34 80 16 120 16s72 18 72 52zM120 16V4M120 16c-24 10-34 30-34 52M120 16c24 10 34 30 34 52',
  hip: 'M30 68L104 14h32l74 54zM104 14v-8M136 14v-8',
  spire: 'M84 68l36-64 36 64zM120 4v64M98 44h44',
  flat: 'M40 68V44h160v24M64 44V26h44v18M150 44V14',
  gable: 'M24 68l96-52 96 52zM120 16v52',
  saw: 'M20 68V36l50 32V36l50 32V36l50 32V36l50 32z',
  vault: 'M30 68c0-36 40-46 90-46s90 10 90 46zM120 22v46M75 28v40M165 28v40',
  battlement: 'M26 68V40h18v10h18V40h18v10h18V40h18v10h18V40h18v10h18V40h18v28zM40 40l10-22 10 22M180 40l10-22 10 22',
}

/** The roof at full height, which comes with the last floor, as a dashed outline. */
export function CrownDrawing({ look }: { look: Elevation }) {
  return (
    <svg className="storey-crown" viewBox="0 0 276 70" aria-hidden="true">
      <path d={CROWNS[look.crown]} fill="none" stroke="var(--blue-text)" strokeWidth="1.8" strokeDasharray="6 4" />
    </svg>
  )
}

/** The gradients that `Storey` uses; must be rendered once in a page with storeys. */
export function StoreyPaint() {
  return (
    <svg className="visually-hidden" aria-hidden="true">
      <defs>
        <linearGradient id="storey-drum">
          <stop offset="0" stopColor="#fff" stopOpacity=".06" />
          <stop offset=".17" stopColor="#fff3d6" stopOpacity=".42" />
          <stop offset=".45" stopColor="#fff" stopOpacity="0" />
          <stop offset=".8" stopColor="#5c4a94" stopOpacity=".5" />
          <stop offset="1" stopColor="#5c4a94" stopOpacity=".34" />
        </linearGradient>
        <linearGradient id="storey-ring" x2="0" y2="1">
          <stop offset="0" stopColor="var(--ring-top)" />
          <stop offset=".6" stopColor="var(--ring-mid)" />
          <stop offset="1" stopColor="var(--ring-foot)" />
        </linearGradient>
        <linearGradient id="storey-shut" y2=".14" x2="0" spreadMethod="repeat">
          <stop offset=".3" stopColor="#8d7f9f" />
          <stop offset=".3" stopColor="#e4dae0" />
        </linearGradient>
        <linearGradient id="storey-lit" x2="0" y2="1">
          <stop offset="0" stopColor="#ffb04a" />
          <stop offset=".4" stopColor="#ffd88c" />
          <stop offset="1" stopColor="#ffe6b0" />
        </linearGradient>
      </defs>
    </svg>
  )
}
