import './mark.css'

/**
 * All states. Each has a word, a small drawing and a storey; the drawings differ in shape, so that colour alone says
 * nothing.
 */
export const MARKS = ['mist', 'open', 'found', 'predicted', 'built', 'due', 'placed', 'vouched'] as const
export type MarkName = (typeof MARKS)[number]

const WALL = <rect x="2.5" y="6" width="21" height="12" rx="1" fill="none" stroke="currentColor" strokeWidth="1.5" />
const SLAB = <path d="M1 5.2h24" stroke="currentColor" strokeWidth="2.4" />

function windows(fill: string) {
  return [5, 11, 17].map((x) => (
    <rect key={x} x={x} y="9" width="4" height="5.5" rx=".6" fill={fill} stroke="currentColor" strokeWidth="1.1" />
  ))
}

const DRAWINGS: Record<MarkName, React.ReactNode> = {
  mist: (
    <>
      <rect
        x="2.5"
        y="6"
        width="21"
        height="12"
        rx="1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.6 2"
      />
      <path d="M2.5 12h21M9.5 6v12M16.5 6v12" stroke="currentColor" strokeWidth=".7" opacity=".6" />
    </>
  ),
  open: (
    <path
      d="M3.5 3v15M13 3v15M22.5 3v15M2 7.5h22M2 18h22M3.5 18 13 7.5M13 18l9.5-10.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  found: (
    <>
      {WALL}
      {SLAB}
      {windows('none')}
      <path d="M5 11h16M5 13h16" stroke="currentColor" strokeWidth=".9" strokeDasharray="4 2" />
    </>
  ),
  predicted: (
    <>
      <path d="M3.5 3v15M22.5 3v15M2 7.5h22M2 18h22" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <rect x="8" y="5.5" width="10" height="11" rx="1" fill="var(--blue)" stroke="var(--blue-text)" strokeWidth="1" />
      <path d="M10.3 9.5h5.4M10.3 12.6h3.6" stroke="#fff" strokeWidth="1.3" />
    </>
  ),
  built: (
    <>
      {WALL}
      {SLAB}
      {windows('var(--amber)')}
    </>
  ),
  due: (
    <>
      {WALL}
      {SLAB}
      <path d="M13.2 8.2a4 4 0 1 0 3.9 5.2 3.3 3.3 0 0 1-3.9-5.2z" fill="currentColor" />
    </>
  ),
  placed: (
    <>
      {WALL}
      {windows('none')}
    </>
  ),
  vouched: (
    <>
      {WALL}
      <path d="M1 5.2h19" stroke="currentColor" strokeWidth="2.4" />
      {windows('var(--amber)')}
      <path d="M22.5 6V-1.5" stroke="currentColor" strokeWidth="1.4" />
      <path d="M22.5-1.5l5.5 2-5.5 2z" fill="var(--turq)" />
    </>
  ),
}

/** The small drawing of a state. Hidden from screen readers, so its word must be beside it. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className="mark" data-mark={name} viewBox="0 -2 28 22" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  )
}
