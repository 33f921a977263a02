import { Container, type Sprite } from 'pixi.js'
import { createRandom } from '#lib/random.ts'
import type { Order } from '../bakery/order.ts'
import type { Camera, Rectangle, Size } from '../camera.ts'
import type { Lighting } from './light.ts'
import { cloudOrders } from './mist.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/**
 * Clouds at the view's edges, balloons and birds. Drawn before the city; they move less than it when the camera moves.
 */
export type Sky = {
  /** Drawn over the world; in pixels of the view. */
  readonly view: Container
  readonly fill: () => Promise<void>
  readonly place: (camera: Camera, size: Size, freeHeight: number) => void
  readonly setLight: (light: Lighting) => void
  /** `birds`: 1 all are there, 0 all have flown off. */
  readonly moveTo: (seconds: number, birds: number) => void
}

type Row = readonly (readonly [x: number, y: number, size: number])[]

/** Positions are parts of the view's width and height; sizes are factors. */
const HIGH_CLOUDS: Row = [
  [0.3, 0.09, 0.5],
  [0.88, 0.08, 0.42],
  [1, 0.15, 0.72],
  [0, 0.12, 0.72],
]
const LOW_CLOUDS: Row = [
  [0.02, 0.99, 1],
  [0.12, 1.06, 0.8],
  [-0.03, 0.87, 0.6],
  [0.98, 0.98, 1],
  [0.87, 1.05, 0.8],
  [1.04, 0.84, 0.6],
]
const BALLOONS: Row = [
  [0.755, 0.15, 0.95],
  [0.83, 0.22, 0.6],
  [0.3, 0.15, 0.6],
]
const FLOCKS: readonly (readonly [x: number, y: number, count: number])[] = [
  [0.27, 0.27, 6],
  [0.72, 0.23, 5],
  [0.84, 0.47, 4],
]
/** The width of the view, in pixels, for which the sizes are made. */
const DESK = 1440
/** Pixels that the sky moves when the city moves by one, and its largest offset as a part of the view's height. */
const PARALLAX = 0.16
const FURTHEST = 0.16
/** Between these zooms the clouds at the lower edge move down out of view, so that one sees the city from close. */
const PART_FROM = 0.95
const PARTED = 1.3
/** How far they move down, as a part of the view's height. */
const BANK = 0.35
/** How far birds have flown when they are invisible, in pixels of a view of DESK width. */
const AWAY = { x: 260, y: -130 }

const balloonOrder = (variant: number): Order => ({ kind: 'prop', prop: 'balloon', variant, shine: 'albedo' })
const birdOrder = (variant: number): Order => ({ kind: 'prop', prop: 'bird', variant, shine: 'albedo' })

type Floating = {
  readonly sprite: Sprite
  /** Position as a part of the view. */
  readonly x: number
  readonly y: number
  /** Added to that, in pixels of a view of DESK width. */
  readonly dx: number
  readonly dy: number
  readonly size: number
  readonly sway: number
  readonly phase: number
  readonly rise: number
  readonly isBird?: boolean
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

export function createSky(city: Rectangle, shelf: Shelf): Sky {
  const view = new Container()
  const floating: Floating[] = []
  const [daytime, high, low] = [new Container(), new Container(), new Container()]
  view.addChild(daytime, high, low)
  let size: Size = { width: DESK, height: 900 }
  let seconds = 0
  let birds = 1
  const middle = { x: city.x + city.width / 2, y: city.y + city.height / 2 }
  const unit = () => clamp(size.width / DESK, 0.55, 1.4)

  function float(order: Order, to: Container, floats: Omit<Floating, 'sprite'>, isMirrored = false): void {
    const exhibit = shelf.find(order)
    if (!exhibit) return
    const sprite = spriteOf(exhibit)
    const scale = sprite.scale.x * floats.size
    sprite.scale.set(isMirrored ? -scale : scale, scale)
    const holder = new Container()
    holder.addChild(sprite)
    to.addChild(holder)
    floating.push({ ...floats, sprite })
  }

  function arrange(): void {
    const one = unit()
    for (const { sprite, x, y, dx, dy, sway, rise, phase, isBird } of floating) {
      const holder = sprite.parent
      if (!holder) continue
      const missing = isBird ? 1 - birds : 0
      holder.alpha = 1 - missing
      holder.scale.set(one)
      holder.position.set(
        x * size.width + (dx + AWAY.x * missing + Math.sin(seconds * 0.05 + phase) * sway) * one,
        y * size.height + (dy + AWAY.y * missing + Math.sin(seconds * 0.3 + phase) * rise) * one,
      )
    }
  }

  return {
    view,
    fill: async () => {
      await shelf.fetch([...cloudOrders, ...[0, 1, 2].map(balloonOrder), ...[0, 1].map(birdOrder)])
      const random = createRandom(4)
      for (const [to, row] of [
        [high, HIGH_CLOUDS],
        [low, LOW_CLOUDS],
      ] as const) {
        row.forEach(([x, y, cloudSize], index) => {
          const order = cloudOrders[index % cloudOrders.length]!
          const phase = random() * 6
          float(order, to, { x, y, dx: 0, dy: 0, size: cloudSize, sway: 26, rise: 0, phase }, index % 2 === 1)
        })
      }
      BALLOONS.forEach(([x, y, balloonSize], index) => {
        const phase = random() * 6
        float(balloonOrder(index), daytime, { x, y, dx: 0, dy: 0, size: balloonSize, sway: 16, rise: 6, phase })
      })
      for (const [x, y, count] of FLOCKS) {
        for (let bird = 0; bird < count; bird++) {
          const dx = bird * 15 + random() * 9
          const dy = Math.abs(bird - count / 2) * 8 + random() * 7
          const birdSize = 0.65 + random() * 0.35
          const phase = random()
          float(birdOrder(bird % 2), daytime, { x, y, dx, dy, size: birdSize, sway: 60, rise: 5, phase, isBird: true })
        }
      }
      arrange()
    },
    place: ({ x, y, zoom }, next, freeHeight) => {
      if (next.width !== size.width || next.height !== size.height) {
        size = next
        arrange()
      }
      const most = FURTHEST * next.height
      view.position.set(
        clamp((middle.x - x) * zoom * PARALLAX, -most, most),
        clamp((middle.y - y) * zoom * PARALLAX, -most, most),
      )
      const parted = clamp((zoom - PART_FROM) / (PARTED - PART_FROM), 0, 1)
      low.y = parted * BANK * next.height
      low.visible = parted < 1
      // In a low strip above a sheet there is no room for a sky.
      view.visible = freeHeight > next.height * 0.4
    },
    setLight: (light) => {
      high.tint = low.tint = light.night > 0.5 ? 0x7d7cc8 : light.dusk > 0 ? 0xf0bcbc : 0xffffff
      high.alpha = 0.95 - light.night * 0.2
      daytime.alpha = 1 - light.night
      daytime.visible = light.night < 1
    },
    moveTo: (at, about) => {
      seconds = at
      birds = about
      arrange()
    },
  }
}
