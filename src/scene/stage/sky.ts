import { Container, type Sprite } from 'pixi.js'
import { createRandom } from '../art/random.ts'
import type { Order } from '../bakery/order.ts'
import type { Rectangle } from '../camera.ts'
import type { Lighting } from './light.ts'
import { cloudOrders } from './mist.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** Clouds that frame the city, balloons and birds. */
export type Sky = {
  readonly view: Container
  readonly fill: () => Promise<void>
  readonly setLight: (light: Lighting) => void
  readonly moveTo: (seconds: number) => void
}

/** Parts of the frame's width and height, size, and how far it drifts. */
const CLOUDS: readonly (readonly [x: number, y: number, size: number])[] = [
  [0.03, 0.06, 1.05],
  [0.12, 0, 0.62],
  [0.97, 0.06, 1.1],
  [0.88, -0.01, 0.56],
  [0.02, 0.99, 1.3],
  [0.12, 1.06, 1.05],
  [-0.03, 0.87, 0.8],
  [0.98, 0.98, 1.35],
  [0.87, 1.05, 1.05],
  [1.04, 0.84, 0.8],
]
const BALLOONS: readonly (readonly [x: number, y: number, size: number])[] = [
  [0.77, 0.06, 1],
  [0.86, 0.13, 0.6],
  [0.27, 0.07, 0.66],
]
const FLOCKS: readonly (readonly [x: number, y: number, count: number])[] = [
  [0.16, 0.09, 6],
  [0.74, 0.05, 5],
  [0.86, 0.38, 4],
]

const balloonOrder = (variant: number): Order => ({ kind: 'prop', prop: 'balloon', variant, shine: 'albedo' })
const birdOrder = (variant: number): Order => ({ kind: 'prop', prop: 'bird', variant, shine: 'albedo' })

type Floating = {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
  readonly sway: number
  readonly phase: number
  readonly rise: number
}

export function createSky(frame: Rectangle, shelf: Shelf): Sky {
  const view = new Container()
  const floating: Floating[] = []
  const daytime = new Container()
  view.addChild(daytime)
  const clouds = new Container()
  view.addChild(clouds)
  const at = (x: number, y: number) => ({ x: frame.x + x * frame.width, y: frame.y + y * frame.height })

  function float(
    order: Order,
    to: Container,
    x: number,
    y: number,
    size: number,
    sway: number,
    rise: number,
    phase: number,
  ): Sprite | null {
    const exhibit = shelf.find(order)
    if (!exhibit) return null
    const sprite = spriteOf(exhibit)
    sprite.position.set(x, y)
    sprite.scale.set(sprite.scale.x * size)
    to.addChild(sprite)
    floating.push({ sprite, x, y, sway, rise, phase })
    return sprite
  }

  return {
    view,
    fill: async () => {
      await shelf.fetch([...cloudOrders, ...[0, 1, 2].map(balloonOrder), ...[0, 1].map(birdOrder)])
      const random = createRandom(4)
      CLOUDS.forEach(([x, y, size], index) => {
        const place = at(x, y)
        const cloud = float(
          cloudOrders[index % cloudOrders.length]!,
          clouds,
          place.x,
          place.y,
          size * 0.9,
          26,
          0,
          random() * 6,
        )
        if (cloud && index % 2 === 1) cloud.scale.x *= -1
      })
      BALLOONS.forEach(([x, y, size], index) => {
        const place = at(x, y)
        float(balloonOrder(index), daytime, place.x, place.y, size, 16, 6, random() * 6)
      })
      for (const [x, y, count] of FLOCKS) {
        const place = at(x, y)
        for (let bird = 0; bird < count; bird++) {
          const left = place.x + bird * 17 + random() * 10
          const top = place.y + Math.abs(bird - count / 2) * 9 + random() * 8
          float(birdOrder(bird % 2), daytime, left, top, 0.8 + random() * 0.4, 60, 5, random())
        }
      }
    },
    setLight: (light) => {
      clouds.tint = light.night > 0.5 ? 0x7d7cc8 : light.dusk > 0 ? 0xf0bcbc : 0xffffff
      clouds.alpha = 0.95 - light.night * 0.2
      daytime.alpha = 1 - light.night
      daytime.visible = light.night < 1
    },
    moveTo: (seconds) => {
      for (const { sprite, x, y, sway, rise, phase } of floating) {
        sprite.x = x + Math.sin(seconds * 0.05 + phase) * sway
        sprite.y = y + Math.sin(seconds * 0.3 + phase) * rise
      }
    },
  }
}
