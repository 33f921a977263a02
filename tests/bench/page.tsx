import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createCityIndex } from '#city/city-index.ts'
import type { FloorId } from '#city/ids.ts'
import { CityScene } from '#scene/door.tsx'
import type { CitySceneProps } from '#scene/scene-props.ts'
import { madeUpCity } from './made-up-city.ts'
import { showPlainly } from './plain-scene.ts'

/** What the benches ask of this page. */
export type Bench = {
  /** Milliseconds until the scene has taken in that one more floor stands. */
  readonly build: (building: number) => Promise<number>
  readonly mount: () => void
  readonly unmount: () => void
}

declare global {
  var bench: Bench
}

type Storeys = Map<FloorId, 'built' | 'open'>

const query = new URLSearchParams(location.search)
const floorsEach = Number(query.get('floors') ?? 4)
const index = createCityIndex(madeUpCity(Number(query.get('buildings') ?? 4), floorsEach))
const host = document.getElementById('root')!
host.style.cssText = 'position: fixed; inset: 0'

if (query.has('plain')) await showPlainly(host, index, Number(query.get('agents') ?? 0))
else showScene()

function showScene() {
  // The topmost floors of a part of the city still wait, so that there is something to build.
  const top = (at: number) => index.city.buildings[at]!.floors.at(-1)!
  let storeys: Storeys = new Map(index.city.floors.map(({ id }) => [id, 'built']))
  for (let at = 0; at < Math.min(60, index.city.buildings.length); at++) storeys.set(top(at), 'open')

  let root = createRoot(host)
  const draw = () => root.render(<StrictMode>{<CityScene {...propsOf(storeys)} />}</StrictMode>)
  globalThis.bench = {
    mount: () => {
      root = createRoot(host)
      draw()
    },
    unmount: () => root.unmount(),
    build: async (building) => {
      storeys = new Map(storeys).set(top(building), 'built')
      const start = performance.now()
      flushSync(draw)
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      return performance.now() - start
    },
  }
  draw()
}

function propsOf(storeys: Storeys): CitySceneProps {
  return {
    index,
    storeys,
    pennants: new Map(),
    level: 5,
    reached: 5,
    light: 'day',
    motion: query.has('still') ? 'less' : 'full',
    ambient: query.has('ambient'),
    inset: { top: 0, right: 0, bottom: 0, left: 0 },
    target: { kind: 'building', id: index.city.buildings[Math.floor(index.city.buildings.length * 0.5555)]!.id },
    highlighted: null,
    fresh: new Set(),
    renderSign: (building) => <span>{building}</span>,
    renderLost: () => null,
    onHover: () => {},
    onOpen: () => {},
    onState: () => {},
  }
}
