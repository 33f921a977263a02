import { Container, Sprite, Texture } from 'pixi.js'
import { SAND_REACH, isOnLand, landsOf } from '../art/ground/coast.ts'
import { iso } from '../art/projection.ts'
import { createRandom } from '../art/random.ts'
import type { Order } from '../bakery/order.ts'
import type { Layout } from '../layout.ts'
import type { Lighting } from './light.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** What the night adds: lamplight on the water, and the beam of the lighthouse. */
export type Night = {
  /** Beneath the land's buildings. */
  readonly water: Container
  /** Over everything on the ground. */
  readonly beam: Container
  readonly fill: () => Promise<void>
  /** Scene pixels of the lamp, or null while no lighthouse is finished. */
  readonly setLamp: (at: { x: number; y: number } | null) => void
  readonly setLight: (light: Lighting) => void
  readonly moveTo: (seconds: number) => void
  readonly dispose: () => void
}

const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }
const TINTS = [0xffc070, 0xffa060, 0xffe0a0, 0x80e0ff]
/** Every so many points of a shore, and no more than so many in all. */
const SPACING = 3
const MOST = 240
const BEAM_LENGTH = 520
/** Seconds a turn. */
const TURN = 14
/** Where the beam points while nothing moves: past the towers, out to sea. */
const REST_ANGLE = -0.5

export function createNight(layout: Layout, shelf: Shelf): Night {
  const water = new Container()
  const beam = new Container({ visible: false })
  const texture = beamTexture()
  const rays = [REST_ANGLE, REST_ANGLE + Math.PI].map((rotation) => {
    const ray = new Sprite(texture)
    ray.anchor.set(0, 0.5)
    ray.rotation = rotation
    ray.blendMode = 'add'
    return ray
  })
  const turning = new Container({ scale: { x: 1, y: 0.5 } })
  turning.addChild(...rays)
  beam.addChild(turning)
  let hasLamp = false
  let night = 0

  const showBeam = () => {
    beam.visible = hasLamp && night > 0
    beam.alpha = night * 0.8
  }

  return {
    water,
    beam,
    fill: async () => {
      await shelf.fetch([GLOW])
      const glow = shelf.find(GLOW)
      if (!glow) return
      const lands = landsOf(layout, SAND_REACH)
      const random = createRandom(8)
      for (const land of lands) {
        for (let at = 0; at < land.length && water.children.length < MOST; at += SPACING) {
          const [x, y] = land[at]!
          const isOpenWater = !isOnLand(lands, x + 0.35, y + 0.35)
          if (!isOpenWater || random() < 0.35) continue
          const light = spriteOf(glow)
          const [sceneX, sceneY] = iso(x, y)
          light.anchor.set(0.5, 0.2)
          light.position.set(sceneX, sceneY + 8 + random() * 8)
          light.width = 7 + random() * 8
          light.height = 34 + random() * 44
          light.alpha = 0.2 + 0.3 * random()
          light.tint = TINTS[Math.floor(random() * TINTS.length)]!
          light.blendMode = 'add'
          water.addChild(light)
        }
      }
    },
    setLamp: (at) => {
      hasLamp = at !== null
      if (at) beam.position.set(at.x, at.y)
      showBeam()
    },
    setLight: (light) => {
      night = light.night
      water.alpha = light.night
      water.visible = light.night > 0
      showBeam()
    },
    moveTo: (seconds) => {
      turning.children.forEach((ray, side) => {
        ray.rotation = REST_ANGLE + (seconds / TURN) * 2 * Math.PI + side * Math.PI
      })
    },
    dispose: () => texture.destroy(true),
  }
}

/** A cone of light, fading with distance and towards its edges. */
function beamTexture(): Texture {
  const canvas = document.createElement('canvas')
  canvas.width = BEAM_LENGTH
  canvas.height = 120
  const context = canvas.getContext('2d')
  if (context) {
    for (const spread of [0.11, 0.085, 0.06, 0.035]) {
      const light = context.createRadialGradient(0, 60, 4, 0, 60, BEAM_LENGTH)
      light.addColorStop(0, 'rgba(255,246,200,.3)')
      light.addColorStop(0.4, 'rgba(255,236,180,.09)')
      light.addColorStop(1, 'rgba(255,236,180,0)')
      context.fillStyle = light
      context.beginPath()
      context.moveTo(0, 60)
      context.lineTo(BEAM_LENGTH, 60 - BEAM_LENGTH * spread)
      context.lineTo(BEAM_LENGTH, 60 + BEAM_LENGTH * spread)
      context.fill()
    }
  }
  return Texture.from(canvas)
}
