import { Container, Sprite, type Texture } from 'pixi.js'
import { SAND_REACH, landTest, landsOf } from '../art/ground/coast.ts'
import { iso } from '../art/projection.ts'
import { createRandom } from '#lib/random.ts'
import type { Order } from '../bakery/order.ts'
import type { Layout } from '../layout.ts'
import type { Picture } from '../picture.ts'
import type { Lighting } from './light.ts'
import { type Shelf, spriteOf } from './shelf.ts'
import type { Town } from './town.ts'

/** What only the night shows: lamplight on the water, and the beam of the lighthouse. */
export type Night = {
  /** A layer under the land. */
  readonly water: Container
  /** A layer over everything on the ground. */
  readonly beam: Container
  readonly fill: () => Promise<void>
  /** Where the lamp is, in scene pixels; null while the lighthouse isn't finished. */
  readonly setLamp: (at: { x: number; y: number } | null) => void
  readonly setLight: (light: Lighting) => void
  readonly moveTo: (seconds: number) => void
}

const LIGHTHOUSE = 'reliability'
/** Scene pixels from the lighthouse's tip down to its lamp. */
const LAMP_BELOW_TOP = 30
const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }
const TINTS = [0xffc070, 0xffa060, 0xffe0a0, 0x80e0ff]
/** Every third point of a shore may get a light; there are at most MOST in all. */
const SPACING = 3
const MOST = 240
/** Index of the beam in `fetchCloths()`. */
const BEAM = 4
/** Seconds for one turn of the beam. */
const TURN = 14
/** Radians; where the beam points while nothing moves: past the towers, out to sea. */
const REST_ANGLE = -0.5

export function createNight(layout: Layout, shelf: Shelf): Night {
  const water = new Container()
  const beam = new Container({ visible: false })
  const turning = new Container({ scale: { x: 1, y: 0.5 } })
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
      const ray = (await shelf.fetchCloths())[BEAM]
      const glow = shelf.find(GLOW)
      if (!glow || !ray) return
      turning.addChild(...[REST_ANGLE, REST_ANGLE + Math.PI].map((rotation) => rayAt(ray, rotation)))
      const lands = landsOf(layout, SAND_REACH)
      const isLand = landTest(lands)
      const random = createRandom(8)
      for (const land of lands) {
        for (let at = 0; at < land.length && water.children.length < MOST; at += SPACING) {
          const [x, y] = land[at]!
          const isOpenWater = !isLand(x + 0.35, y + 0.35)
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
  }
}

function rayAt(texture: Texture, rotation: number): Sprite {
  const ray = new Sprite(texture)
  ray.anchor.set(0, 0.5)
  ray.rotation = rotation
  ray.blendMode = 'add'
  return ray
}

/** The lamp of the lighthouse in scene pixels; null until the building is complete and its lights are on. */
export function lampOf(picture: Picture, placeOf: Town['placeOf']): { x: number; y: number } | null {
  const tower = picture.districts.flatMap(({ buildings }) => buildings).find(({ building }) => building === LIGHTHOUSE)
  if (!tower?.crown?.isFull || tower.crown.state !== 'built') return null
  const place = placeOf(tower.building)
  return place && { x: place.x, y: place.y - place.top + LAMP_BELOW_TOP }
}
