import { Container } from 'pixi.js'
import { type Camera, type Size, visibleWorld } from '../camera.ts'
import { layOut } from '../lay-out.ts'
import { surroundingsOf } from '../proximity.ts'
import { plantScenery } from '../scenery.ts'
import { createBackdrop } from './backdrop.ts'
import { createChores } from './chores.ts'
import { createCurtain } from './curtain.ts'
import { createGarden } from './garden.ts'
import { cityFrame } from './ground-frame.ts'
import { createLand } from './land.ts'
import { createLayers } from './layers.ts'
import { LIGHTING, type Lighting, createFade } from './light.ts'
import { type Loop, createLoop } from './loop.ts'
import { createMarks } from './marks.ts'
import { createMist } from './mist.ts'
import { createMonument } from './monument.ts'
import { createNight } from './night.ts'
import { createShelf } from './shelf.ts'
import { createSky } from './sky.ts'
import type { StagePorts } from './stage-ports.ts'
import { createStillLayers, spoiling } from './still-layers.ts'
import { createTown } from './town.ts'
import { createTraffic } from './traffic.ts'

/** All that is drawn of a city, the order it lies in, and the loop that draws it. */
export type Composition = ReturnType<typeof createComposition>

/** `isWhole`: all of the city can be seen. What is put up before that is out of sight and asks for no frame. */
export function createComposition(root: Container, ports: StagePorts, isWhole: () => boolean) {
  const layout = layOut(ports.index.city)
  const frame = cityFrame(layout)
  const scenery = plantScenery(layout)
  const shelf = createShelf(ports.bakery, ports.load)
  const frames = createLoop(() => ports.render((renderer) => still?.prepare(renderer)))
  // What asks for a frame has changed something: all but the camera, and what moves by itself.
  const loop = spoiling(frames, () => still?.spoil())
  const curtain = createCurtain(loop)
  const ask = () => void (isWhole() && loop.invalidate())
  const quiet: Loop = { ...loop, invalidate: ask }
  const surroundings = surroundingsOf(layout)
  const chores = surroundings.near().area && createChores(loop)

  const backdrop = createBackdrop(frame)
  const land = createLand(layout, shelf, ask, curtain)
  const marks = createMarks()
  const town = createTown(shelf, marks, quiet, chores, curtain)
  const garden = createGarden(scenery.plantings, shelf, chores, curtain)
  const traffic = createTraffic(scenery.lanes, shelf)
  const mist = createMist(shelf, quiet, curtain)
  const sky = createSky(frame, shelf)
  const night = createNight(layout, shelf)
  const monument = createMonument(layout.monument, shelf, quiet)

  const { view, world, turn } = createLayers(backdrop, sky)
  const [ground, walls] = [new Container({ isRenderGroup: true }), new Container({ isRenderGroup: true })]
  ground.addChild(backdrop.waves, night.water, land.view)
  walls.addChild(town.walls.view, town.glows, mist.view)
  world.addChild(ground, town.shadows.view, garden.glows, traffic.view, walls, night.beam)
  // The buildings of a huge city come and go with the camera: nothing of it stays as it is.
  const still = chores ? null : createStillLayers({ view, world, ground, walls, backdrop })
  town.walls.add(monument.view)
  curtain.hide(monument.view, traffic.view, sky.view)
  root.addChild(view)

  const lit = [backdrop, land, town, garden, traffic, mist, sky, night, monument]
  let lighting: Lighting = LIGHTING.day
  function setLight(next: Lighting): void {
    lighting = next
    for (const part of lit) part.setLight(next)
    loop.invalidate()
  }

  return {
    layout,
    frame,
    surroundings,
    shelf,
    loop,
    /** The loop for what leaves the still layers as they are: the camera, and what moves by itself. */
    frames,
    curtain,
    chores,
    backdrop,
    land,
    town,
    garden,
    traffic,
    mist,
    sky,
    night,
    monument,
    fadeTo: createFade(loop, () => lighting, setLight),
    /** Lights what has come since the light last changed. */
    lightAgain: () => setLight(lighting),
    /** `freeHeight`: pixels of the view that no panel covers. */
    turnTo: (camera: Camera, size: Size, freeHeight: number) => {
      traffic.setHorizon(turn(camera, size, freeHeight))
      town.look(visibleWorld(camera, size))
    },
    /** For a picture of another size than the view's: draws all layers anew. */
    unfold: () => still?.unfold(),
    dispose: () => {
      loop.dispose()
      still?.dispose()
      root.removeChild(view)
      view.destroy({ children: true })
      marks.dispose()
      backdrop.dispose()
      shelf.dispose()
    },
  }
}
