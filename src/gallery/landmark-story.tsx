import { city } from 'virtual:city'
import { useEffect, useRef } from 'react'
import type { Building } from '#city/city.ts'
import type { Baked, Canvas } from '#scene/art/bake.ts'
import { STOREY_STATES, type StoreyState, bakeCrown, bakeStorey } from '#scene/art/sprites.ts'

const SCALE = 2
const WIDTH = 150
const HEIGHT = 260
/** Scene pixels from the top of the card to the base point. */
const FOOT = 220

const canvasOf = (width: number, height: number): Canvas => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, width)
  canvas.height = Math.max(1, height)
  return canvas
}

/** So many storeys of a building, the topmost in a state, painted as the stage would stack them. */
function paint(context: CanvasRenderingContext2D, building: Building, storeys: number, state: StoreyState): void {
  const place = { building: building.id, district: building.district, scale: SCALE, light: 'albedo' } as const
  let z = 0
  const put = (baked: Baked | null) => {
    if (!baked) return
    const { canvas, anchor } = baked
    context.drawImage(
      canvas,
      (WIDTH / 2) * SCALE - anchor.x * canvas.width,
      (FOOT - z) * SCALE - anchor.y * canvas.height,
    )
  }
  for (let storey = 0; storey < storeys; storey++) {
    const baked = bakeStorey({ ...place, storey, state: storey === storeys - 1 ? state : 'built' }, canvasOf)
    put(baked)
    z += baked?.height ?? 0
  }
  if (state !== 'built' && state !== 'due' && state !== 'placed') return
  put(bakeCrown({ ...place, storeys, full: storeys === building.floors.length, state }, canvasOf))
}

function Card({ building, storeys, state }: { building: Building; storeys: number; state: StoreyState }) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = ref.current?.getContext('2d', { willReadFrequently: true })
    if (context) paint(context, building, storeys, state)
  }, [building, storeys, state])
  return (
    <figure style={{ width: WIDTH }}>
      <canvas
        ref={ref}
        width={WIDTH * SCALE}
        height={HEIGHT * SCALE}
        style={{ width: WIDTH, height: HEIGHT }}
        data-building={building.id}
        data-storeys={storeys}
        data-state={state}
      />
      <figcaption className="tiny">
        {building.name}, {storeys}, {state}
      </figcaption>
    </figure>
  )
}

/** Every landmark, storey by storey, and its last storey in each state: `?story=landmarks` */
export function LandmarkStory() {
  return (
    <main style={{ display: 'flex', flexWrap: 'wrap', overflow: 'auto', height: '100vh', background: 'var(--ground)' }}>
      {city.buildings.flatMap((building) => [
        ...building.floors.map((_, at) => (
          <Card key={`${building.id} ${at}`} building={building} storeys={at + 1} state="built" />
        )),
        ...STOREY_STATES.filter((state) => state !== 'built').map((state) => (
          <Card key={`${building.id} ${state}`} building={building} storeys={building.floors.length} state={state} />
        )),
      ])}
    </main>
  )
}
