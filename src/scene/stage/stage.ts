import type { Container } from 'pixi.js'
import type { BuildingId } from '#city/ids.ts'
import { NO_INSET, type Screen, fit, toWorld } from '../camera.ts'
import type { Target } from '../scene-props.ts'
import { createAmbientMotion } from './ambient-motion.ts'
import { type Phase, arrive } from './arrival.ts'
import { createComposition } from './composition.ts'
import type { Dressing } from './dressing.ts'
import { framingOf } from './framing.ts'
import { openFrame } from './ground-frame.ts'
import { LIGHTING } from './light.ts'
import { createPilot } from './pilot.ts'
import { createShowing } from './showing.ts'
import { createSignSight, signRank } from './sign-sight.ts'
import type { Found, Stage, StageInput, StagePorts } from './stage-ports.ts'

export function createStage(root: Container, ports: StagePorts): Stage {
  const { index } = ports
  let phase: Phase = 'nothing'
  let input: StageInput | null = null
  let target: Target | null = null
  let risen: Promise<void> = Promise.resolve()
  let shown = risen
  let hasEnded = false
  const isWhole = () => phase === 'all'
  const isDisposed = () => hasEnded

  const parts = createComposition(root, ports, isWhole)
  const { layout, frame, surroundings, loop, frames, town, monument } = parts
  const showing = createShowing(parts, ports, { isWhole, isDisposed })
  const ambient = createAmbientMotion(parts.living, {
    ...ports,
    loop: frames,
    zoom: () => pilot.camera().zoom,
  })
  const inSight = createSignSight(ports.onNear)

  const turnToCamera = () => parts.turnTo(pilot.camera(), pilot.view(), pilot.freeHeight())
  const onMove = () => {
    if (hasEnded) return
    turnToCamera()
    if (input && surroundings.look(pilot.camera(), pilot.view())) shown = showing.restock(input, pilot.camera())
    ports.onCamera()
    frames.invalidate()
  }
  const { leastZoom } = surroundings
  const pilot = createPilot({ city: frame, start: ports.camera, size: ports.size, leastZoom, loop: frames, onMove })

  function onPhase(next: Phase): void {
    phase = next
    if (next === 'ground') {
      loop.invalidate()
      ports.onGround()
    } else if (next === 'home') ports.onStanding()
    else if (next === 'all') {
      ports.onPicture()
      ports.onWhole()
      void dress()
      void parts.keepStill()
      ambient.begin()
    }
  }

  let dressing: Dressing | null = null
  let coming: Promise<void> | null = null
  /** Fetches what draws people, seams, reviews and incidents, once there are any and the city is shown. */
  function dress(): Promise<void> {
    if (!isWhole() || !(coming || input?.night || DRESSED.some((part) => input?.[part]?.size))) return risen
    coming ??= import('./dressing.ts').then(async ({ createDressing }) => {
      if (hasEnded) return
      dressing = createDressing(parts)
      parts.lit.push(dressing)
      parts.living.push(dressing)
      await town.dressWith(dressing)
      if (hasEnded) return
      parts.lightAgain()
      ports.onCamera()
    })
    // Without them the city is still the city.
    return coming.then(async () => dressing?.follow(input!)).catch(() => {})
  }

  function rise(first: StageInput): Promise<void> {
    surroundings.look(pilot.camera(), pilot.view())
    const isSoft = first.motion === 'full' && ports.camera === null
    return arrive(parts, showing, first, { isSoft, latest: () => input ?? first, isDisposed, onPhase })
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
        parts.fadeTo(LIGHTING[next.light], before !== null && next.motion === 'full')
      const insetChanged = before !== null && JSON.stringify(before.inset) !== JSON.stringify(next.inset)
      if (before === null && ports.camera) target = next.target
      else if (JSON.stringify(next.target) !== JSON.stringify(target) || insetChanged) aimAt(next.target)
      if (before === null) risen = rise(next)
      // A change before the own district is shown needs no call: `arrive` reads the newest input.
      else if (!isSame && (phase === 'home' || phase === 'all')) shown = showing.show(next, next.motion === 'full')
      void dress()
      ambient.show(next)
      if (!isSame || insetChanged) ambient.touch()
      town.mark(next.highlighted)
      // Everything above asks for a frame only if something changed, so that the same input again draws nothing.
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
    personAt: (at, reach) => {
      const { zoom } = pilot.camera()
      const { x, y } = toWorld(pilot.camera(), pilot.view(), at)
      return dressing?.personAt(x, y, Math.max(PERSON, reach / zoom)) ?? null
    },
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
    hooks: (named, met) => {
      const hooks = town.hooks((picture) => signRank(picture, target, named, pilot.camera().zoom))
      const seen = parts.chores ? inSight(hooks, pilot.camera(), pilot.view()) : hooks
      return met && dressing ? [...seen, ...dressing.signOf(met)] : seen
    },
    camera: pilot.camera,
    lookAt: pilot.lookAt,
    photograph: (size, part) => {
      if (!isWhole()) return null
      const area = part === 'whole' ? frame : openFrame(layout, part)
      const camera = fit(area, size, NO_INSET)
      parts.unfold()
      parts.turnTo(camera, size, size.height)
      const canvas = ports.shoot(size)
      turnToCamera()
      loop.invalidate()
      return canvas && { canvas, camera }
    },
    settled: async () => {
      await risen
      await shown
      await dress()
    },
    touch: ambient.touch,
    leave: ambient.leave,
    textureBytes: parts.shelf.bytes,
    dispose: () => {
      hasEnded = true
      ambient.dispose()
      dressing?.dispose()
      parts.dispose()
    },
  }
}

/** The inputs for which there is dressing. */
const DRESSED = ['people', 'seams', 'sheets', 'shelves', 'smoke'] as const
/** The inputs on which the picture depends; the others concern camera, motion and page. */
const PICTURE_PARTS = ['storeys', 'pennants', 'plots', 'level', 'fresh', 'light', ...DRESSED] as const

/** Scene pixels around the middle of a person that count as the person. */
const PERSON = 7
