import type { BuildingId } from '#city/ids.ts'
import type { Camera } from '../camera.ts'
import { type Picture, createDrawing, hiddenIn } from '../picture.ts'
import type { Composition } from './composition.ts'
import { lampOf } from './night.ts'
import type { StageInput, StagePorts } from './stage-ports.ts'

/** Makes the parts show the given input. Each promise resolves when all of it is painted. */
export type Showing = {
  readonly pictureOf: (input: StageInput) => Picture
  readonly show: (input: StageInput, withMotion: boolean) => Promise<void>
  readonly showMonument: (picture: Picture, input: StageInput, withMotion: boolean) => Promise<unknown>
  /** In a huge city: adds what is near the camera now and removes what is far, in small jobs over several frames. */
  readonly restock: (input: StageInput, camera: Camera) => Promise<void>
}

type Until = { readonly isWhole: () => boolean; readonly isDisposed: () => boolean }

/** The buildings with an ornament before them. */
const adornedIn = ({ districts }: Picture): ReadonlySet<BuildingId> =>
  new Set(
    districts.flatMap(({ buildings }) => buildings.flatMap(({ building, plot }) => (plot?.ornament ? building : []))),
  )

export function createShowing(parts: Composition, ports: StagePorts, { isWhole, isDisposed }: Until): Showing {
  const { layout, surroundings, land, town, garden, traffic, mist, night, monument, chores, loop } = parts
  const { index } = ports
  const draw = createDrawing()
  let lastMist: string | null = null

  function pictureOf(input: StageInput): Picture {
    const studied = input.target.kind === 'building' ? input.target.id : null
    return draw({ ...input, index, layout, studied, plotsOf: surroundings.near().plotsOf })
  }

  const showMonument: Showing['showMonument'] = ({ monument: state, isMonumentGhost }, { light }, withMotion) =>
    monument.show(state, isMonumentGhost, light !== 'day', withMotion)

  /** Updates ground, plants, traffic and clouds, if other districts are in mist than before. */
  async function followMist(picture: Picture, withMotion: boolean): Promise<void> {
    const inMist = hiddenIn(picture)
    if (lastMist === [...inMist].join()) return
    lastMist = [...inMist].join()
    garden.show(inMist)
    traffic.show(inMist)
    const hidden = layout.plateaus.filter(({ district }) => inMist.has(district))
    await Promise.all([land.show(inMist, null), mist.show(hidden, withMotion)])
    if (!isDisposed()) parts.lightAgain()
  }

  async function show(input: StageInput, withMotion: boolean): Promise<void> {
    const picture = pictureOf(input)
    garden.makeWay(adornedIn(picture))
    await Promise.all([
      followMist(picture, withMotion),
      town.show(picture, { withLamps: input.light !== 'day', withMotion }),
      showMonument(picture, input, withMotion),
    ])
    if (isDisposed()) return
    night.setLamp(lampOf(picture, town.placeOf))
    loop.invalidate()
    if (isWhole()) ports.onPicture()
  }

  async function restock(input: StageInput, camera: Camera): Promise<void> {
    const { area } = surroundings.near()
    const picture = pictureOf(input)
    const inMist = hiddenIn(picture)
    const options = { withLamps: input.light !== 'day', withMotion: false, isAtLeisure: true }
    const task = (run: () => unknown) =>
      new Promise((resolve) => chores?.add([{ key: Symbol(), depth: -Infinity, run: () => resolve(run()) }]))
    await Promise.all([
      task(() => garden.look(area)),
      task(() => town.show(picture, options)),
      task(() => Promise.all([land.lay(area, camera), land.show(inMist, null)])),
    ])
  }

  return { pictureOf, show, showMonument, restock }
}
