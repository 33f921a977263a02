/** Where each balloon ends, in a view of 1440 by 900 pixels. */
const BALLOONS = [
  { x: 150, y: 270, size: 1.9, stripe: '#e4684c', side: '#2aa7ab' },
  { x: 330, y: 170, size: 1.1, stripe: '#6253b8', side: '#f5c24c' },
  { x: 455, y: 250, size: 0.8, stripe: '#cf5672', side: '#6cbab6' },
  { x: 1085, y: 130, size: 0.9, stripe: '#43805e', side: '#f06f4d' },
  { x: 1190, y: 250, size: 0.7, stripe: '#2aa7ab', side: '#e4684c' },
  { x: 1270, y: 320, size: 2.2, stripe: '#f5b53f', side: '#cf5672' },
]

const HULL = 'M0-28c15 0 23 11 23 22C23 8 8 20 6 27h-12C-8 20-23 8-23-6c0-11 8-22 23-22z'

/** Rising balloons, on wide pages only. */
export function Balloons() {
  return (
    <svg className="ceremony-balloons" viewBox="0 0 1440 900" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      <defs>
        <radialGradient id="balloon-light" cx=".32" cy=".25" r=".85">
          <stop offset="0" stopColor="#fff" stopOpacity=".55" />
          <stop offset=".4" stopColor="#fff" stopOpacity="0" />
          <stop offset="1" stopColor="#43256e" stopOpacity=".5" />
        </radialGradient>
      </defs>
      {BALLOONS.map(({ x, y, size, stripe, side }) => (
        <g key={x} transform={`translate(${x} ${y}) scale(${size})`}>
          <g className="ceremony-balloon">
            <path d={HULL} fill="#fff6e6" />
            <path d="M0-28c-5 6-8 14-8 22S-5 20-4 27h8c1-7 4-25 4-33S5-22 0-28z" fill={stripe} />
            <path
              d="M0-28c10 2 17 11 17 22 0 12-9 24-12 33h1C8 20 23 8 23-6c0-11-8-22-23-22zM0-28c-10 2-17 11-17 22 0 12 9 24 12 33h-1C-8 20-23 8-23-6c0-11 8-22 23-22z"
              fill={side}
            />
            <path d={HULL} fill="url(#balloon-light)" />
            <path d="M-5 27l1 7M5 27l-1 7" stroke="#43325e" strokeWidth="1.2" />
            <rect x="-6" y="34" width="12" height="9" rx="2" fill="#c5824f" />
          </g>
        </g>
      ))}
    </svg>
  )
}
