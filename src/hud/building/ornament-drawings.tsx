import type { Awning, Ornament } from '#progress/plot.ts'

/** Line drawings in a box of 40 by 40, on the ground line at y = 36. `is-tint` is filled, `is-lines` is not. */
const DRAWN: Readonly<Record<Ornament, React.ReactNode>> = {
  cherryTree: (
    <>
      <path
        className="is-tint"
        d="M13 8a6 6 0 0 1 11-2 6 6 0 0 1 9 7 6 6 0 0 1-5 10H12a6 6 0 0 1-5-10 6 6 0 0 1 6-5z"
      />
      <path d="M20 36V24M20 30l-6-7M20 28l6-6" />
      <path d="M9 35h1M14 34h1M27 35h1M31 34h1" />
    </>
  ),
  cypress: (
    <>
      <path className="is-tint" d="M20 2c5 8 6 18 0 25-6-7-5-17 0-25z" />
      <path d="M20 27v3M15 29h10l-1.5 7h-7z" />
    </>
  ),
  lamp: (
    <>
      <path className="is-tint" d="M9 12h6l1.5 8h-9zM25 12h6l1.5 8h-9z" />
      <path d="M20 36V7M12 12c0-4 8-4 8-1 0-3 8-3 8 1M16 36h8M20 7V4" />
    </>
  ),
  bench: (
    <>
      <path className="is-tint" d="M5 13h30v4H5zM5 19h30v4H5zM4 26h32v4H4z" />
      <path d="M8 30v6M32 30v6M6 13v13M34 13v13" />
    </>
  ),
  flowerBed: (
    <>
      <path d="M5 27h30l-3 9H8z" />
      <path className="is-tint" d="M8 27v-5M20 27v-9M32 27v-5M14 27v-7M26 27v-7" />
      <g className="is-tint">
        <circle cx="8" cy="19" r="3" />
        <circle cx="14" cy="15" r="3" />
        <circle cx="20" cy="20" r="3.4" />
        <circle cx="26" cy="14" r="3" />
        <circle cx="32" cy="19" r="3" />
      </g>
    </>
  ),
  kiosk: (
    <>
      <path className="is-tint" d="M6 16L20 5l14 11z" />
      <path d="M10 16v20h20V16M14 20h12v8H14zM20 5V2M10 31h20" />
    </>
  ),
  fountain: (
    <>
      <path d="M5 28h30l-3 8H8zM20 28V16M14 16h12l-2 4h-8z" />
      <path className="is-lines" d="M20 16V6M20 7c-8-3-11 6-11 18M20 7c8-3 11 6 11 18" />
    </>
  ),
  flag: (
    <>
      <path className="is-tint" d="M15 5c6-4 10 4 18 0v12c-8 4-12-4-18 0z" />
      <path d="M15 3v33M10 36h10" />
    </>
  ),
  well: (
    <>
      <path className="is-tint" d="M4 14L20 4l16 10z" />
      <path d="M9 14v11M31 14v11M9 19h22M20 19v4M17 23h6l-1 3h-4zM7 26h26v10H7zM7 31h26" />
    </>
  ),
  birdhouse: (
    <>
      <path className="is-tint" d="M8 14L20 4l12 10z" />
      <path d="M11 14v12h18V14M20 26v10" />
      <circle cx="20" cy="19" r="3" />
      <path d="M20 24h5" />
    </>
  ),
  sundial: (
    <>
      <ellipse className="is-tint" cx="20" cy="17" rx="14" ry="5" />
      <path d="M14 17L26 5v12zM18 22l-1 10h6l-1-10M12 36v-4h16v4z" />
    </>
  ),
  bicycle: (
    <>
      <circle cx="10" cy="28" r="7" />
      <circle cx="30" cy="28" r="7" />
      <path d="M10 28l6-12h11l-8 12zM27 16l3 12M16 16l3 12M13 13h6M26 12h-4" />
      <path className="is-tint" d="M28 15h8v6h-6z" />
    </>
  ),
}

export function OrnamentDrawing({ ornament }: { ornament: Ornament }) {
  return (
    <svg className="plot-drawing" viewBox="0 0 40 40" aria-hidden="true">
      {DRAWN[ornament]}
    </svg>
  )
}

/** The cloth with its pattern: plain, wide stripes, narrow stripes, a scalloped edge. */
export function AwningDrawing({ awning }: { awning: Awning }) {
  const stripes = { terracotta: 0, saffron: 2, turquoise: 5, plum: 0 }[awning]
  const width = 32 / (2 * stripes + 1)
  const edge = awning === 'plum' ? 'M4 24a4 5 0 0 0 8 0 4 5 0 0 0 8 0 4 5 0 0 0 8 0 4 5 0 0 0 8 0' : 'M4 24v4h32v-4'
  return (
    <svg className={`plot-drawing plot-awning is-${awning}`} viewBox="0 0 40 40" aria-hidden="true">
      <path className="is-cloth" d={`${edge}L32 12H8z`} />
      {Array.from({ length: stripes }, (_, at) => {
        const [from, to] = [4 + (2 * at + 1) * width, 4 + (2 * at + 2) * width]
        const high = (x: number) => 20 + (x - 20) * 0.75
        return <path key={at} className="is-stripe" d={`M${high(from)} 12H${high(to)}L${to} 24v4H${from}v-4z`} />
      })}
      <path d={`M8 12h24l4 12H4zM6 28v8M34 28v8${edge}`} />
    </svg>
  )
}
