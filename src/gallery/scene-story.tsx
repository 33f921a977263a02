import { city } from 'virtual:city'
import { createCityIndex } from '#city/city-index.ts'
import type { Floor } from '#city/city.ts'
import type { StoreyState } from '#scene/art/sprites.ts'
import { CityScene } from '#scene/door.tsx'
import { useMemo } from 'react'
import type { CitySceneProps, Light, OpenIncident, Target } from '#scene/scene-props.ts'
import type { FloorId } from '#city/ids.ts'
import { PICTURE_NIGHTS, openNight } from './picture-nights.ts'

const index = createCityIndex(city)
const nothing = new Map<never, never>()
const nobody = new Set<never>()
const everywhere = new Set(city.buildings.map(({ id }) => id))

/**
 * The state of a floor: locked above the level, else built. If mixed, floors of the level and the one below it get one
 * of all other states. If found, the ground floors of level 0 are as ordered.
 */
function stateOf(floor: Floor, level: number, isMixed: boolean, isFound: boolean): StoreyState {
  if (floor.level > level) return 'locked'
  if (isFound && floor.storey === 0 && floor.level === 0) return 'found'
  if (!isMixed || floor.level < level - 1) return 'built'
  const states: readonly StoreyState[] = ['built', 'open', 'predicted', 'due', 'placed']
  return states[Array.from(floor.id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % states.length]!
}

function targetOf(text: string | null): Target {
  if (!text) return { kind: 'city' }
  if (text === 'monument') return { kind: 'monument' }
  const building = city.buildings.find(({ id }) => id === text)
  if (building) return { kind: 'building', id: building.id }
  const district = city.districts.find(({ id }) => id === text)
  return district ? { kind: 'district', id: district.id } : { kind: 'city' }
}

/** The night that the address names, at a moment; `playing`: it goes on from there. */
function nightOf(query: URLSearchParams): OpenIncident | null {
  const night = Object.entries(PICTURE_NIGHTS).find(([name]) => name === query.get('night'))?.[1]
  return night ? openNight(night, Number(query.get('moment') ?? 0), query.has('playing')) : null
}

/**
 * The whole scene, for example `?story=scene&level=5&light=night&at=database&mixed&ambient`, or with a night:
 * `?story=scene&level=3&night=crowd&moment=150`.
 */
export function SceneStory({ query }: { query: URLSearchParams }) {
  const address = query.toString()
  const night = useMemo(() => nightOf(new URLSearchParams(address)), [address])
  const level = Number(query.get('level') ?? 5)
  const isMixed = query.has('mixed')
  const storeys = new Map<FloorId, StoreyState>(
    city.floors.map((floor) => [floor.id, stateOf(floor, level, isMixed, query.has('found'))]),
  )
  const props: CitySceneProps = {
    index,
    storeys,
    pennants: nothing,
    level,
    reached: level,
    light: (query.get('light') ?? 'day') as Light,
    motion: query.has('moving') ? 'full' : 'less',
    ambient: query.has('ambient'),
    inset: { top: 0, right: 0, bottom: 0, left: Number(query.get('left') ?? 0) },
    target:
      night && !query.has('at')
        ? { kind: 'buildings', ids: [...night.places.values()], isClose: true }
        : targetOf(query.get('at')),
    highlighted: null,
    fresh: nobody,
    // A waiting sheet lies under an awning, which buildings have once plots are known.
    ...(query.has('reviews') && { sheets: everywhere, shelves: everywhere, plots: nothing }),
    ...(query.has('smoke') && { smoke: everywhere }),
    night,
    ...(night && query.has('signs') && { pinned: new Set(night.places.values()) }),
    hasMap: query.has('map'),
    renderSign: (building) => <span className="sign">{index.buildingById.get(building)?.name}</span>,
    renderLost: () => null,
    onHover: () => {},
    onOpen: () => {},
    onState: (state) => {
      document.documentElement.dataset['scene'] = state
    },
  }
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <CityScene {...props} />
    </div>
  )
}
