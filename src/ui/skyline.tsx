import { useId } from 'react'
import type { CityIndex } from '#city/city-index.ts'
import type { FloorId } from '#city/ids.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { elevationOf } from './elevation.ts'
import { roofOf } from './roofs.ts'
import { markOf } from './state-words.ts'
import './skyline.css'

const WIDTH = 470
const HEIGHT = 214
const QUAY = 172
const HIGHEST = 118
const DEEPEST = 15

/**
 * A city as on a postcard: every building with an open floor, from the front, as high as its floors. Decoration: all it
 * says must be in text beside it.
 */
export function Skyline({ index, views }: { index: CityIndex; views: ReadonlyMap<FloorId, FloorView> }) {
  const id = useId()
  const towers = towersOf(index, views)
  const storey = Math.min(30, HIGHEST / Math.max(1, ...towers.map(({ marks }) => marks.length)))
  const step = (WIDTH - 90) / Math.max(7, towers.length)
  const width = Math.min(42, step * 0.84)
  const left = (WIDTH - towers.length * step) / 2 + (step - width) / 2
  return (
    <svg className="skyline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id={`${id}sky`} x2="0" y2="1">
          <stop offset="0" className="skyline-high" />
          <stop offset="1" className="skyline-low" />
        </linearGradient>
      </defs>
      <path fill={`url(#${id}sky)`} d={`M0 0h${WIDTH}v${HEIGHT}H0z`} />
      <path className="skyline-hills" d="M0 150q60-34 120-12t110-10 120 4 120-22V180H0z" />
      <path className="skyline-sea" d={`M0 ${QUAY}h${WIDTH}v${HEIGHT - QUAY}H0z`} />
      <path className="skyline-quay" d={`M0 ${QUAY}h${WIDTH}v10H0z`} />
      {towers.map((tower, at) => (
        <Tower key={tower.id} {...tower} x={left + at * step} width={width} height={storey} />
      ))}
      <path className="skyline-waves" d={`M40 195h34M150 203h52M262 193h28M352 203h44M418 192h24`} />
    </svg>
  )
}

type TowerShape = {
  readonly id: string
  readonly wall: string
  readonly roof: string
  readonly crown: string
  readonly marks: readonly ReturnType<typeof markOf>[]
}

/** The buildings in drawing order: the tallest in the middle. */
function towersOf(index: CityIndex, views: ReadonlyMap<FloorId, FloorView>): readonly TowerShape[] {
  const towers = index.city.buildings.flatMap(({ id, district, floors }): readonly TowerShape[] => {
    const marks = floors.flatMap((floor) => {
      const view = views.get(floor)
      const mark = view ? (view.found ? 'found' : markOf(view)) : 'mist'
      return mark === 'mist' ? [] : [mark]
    })
    const { wall, crown } = elevationOf(id)
    return marks.length === 0 ? [] : [{ id, wall, roof: roofOf(district), crown, marks }]
  })
  const byHeight = towers.toSorted((a, b) => a.marks.length - b.marks.length)
  return [...byHeight.filter((_, at) => at % 2 === 0), ...byHeight.filter((_, at) => at % 2 === 1).toReversed()]
}

function Tower({
  wall,
  roof,
  crown,
  marks,
  x,
  width,
  height,
}: TowerShape & { x: number; width: number; height: number }) {
  const top = QUAY - marks.length * height
  const panes = width > 18 ? [0.16, 0.42, 0.68] : [0.2, 0.58]
  const pane = width > 18 ? width * 0.16 : width * 0.22
  return (
    <g transform={`translate(${x} 0)`}>
      {marks.map((mark, storey) => {
        const y = QUAY - (storey + 1) * height
        const isDrawn = mark === 'open' || mark === 'predicted'
        return (
          <g key={storey} className={isDrawn ? 'skyline-drawn' : ''} opacity={mark === 'found' ? 0.6 : 1}>
            <path className="skyline-wall" fill={isDrawn ? 'none' : wall} d={`M0 ${y}h${width}v${height}H0z`} />
            {!isDrawn && (
              <path className="skyline-shade" d={`M${width * 0.74} ${y}h${width * 0.26}v${height}h-${width * 0.26}z`} />
            )}
            {!isDrawn &&
              panes.map((part) => (
                <rect
                  key={part}
                  className={mark === 'built' ? 'skyline-lit' : 'skyline-dark'}
                  x={width * part}
                  y={y + height * 0.28}
                  width={pane}
                  height={height * 0.46}
                  rx={crown === 'dome' ? pane / 2 : 0.8}
                />
              ))}
          </g>
        )
      })}
      <path className="skyline-roof" fill={roof} d={roofPath(crown, width, top)} />
    </g>
  )
}

function roofPath(crown: string, width: number, top: number): string {
  const middle = width / 2
  switch (crown) {
    case 'dome':
    case 'vault':
      return `M1 ${top}a${middle - 1} ${Math.min(DEEPEST, middle)} 0 0 1 ${width - 2} 0z`
    case 'flat':
    case 'battlement':
      return `M-1.5 ${top}v-4h${width + 3}v4z`
    case 'spire':
      return `M${middle - 4} ${top}l4-22 4 22z`
    default:
      return `M-1.5 ${top}l${middle + 1.5}-12 ${middle + 1.5} 12z`
  }
}
