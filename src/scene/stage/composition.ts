import { Container } from 'pixi.js'
import { type Camera, type Size, visibleWorld } from '../camera.ts'
import { surroundingsOf } from '../proximity.ts'
import type { Living } from './ambient-motion.ts'
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
import { spoiling } from './spoiling.ts'
import type { StillLayers } from './still-layers.ts'
import { createTown } from './town.ts'
import { createTraffic } from './traffic.ts'

/** All parts of a city's picture, in the order in which they are drawn, and the loop that draws them. */
export type Composition = ReturnType<typeof createComposition>

/**
 * `isWhole`: true when all of the city is shown. Until then new parts are hidden by the curtain and ask for no frame.
 */
export function createComposition(root: Container, ports: StagePorts, isWhole: () => boolean) {
  const { layout, scenery } = ports.plan
  const frame = cityFrame(layout)
  const shelf = createShelf(ports.bakery, ports.load)
  const frames = createLoop(() => ports.render((renderer) => still?.prepare(renderer)))
  // Most parts use this loop: a frame they ask for spoils the still layers. Camera and ambient motion use `frames`.
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
  let still: StillLayers | null = null
  let isOver = false
  /** Fetches what keeps still layers. Until then, and where it can't be had, each frame is drawn layer by layer. */
  async function keepStill(): Promise<void> {
    // In a huge city buildings come and go as the camera moves, so no layer stays the same for long.
    if (chores) return
    const code = await import('./still-layers.ts').catch(() => null)
    if (code && !isOver) still = code.createStillLayers({ view, world, ground, walls, backdrop })
  }
  town.walls.add(monument.view)
  curtain.hide(monument.view, traffic.view, sky.view)
  root.addChild(view)

  const lit: { readonly setLight: (light: Lighting) => void }[] = [
    backdrop,
    land,
    town,
    garden,
    traffic,
    mist,
    sky,
    night,
    monument,
  ]
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
    world,
    loop,
    /** A loop that leaves the still layers valid: for the camera, and for what moves outside of them. */
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
    /** What is lit, and what moves by itself: more parts may come later. */
    lit,
    living: [traffic, sky, night] as Living[],
    fadeTo: createFade(loop, () => lighting, setLight),
    /** Sets the current light again, for parts that came after it was last set. */
    lightAgain: () => setLight(lighting),
    /** `freeHeight`: pixels of the view that no panel covers. */
    turnTo: (camera: Camera, size: Size, freeHeight: number) => {
      traffic.setHorizon(turn(camera, size, freeHeight))
      town.look(visibleWorld(camera, size))
    },
    keepStill,
    /**
     * Draws layer by layer again: needed before a photograph, because the still layers' textures fit only the view's
     * camera.
     */
    unfold: () => still?.unfold(),
    dispose: () => {
      isOver = true
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
