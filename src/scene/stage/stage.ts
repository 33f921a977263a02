import { Container } from 'pixi.js'
import type { BuildingId } from '#city/ids.ts'
import { type Camera, NO_INSET, type Screen, type Size, fit, toWorld, visibleWorld } from '../camera.ts'
import type { Target } from '../scene-props.ts'
import { layOut } from '../lay-out.ts'
import { type Picture, createDrawing, hiddenIn, homeOf } from '../picture.ts'
import { surroundingsOf } from '../proximity.ts'
import { plantScenery } from '../scenery.ts'
import { createBackdrop } from './backdrop.ts'
import { createChores } from './chores.ts'
import { createCurtain } from './curtain.ts'
import { createGarden } from './garden.ts'
import { cityFrame, openFrame } from './ground-frame.ts'
import { createLand, middleOf } from './land.ts'
import { createAmbientMotion } from './ambient-motion.ts'
import { LIGHTING, type Lighting, createFade } from './light.ts'
import { type Loop, createLoop } from './loop.ts'
import { createMarks } from './marks.ts'
import { createMist } from './mist.ts'
import { createMonument } from './monument.ts'
import { createNight, lampOf } from './night.ts'
import { createLayers } from './layers.ts'
import { createPilot } from './pilot.ts'
import { createShelf } from './shelf.ts'
import type { Found, Stage, StageInput, StagePorts } from './stage-ports.ts'
import { framingOf } from './framing.ts'
import { createSignSight, signRank } from './sign-sight.ts'
import { createSky } from './sky.ts'
import { createStillLayers, spoiling } from './still-layers.ts'
import { createTown } from './town.ts'
import { createTraffic } from './traffic.ts'

export function createStage(root: Container, ports: StagePorts): Stage {
  const { index } = ports
  const layout = layOut(index.city)
  const frame = cityFrame(layout)
  const scenery = plantScenery(layout)
  const draw = createDrawing()
  const shelf = createShelf(ports.bakery, ports.load)
  /** How much of the city is put up. */
  let arrival: 'nothing' | 'ground' | 'home' | 'all' = 'nothing'
  const frames = createLoop(() => ports.render((renderer) => still?.prepare(renderer)))
  // What asks for a frame has changed something: all but the camera, and what lives by itself.
  const loop = spoiling(frames, () => still?.spoil())
  const curtain = createCurtain(loop)
  // What is put up out of sight needs no frame.
  const ask = () => void (arrival === 'all' && loop.invalidate())
  const quiet: Loop = { ...loop, invalidate: ask }
  const backdrop = createBackdrop(frame)
  const land = createLand(layout, shelf, ask, curtain)
  const marks = createMarks()
  const surroundings = surroundingsOf(layout)
  const chores = surroundings.near().area && createChores(loop)
  const inSight = createSignSight(ports.onNear)
  const town = createTown(shelf, marks, quiet, chores, curtain)
  const garden = createGarden(scenery.plantings, shelf, chores, curtain)
  const traffic = createTraffic(scenery.lanes, shelf)
  const mist = createMist(shelf, quiet, curtain)
  const sky = createSky(frame, shelf)
  const night = createNight(layout, shelf)
  const monument = createMonument(layout.monument, shelf, quiet)
  const life = createAmbientMotion([traffic, sky, night], { ...ports, loop: frames })
  const { view, world, turn } = createLayers(backdrop, sky)
  const [ground, walls] = [new Container({ isRenderGroup: true }), new Container({ isRenderGroup: true })]
  ground.addChild(backdrop.waves, night.water, land.view)
  walls.addChild(town.walls.view, town.glows, mist.view)
  world.addChild(ground, town.shadows.view, garden.glows, traffic.view, walls, night.beam)
  // A huge city comes and goes with the camera: nothing of it is still.
  const still = chores ? null : createStillLayers({ view, world, ground, walls, backdrop })
  town.walls.add(monument.view)
  curtain.hide(monument.view, traffic.view, sky.view)
  root.addChild(view)

  function turnTo(camera: Camera, size: Size, freeHeight: number): void {
    traffic.setHorizon(turn(camera, size, freeHeight))
    town.look(visibleWorld(camera, size))
  }
  const turnToCamera = () => turnTo(pilot.camera(), pilot.view(), pilot.freeHeight())
  const onMove = () => {
    if (isDisposed) return
    turnToCamera()
    if (input && surroundings.look(pilot.camera(), pilot.view())) showing = restock(input)
    ports.onCamera()
    frames.invalidate()
  }
  const { leastZoom } = surroundings
  const pilot = createPilot({ city: frame, start: ports.camera, size: ports.size, leastZoom, loop: frames, onMove })

  let input: StageInput | null = null
  let target: Target | null = null
  let lighting: Lighting = LIGHTING.day
  let risen: Promise<void> = Promise.resolve()
  let showing = risen
  let isDisposed = false

  const parts = [backdrop, land, town, garden, traffic, mist, sky, night, monument]
  function setLight(next: Lighting): void {
    lighting = next
    for (const part of parts) part.setLight(next)
    loop.invalidate()
  }

  const fadeTo = createFade(loop, () => lighting, setLight)

  function pictureOf(next: StageInput): Picture {
    const studied = next.target.kind === 'building' ? next.target.id : null
    return draw({ ...next, index, layout, studied, plotsOf: surroundings.near().plotsOf })
  }

  /** Puts up what has come near and takes away what has gone, as there is time. */
  async function restock(next: StageInput): Promise<void> {
    const { area } = surroundings.near()
    const picture = pictureOf(next)
    const inMist = hiddenIn(picture)
    const options = { withLamps: next.light !== 'day', withMotion: false, isAtLeisure: true }
    const task = (run: () => unknown) =>
      new Promise((resolve) => chores?.add([{ key: Symbol(), depth: -Infinity, run: () => resolve(run()) }]))
    await Promise.all([
      task(() => garden.look(area)),
      task(() => town.show(picture, options)),
      task(() => Promise.all([land.lay(area, pilot.camera()), land.show(inMist, null)])),
    ])
  }

  /** Ground, then the learner's own district; when they stand, all the rest. */
  async function rise(first: StageInput): Promise<void> {
    surroundings.look(pilot.camera(), pilot.view())
    const { area } = surroundings.near()
    const picture = pictureOf(first)
    const home = homeOf(picture)
    const isSoft = first.motion === 'full' && ports.camera === null
    garden.look(area)
    if (home) {
      // The bakery works in the order of asking.
      const laid = Promise.all([backdrop.fill(shelf), land.lay(area, middleOf(home))])
      const built = Promise.all([
        land.show(hiddenIn(picture), home.district),
        showMonument(picture, first, false),
        town.show(
          { ...picture, districts: picture.districts.filter(({ plateau }) => plateau === home) },
          { withLamps: first.light !== 'day', withMotion: false },
        ),
      ])
      await laid
      if (isDisposed) return
      arrival = 'ground'
      loop.invalidate()
      ports.onGround()
      await built
      if (isDisposed) return
      setLight(lighting)
      await curtain.lift({ isSoft, isLast: false })
      if (isDisposed) return
    }
    arrival = 'home'
    ports.onStanding()
    // There may be news by now.
    await Promise.all([show(input ?? first, false), garden.plant(town), traffic.fill(), sky.fill(), night.fill()])
    if (isDisposed) return
    setLight(lighting)
    await curtain.lift({ isSoft, isLast: true })
    if (isDisposed) return
    arrival = 'all'
    ports.onPicture()
    ports.onWhole()
    life.begin()
  }

  const showMonument = ({ monument: state, isMonumentGhost }: Picture, { light }: StageInput, withMotion: boolean) =>
    monument.show(state, isMonumentGhost, light !== 'day', withMotion)

  async function show(next: StageInput, withMotion: boolean): Promise<void> {
    const picture = pictureOf(next)
    await Promise.all([
      followMist(picture, withMotion),
      town.show(picture, { withLamps: next.light !== 'day', withMotion }),
      showMonument(picture, next, withMotion),
    ])
    if (isDisposed) return
    night.setLamp(lampOf(picture, town.placeOf))
    loop.invalidate()
    if (arrival === 'all') ports.onPicture()
  }

  let lastMist: string | null = null
  /** Ground, plants, traffic and clouds, where the mist lies elsewhere than before. */
  async function followMist(picture: Picture, withMotion: boolean): Promise<void> {
    const inMist = hiddenIn(picture)
    if (lastMist === [...inMist].join()) return
    lastMist = [...inMist].join()
    garden.show(inMist)
    traffic.show(inMist)
    const hidden = layout.plateaus.filter(({ district }) => inMist.has(district))
    await Promise.all([land.show(inMist, null), mist.show(hidden, withMotion)])
    if (!isDisposed) setLight(lighting)
  }

  const storeysSeen = (building: BuildingId) =>
    (index.buildingById.get(building)?.floors ?? []).filter((id) => (input?.storeys.get(id) ?? 'locked') !== 'locked')
      .length

  function aimAt(next: Target): void {
    target = next
    pilot.show(framingOf(next, layout, Math.max(input?.level ?? 0, input?.reached ?? 0), storeysSeen))
  }

  const findAt = (at: Screen): Found | null => {
    const place = toWorld(pilot.camera(), pilot.view(), at)
    return monument.isAt(place.x, place.y) ? 'monument' : town.find(place.x, place.y)
  }

  return {
    update: (next) => {
      const before = input
      input = next
      pilot.setMotion(next.motion)
      pilot.setInset(next.inset)
      const isSame =
        before !== null &&
        PICTURE_PARTS.every((part) => before[part] === next[part]) &&
        JSON.stringify(next.target) === JSON.stringify(target)
      if (before === null || before.light !== next.light)
        fadeTo(LIGHTING[next.light], before !== null && next.motion === 'full')
      const insetChanged = before !== null && JSON.stringify(before.inset) !== JSON.stringify(next.inset)
      if (before === null && ports.camera) target = next.target
      else if (JSON.stringify(next.target) !== JSON.stringify(target) || insetChanged) aimAt(next.target)
      if (before === null) risen = rise(next)
      // What is news before that is shown by it.
      else if (!isSame && (arrival === 'home' || arrival === 'all')) showing = show(next, next.motion === 'full')
      life.show(next)
      if (!isSame || insetChanged) life.touch()
      town.mark(next.highlighted)
      // Everything above asks for its own frame: a page that says the same again gets none.
      if (before?.highlighted !== next.highlighted) loop.invalidate()
    },
    resize: (view) => pilot.resize(view),
    feel: (effect) => {
      if (effect.kind === 'pan') pilot.pan(effect.dx, effect.dy)
      if (effect.kind === 'zoom') pilot.zoom(effect.at, effect.factor)
      if (effect.kind === 'fling') pilot.glide(effect.speed)
      return effect.kind === 'tap' ? findAt(effect.at) : null
    },
    stop: pilot.stop,
    findAt,
    mark: (building) => {
      town.mark(building)
      loop.invalidate()
    },
    neighbour: (from, dx, dy) => town.next(from, dx, dy, pilot.camera()),
    zoom: (factor) => {
      const { width, height } = pilot.view()
      pilot.zoom({ x: width / 2, y: height / 2 }, factor)
    },
    showWhole: () => pilot.showCity(),
    hooks: (named) => {
      const hooks = town.hooks((picture) => signRank(picture, target, named, pilot.camera().zoom))
      return chores ? inSight(hooks, pilot.camera(), pilot.view()) : hooks
    },
    camera: pilot.camera,
    lookAt: pilot.lookAt,
    photograph: (size, part) => {
      if (arrival !== 'all') return null
      const area = part === 'whole' ? frame : openFrame(layout, part)
      const camera = fit(area, size, NO_INSET)
      still?.unfold()
      turnTo(camera, size, size.height)
      const canvas = ports.shoot(size)
      turnToCamera()
      loop.invalidate()
      return canvas && { canvas, camera }
    },
    settled: async () => {
      await risen
      await showing
    },
    touch: life.touch,
    leave: life.leave,
    textureBytes: shelf.bytes,
    dispose: () => {
      isDisposed = true
      life.dispose()
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

/** What the picture depends on; the rest is camera and light. */
const PICTURE_PARTS = ['storeys', 'pennants', 'level', 'fresh', 'light'] as const
