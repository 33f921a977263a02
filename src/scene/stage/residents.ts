import { Particle, ParticleContainer, Rectangle, Sprite, Texture } from 'pixi.js'
import type { FloorId } from '#city/ids.ts'
import { FIGURE_COUNT, FIGURE_ROOM, drawFigure } from '../art/figures.ts'
import { type Point, iso } from '../art/projection.ts'
import { type Spot, spotOf, strideAt } from '../people.ts'
import type { PictureOfPerson } from '../picture.ts'
import type { Lighting } from './light.ts'
import type { Loop } from './loop.ts'
import type { Rows } from './rows.ts'

/** The people of the stories. Like traffic they lie below the buildings; only on their way out they are above them. */
export type Residents = {
  readonly view: ParticleContainer
  /** Says who is out at a place, in tiles; `isWalking`: newcomers come out of the door. */
  readonly show: (place: string, at: Ground, people: readonly PictureOfPerson[], isWalking: boolean) => void
  readonly setLight: (light: Lighting) => void
  readonly moveTo: (seconds: number) => void
  /** The person nearest to a point, at most `reach` scene pixels from it. `depth`: of what covers the point. */
  readonly find: (x: number, y: number, reach: number, depth: number) => FloorId | null
  /** Where the sign of a person hangs, in scene pixels; null if they are not out. */
  readonly signOf: (floor: FloorId) => { readonly x: number; readonly y: number } | null
  readonly dispose: () => void
}

type Ground = { readonly x: number; readonly y: number; readonly z: number }

type Resident = {
  readonly place: string
  readonly spot: Spot
  readonly ground: Ground
  readonly particle: Particle
  /** On the way out: a sprite above the walls. Null: they are there. */
  walker: Sprite | null
}

/** Texture pixels per scene pixel. */
const DENSITY = 4
/** Scene pixels from the feet to the middle of a person, and to where their sign hangs. */
const MIDDLE = 3.5
const SIGN = 12
const { left, top, width, height } = FIGURE_ROOM

/** `frames`: the loop that leaves the still layers valid. `loop`: the one that paints them again. */
export function createResidents(walls: Rows, frames: Loop, loop: Loop, looks = paintFigures()): Residents {
  const view = new ParticleContainer({
    texture: looks[0]!,
    dynamicProperties: { position: true, color: false, rotation: false, vertex: false, uvs: false },
  })
  const out = new Map<FloorId, Resident>()
  let now = 0
  let tint = 0xffffff

  const placeAt = ({ x, y, z }: Ground, at: { readonly x: number; readonly y: number }) => iso(x + at.x, y + at.y, z)
  function standing({ spot, ground }: Resident): Point {
    const step = spot.stride * strideAt(spot.start + now / spot.round)
    return placeAt(ground, spot.along === 'x' ? { x: spot.x + step, y: spot.y } : { x: spot.x, y: spot.y + step })
  }

  function put(resident: Resident): void {
    const [x, y] = standing(resident)
    resident.particle.x = x
    resident.particle.y = y
  }

  function gather(): void {
    view.particleChildren = [...out.values()].flatMap(({ walker, particle }) => (walker ? [] : [particle]))
    view.update()
    frames.invalidate()
  }

  function remove(floor: FloorId): void {
    out.get(floor)?.walker?.destroy()
    out.delete(floor)
  }

  function comeOut(resident: Resident): void {
    const { spot, ground, particle } = resident
    const walker = new Sprite(particle.texture)
    walker.anchor.set(particle.anchorX, particle.anchorY)
    walker.scale.set(1 / DENSITY)
    walker.zIndex = ground.x + ground.y + spot.x + spot.y
    walker.tint = tint
    walls.add(walker)
    resident.walker = walker
    const [from, to] = [placeAt(ground, spot.door), standing(resident)]
    loop.play(
      'outing',
      (t) => {
        if (walker.destroyed) return
        walker.position.set(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t)
        walker.alpha = Math.min(1, t * 4)
      },
      () => {
        if (walker.destroyed) return
        walker.destroy()
        resident.walker = null
        put(resident)
        gather()
      },
    )
  }

  return {
    view,
    show: (place, ground, people, isWalking) => {
      const wanted = new Set(people.map(({ floor }) => floor))
      for (const [floor, one] of out) if (one.place === place && !wanted.has(floor)) remove(floor)
      for (const person of people) {
        const spot = out.has(person.floor) ? null : spotOf(person)
        if (!spot) continue
        const scale = 1 / DENSITY
        const particle = new Particle({
          texture: looks[spot.look % looks.length]!,
          anchorX: -left / width,
          anchorY: -top / height,
          scaleX: scale,
          scaleY: scale,
        })
        const resident: Resident = { place, spot, ground, particle, walker: null }
        out.set(person.floor, resident)
        if (isWalking) comeOut(resident)
        put(resident)
      }
      gather()
    },
    setLight: (light) => {
      tint = light.walls
      view.tint = tint
    },
    moveTo: (seconds) => {
      now = seconds
      for (const resident of out.values()) put(resident)
    },
    find: (x, y, reach, depth) => {
      let best: { readonly floor: FloorId; readonly distance: number } | null = null
      for (const [floor, { spot, ground, particle }] of out) {
        if (depth > ground.x + ground.y + spot.x + spot.y) continue
        const distance = Math.hypot(x - particle.x, y - particle.y + MIDDLE)
        if (distance <= reach && distance < (best?.distance ?? Infinity)) best = { floor, distance }
      }
      return best?.floor ?? null
    },
    signOf: (floor) => {
      const resident = out.get(floor)
      if (!resident) return null
      const [x, y] = placeAt(resident.ground, resident.spot)
      return { x, y: y - SIGN }
    },
    dispose: () => {
      for (const floor of out.keys()) remove(floor)
      looks[0]!.source.destroy()
    },
  }
}

/** All figures side by side, in one texture. */
export function paintFigures(): readonly Texture[] {
  const canvas = document.createElement('canvas')
  canvas.width = FIGURE_COUNT * width * DENSITY
  canvas.height = height * DENSITY
  const brush = canvas.getContext('2d')!
  for (let at = 0; at < FIGURE_COUNT; at++) {
    brush.setTransform(DENSITY, 0, 0, DENSITY, (at * width - left) * DENSITY, -top * DENSITY)
    drawFigure(brush, at)
  }
  const { source } = Texture.from(canvas)
  source.autoGenerateMipmaps = true
  const frame = (at: number) => new Rectangle(at * width * DENSITY, 0, width * DENSITY, height * DENSITY)
  return Array.from({ length: FIGURE_COUNT }, (_, at) => new Texture({ source, frame: frame(at) }))
}
