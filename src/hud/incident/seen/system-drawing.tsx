import { memo, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Incident } from '#city/incident.ts'
import { edgesOf } from '#simulation/observation.ts'
import type { Second } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'
import { isSpareWay, layersOf } from './layers.ts'
import { PartCard } from './part-card.tsx'
import type { LookAt } from './part-card.tsx'
import { stateNow, waysNow } from './state-now.ts'
import type { WayNow } from './state-now.ts'
import { mayStay, useInView } from './use-in-view.ts'
import { percentWords } from './value-words.ts'
import { wayShape } from './way-shape.ts'
import type { Box, WayShape } from './way-shape.ts'
import './system-drawing.css'

/**
 * The system from left to right, on narrow pages from top to bottom: the people, then its parts by how far they are from
 * them. A press on one chooses it; without `onLook` nothing can be pressed. `chosen`: null is the people, undefined nobody.
 */
export function SystemDrawing({
  incident,
  seconds = NOTHING_SEEN,
  chosen,
  onLook,
  isFast = false,
}: {
  incident: Incident
  seconds?: readonly Second[]
  chosen?: PartId | null
  onLook?: LookAt
  /** Whether time runs so fast that what is out of view can wait. */
  isFast?: boolean
}) {
  const [isInView, outer] = useInView()
  return (
    <Drawn
      incident={incident}
      seconds={seconds}
      chosen={chosen}
      onLook={onLook}
      isFast={isFast}
      isInView={isInView}
      outer={outer}
    />
  )
}

const Drawn = memo(function Drawn({
  incident,
  seconds,
  chosen,
  onLook,
  outer,
}: {
  incident: Incident
  seconds: readonly Second[]
  chosen: PartId | null | undefined
  onLook: LookAt | undefined
  isFast: boolean
  isInView: boolean
  outer: React.RefCallback<Element>
}) {
  const { system } = incident
  const edges = useMemo(() => edgesOf(system), [system])
  const layers = useMemo(
    () => [
      [null],
      ...layersOf(
        system.parts.map(({ id }) => id),
        edges,
        (edge) => isSpareWay(system, edge),
      ),
    ],
    [system, edges],
  )
  const ways = useMemo(() => waysNow(incident, seconds), [incident, seconds])
  const [shapes, frame, cards] = useShapes(edges, outer)
  return (
    <div className="system" ref={frame}>
      <Ways ways={ways} shapes={shapes} />
      <ol className="system-layers">
        {layers.map((layer, at) => (
          <li key={at}>
            <ul className="system-layer">
              {layer.map((part) => (
                <li key={part ?? ''} data-part={part ?? ''} ref={cards}>
                  <PartCard
                    incident={incident}
                    part={part}
                    state={stateNow(incident, seconds, part)}
                    ways={ways}
                    isChosen={chosen === part}
                    onLook={onLook}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}, mayStay)

const NOTHING_SEEN: readonly Second[] = []

type Shapes = { readonly width: number; readonly height: number; readonly ways: readonly (WayShape | null)[] }

/** The ways between the cards as they lie on the page; worked out again when one of them changes its size. */
function useShapes(edges: ReturnType<typeof edgesOf>, outer: React.RefCallback<Element>) {
  const [shapes, setShapes] = useState<Shapes>({ width: 0, height: 0, ways: [] })
  const drawing = useRef<HTMLDivElement>(null)
  const frame = useCallback(
    (element: HTMLDivElement) => {
      drawing.current = element
      return outer(element)
    },
    [outer],
  )
  const all = useRef(new Set<HTMLElement>())
  const cards = useCallback((card: HTMLElement | null) => {
    if (!card) return
    all.current.add(card)
    return () => void all.current.delete(card)
  }, [])
  useLayoutEffect(() => {
    const within = drawing.current
    if (!within) return
    const measure = () => {
      const origin = within.getBoundingClientRect()
      const boxes = new Map<string, Box>()
      for (const card of all.current) {
        const { left, top, width, height } = card.getBoundingClientRect()
        boxes.set(card.dataset['part'] ?? '', { left: left - origin.left, top: top - origin.top, width, height })
      }
      setShapes({
        width: origin.width,
        height: origin.height,
        ways: edges.map(({ from, to }) => {
          const [start, end] = [boxes.get(from ?? ''), boxes.get(to)]
          const others = [...boxes].flatMap(([part, box]) => (part === (from ?? '') || part === to ? [] : [box]))
          return start && end ? wayShape(start, end, others) : null
        }),
      })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(within)
    for (const card of all.current) observer.observe(card)
    measure()
    return () => observer.disconnect()
  }, [edges])
  return [shapes, frame, cards] as const
}

/** Hidden from screen readers: each part says what is wrong on the ways from it. */
const Ways = memo(function Ways({
  ways,
  shapes: { width, height, ways: shapes },
}: {
  ways: readonly WayNow[]
  shapes: Shapes
}) {
  const head = useId()
  if (width === 0) return null
  return (
    <svg className="system-ways" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <marker
          id={head}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {ways.map((way, at) => {
        const shape = shapes[at]
        return shape && <Way key={`${way.from ?? ''} ${way.to}`} way={way} shape={shape} head={head} />
      })}
    </svg>
  )
})

function Way({ way, shape, head }: { way: WayNow; shape: WayShape; head: string }) {
  const { rate, failed, isOpen, isFailing } = way
  const look = isOpen ? 'open' : isFailing ? 'failing' : rate > 0 ? 'flowing' : 'quiet'
  return <DrawnWay look={look} lost={percentWords(failed ?? 0)} width={widthOf(rate)} shape={shape} head={head} />
}

/** `lost`: how many fail, which is shown on a failing way. `head`: the id of the arrow's head. */
const DrawnWay = memo(function DrawnWay({
  look,
  lost,
  width,
  shape: { path, middle, isAcross },
  head,
}: {
  look: 'open' | 'failing' | 'flowing' | 'quiet'
  lost: string
  width: number
  shape: WayShape
  head: string
}) {
  return (
    <g className="system-way" data-look={look}>
      <path d={path} markerEnd={`url(#${head})`} strokeWidth={width} />
      {look === 'open' && (
        <g transform={`translate(${middle.x} ${middle.y})`} className="system-barrier">
          <rect x={-13} y={-6} width={26} height={12} rx={2} />
          <path d="M-11 6l8-12M-3 6l8-12M5 6l8-12" />
        </g>
      )}
      {look === 'failing' && (
        <g transform={`translate(${middle.x} ${middle.y})`} className="system-lost">
          <circle r={9} />
          <path d="M-4 -4l8 8M4 -4l-8 8" />
          <text {...(isAcross ? { y: 23, textAnchor: 'middle' } : { x: 14, y: 4.5 })}>{lost}</text>
        </g>
      )}
    </g>
  )
})

/** In half pixels: one more for twice the requests. */
const widthOf = (rate: number) => Math.min(5, 1.5 + 0.5 * Math.round(Math.log2(1 + rate / 5)))
