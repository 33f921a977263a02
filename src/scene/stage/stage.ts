import type { Container } from 'pixi.js'
import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import { type Camera, NO_INSET, type Screen, type Size, fit, toWorld, visibleWorld } from '../camera.ts'
import type { Target } from '../door.tsx'
import type { Effect } from '../gesture.ts'
import { layOut } from '../lay-out.ts'
import { type Picture, drawPicture } from '../picture.ts'
import { surroundingsOf } from '../near.ts'
import { plantScenery } from '../scenery.ts'
import { createBackdrop } from './backdrop.ts'
import { createChores } from './chores.ts'
import { createGarden } from './garden.ts'
import { cityFrame, openFrame } from './ground-frame.ts'
import { createLand, middleOf } from './land.ts'
import { createLife } from './life.ts'
import { LIGHTING, type Lighting, blendLighting } from './light.ts'
import { createLoop } from './loop.ts'
import { createMarks } from './marks.ts'
import { createMist } from './mist.ts'
import { createMonument } from './monument.ts'
import { createNight } from './night.ts'
import { createOutlook } from './outlook.ts'
import { createPilot } from './pilot.ts'
import { createShelf } from './shelf.ts'
import type { Found, Photograph, StageInput, StagePorts } from './stage-ports.ts'
import { sightOf } from './sight.ts'
import { createSignSight } from './sign-sight.ts'
import { type Hook } from './signs.ts'
import { createSky } from './sky.ts'
import { createTown } from './town.ts'
import { createTraffic } from './traffic.ts'

/** The city on the screen: told what to show, it does so when something changes and rests otherwise. */
export type Stage = {
  readonly update: (input: StageInput) => void
  readonly resize: (view: Size) => void
  readonly feel: (effect: Effect) => Found | null
  readonly stop: () => void
  readonly findAt: (at: Screen) => Found | null
  readonly mark: (building: BuildingId | null) => void
  readonly neighbour: (from: BuildingId | null, dx: number, dy: number) => BuildingId | null
  readonly zoom: (factor: number) => void
  readonly showWhole: () => void
  readonly hooks: (named: ReadonlySet<BuildingId>) => readonly Hook[]
  readonly camera: () => Camera
  /** Puts a point of the world into the middle of the view. */
  readonly lookAt: (point: { x: number; y: number }) => void
  /** The city as it stands, on a canvas of its own: the whole of it, or what is out of the mist at a level. */
  readonly photograph: (size: Size, part: 'whole' | LevelNumber) => Photograph | null
  /** Resolves when all that was last asked for is painted. */
  readonly settled: () => Promise<void>
  /** Bytes of all textures. */
  readonly textureBytes: () => number
  readonly dispose: () => void
}

const FADE = 480
const LIGHTHOUSE = 'reliability'
/** Scene pixels from the lighthouse's tip down to its lamp. */
const LAMP_BELOW_TOP = 30
/** From this zoom on every building that has room for it wears its sign. */
const SIGNS_FROM = 1.5

export function createStage(root: Container, ports: StagePorts): Stage {
  const { index } = ports
  const layout = layOut(index.city)
  const frame = cityFrame(layout)
  const scenery = plantScenery(layout)
  const shelf = createShelf(ports.bakery, ports.load)
  const loop = createLoop(ports.render)
  const backdrop = createBackdrop(frame)
  const land = createLand(layout, shelf, loop.invalidate)
  const marks = createMarks()
  const surroundings = surroundingsOf(layout)
  const chores = surroundings.near().area && createChores(loop)
  const inSight = createSignSight(ports.onNear)
  const town = createTown(shelf, marks, loop, chores)
  const garden = createGarden(scenery.plantings, shelf, chores)
  const traffic = createTraffic(scenery.lanes, shelf)
  const mist = createMist(shelf, loop)
  const sky = createSky(frame, shelf)
  const night = createNight(layout, shelf)
  const monument = createMonument(layout.monument, shelf, loop)
  const life = createLife([traffic, sky, night], loop)
  const { view, world, turn } = createOutlook(backdrop, sky)
  world.addChild(
    backdrop.waves,
    night.water,
    land.view,
    town.shadows.view,
    garden.glows,
    traffic.view,
    town.walls.view,
    town.glows,
    night.beam,
    mist.view,
  )
  town.walls.add(monument.view)
  root.addChild(view)

  function turnTo(camera: Camera, size: Size, freeHeight: number): void {
    traffic.setHorizon(turn(camera, size, freeHeight))
    town.look(visibleWorld(camera, size))
  }
  const turnToCamera = () => turnTo(pilot.camera(), pilot.view(), pilot.freeHeight())
  const onMove = () => {
    turnToCamera()
    if (input && surroundings.look(pilot.camera(), pilot.view())) showing = restock(input)
    ports.onCamera()
    loop.invalidate()
  }
  const { leastZoom } = surroundings
  const pilot = createPilot({ city: frame, start: ports.camera, leastZoom, loop, onMove })

  let input: StageInput | null = null
  let target: Target | null = null
  let lighting: Lighting = LIGHTING.day
  let showing: Promise<void> = Promise.resolve()
  let isStanding = false
  let isDisposed = false
  let haltFade = () => {}

  const parts = [backdrop, land, town, garden, traffic, mist, sky, night, monument]
  function setLight(next: Lighting): void {
    lighting = next
    for (const part of parts) part.setLight(next)
    loop.invalidate()
  }

  function fadeTo(light: Lighting, isFade: boolean): void {
    haltFade()
    if (!isFade) return setLight(light)
    const from = lighting
    haltFade = loop.run((elapsed) => {
      setLight(blendLighting(from, light, Math.min(1, elapsed / FADE)))
      return elapsed >= FADE ? 'done' : 'goes on'
    })
  }

  /** Where a learner is at home: the first district out of the mist. */
  const homeOf = (picture: Picture) =>
    picture.districts.find(({ isInMist }) => !isInMist)?.plateau ?? layout.plateaus[0] ?? null

  function pictureOf(next: StageInput): Picture {
    const studied = next.target.kind === 'building' ? next.target.id : null
    return drawPicture({ ...next, index, layout, studied, plotsOf: surroundings.near().plotsOf })
  }

  /** Puts up what has come near and takes away what has gone, as there is time. */
  async function restock(next: StageInput): Promise<void> {
    const { area } = surroundings.near()
    const picture = pictureOf(next)
    const inMist = new Set(picture.districts.filter((one) => one.isInMist).map(({ plateau }) => plateau.district))
    const options = { withLamps: next.light !== 'day', withMotion: false, first: null, isAtLeisure: true }
    const errand = (run: () => unknown) =>
      new Promise((resolve) => chores?.add([{ key: Symbol(), depth: -Infinity, run: () => resolve(run()) }]))
    await Promise.all([
      errand(() => garden.look(area)),
      errand(() => town.show(picture, options)),
      errand(() => Promise.all([land.lay(area, pilot.camera()), land.show(inMist, null)])),
    ])
  }

  async function show(next: StageInput, isFirst: boolean): Promise<void> {
    if (isFirst) surroundings.look(pilot.camera(), pilot.view())
    const { area } = surroundings.near()
    const picture = pictureOf(next)
    const home = homeOf(picture)
    const hidden = picture.districts.filter(({ isInMist }) => isInMist).map(({ plateau }) => plateau)
    const inMist: ReadonlySet<DistrictId> = new Set(hidden.map(({ district }) => district))
    const withLamps = next.light !== 'day'
    const withMotion = next.motion === 'full' && !isFirst
    const options = { withLamps, withMotion, first: home?.district ?? null }
    // The bakery works in the order of asking: ground, home, then what surrounds it.
    garden.look(area)
    const laid = isFirst && home ? land.lay(area, middleOf(home)) : null
    const stones = land.show(inMist, home?.district ?? null)
    const built = town.show(picture, options)
    const stood = monument.show(picture.monument, picture.isMonumentGhost, withLamps, withMotion)
    const planted = isFirst ? garden.plant(town) : null
    const gathered = mist.show(hidden, withMotion)
    const lively = isFirst ? Promise.all([traffic.fill(), sky.fill(), night.fill()]) : null
    garden.show(inMist)
    traffic.show(inMist)
    await Promise.all([laid, stones, built, stood, planted, gathered, lively])
    if (isDisposed) return
    night.setLamp(lampOf(picture))
    setLight(lighting)
    ports.onPicture()
    if (!isStanding) {
      isStanding = true
      ports.onStanding()
    }
    if (isFirst) life.show(next)
  }

  /** The lamp of the lighthouse, once the whole of it stands and its lights are on. */
  function lampOf(picture: Picture): { x: number; y: number } | null {
    const tower = picture.districts
      .flatMap(({ buildings }) => buildings)
      .find(({ building }) => building === LIGHTHOUSE)
    if (!tower?.crown?.isFull || tower.crown.state !== 'built') return null
    const place = town.placeOf(tower.building)
    return place && { x: place.x, y: place.y - place.top + LAMP_BELOW_TOP }
  }

  const storeysSeen = (building: BuildingId) =>
    (index.buildingById.get(building)?.floors ?? []).filter((id) => (input?.storeys.get(id) ?? 'locked') !== 'locked')
      .length

  function aimAt(next: Target): void {
    target = next
    pilot.show(sightOf(next, layout, Math.max(input?.level ?? 0, input?.reached ?? 0), storeysSeen))
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
      if (!isSame) showing = show(next, before === null)
      if (before && (before.ambient !== next.ambient || before.motion !== next.motion)) life.show(next)
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
      const hooks = town.hooks(({ building, district }) => {
        // A building that is looked at has its name on the panel beside it, and its neighbours are not the subject.
        if (target?.kind === 'building') return target.id !== building && named.has(building) ? 0 : null
        if (named.has(building)) return 0
        if (target?.kind === 'district' && target.id === district) return 1
        return pilot.camera().zoom >= SIGNS_FROM ? 2 : null
      })
      return chores ? inSight(hooks, pilot.camera(), pilot.view()) : hooks
    },
    camera: pilot.camera,
    lookAt: pilot.lookAt,
    photograph: (size, part) => {
      const area = part === 'whole' ? frame : openFrame(layout, part)
      const camera = fit(area, size, NO_INSET)
      turnTo(camera, size, size.height)
      const canvas = ports.shoot(size)
      turnToCamera()
      loop.invalidate()
      return canvas && { canvas, camera }
    },
    settled: () => showing,
    textureBytes: shelf.bytes,
    dispose: () => {
      isDisposed = true
      life.halt()
      loop.dispose()
      root.removeChild(view)
      view.destroy({ children: true })
      backdrop.dispose()
      night.dispose()
      marks.dispose()
      shelf.dispose()
    },
  }
}

/** What the picture depends on; the rest is camera and light. */
const PICTURE_PARTS = ['storeys', 'pennants', 'level', 'fresh', 'light'] as const
