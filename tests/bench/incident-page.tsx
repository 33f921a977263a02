import { createRoot } from 'react-dom/client'
import { city } from 'virtual:city'
import { createCityIndex } from '#city/city-index.ts'
import { PICTURE_NIGHTS, openNight } from '../../src/gallery/picture-nights.ts'
import { CityScene } from '#scene/door.tsx'
import type { CitySceneProps } from '#scene/scene-props.ts'

/** A moment at which as many ask as the picture has room for. */
const CROWDED = 150

const index = createCityIndex(city)
const isQuiet = new URLSearchParams(location.search).has('quiet')
const host = document.getElementById('root')!
host.style.cssText = 'position: fixed; inset: 0'

/** The finished city with its ambient life, in which an incident runs. */
const props: CitySceneProps = {
  index,
  storeys: new Map(city.floors.map(({ id }) => [id, 'built'])),
  pennants: new Map(),
  level: 5,
  reached: 5,
  light: 'day',
  motion: 'full',
  ambient: true,
  inset: { top: 0, right: 0, bottom: 0, left: 0 },
  target: { kind: 'city' },
  highlighted: null,
  fresh: new Set(),
  night: isQuiet ? null : openNight(PICTURE_NIGHTS.crowd, CROWDED, true),
  renderSign: (building) => <span>{building}</span>,
  renderLost: () => null,
  onHover: () => {},
  onOpen: () => {},
  onState: () => {},
}
createRoot(host).render(<CityScene {...props} />)
