import { Container, Sprite, Texture } from 'pixi.js'
import { createRandom } from '../art/random.ts'
import type { Camera, Rectangle, Size } from '../camera.ts'
import type { Lighting } from './light.ts'

/** The sky, the haze at the horizon and the sea: a painted cloth behind the city that fills the view wherever one looks. */
export type Backdrop = {
  /** Lies behind the world, in pixels of the view. */
  readonly view: Container
  /** Lies on the water, in the world. */
  readonly waves: Container
  /** Gives back where the sea begins, in scene pixels. */
  readonly place: (camera: Camera, size: Size, freeHeight: number) => number
  readonly setLight: (light: Lighting) => void
  /** Lets go of its textures; what hung on the stage goes with the stage. */
  readonly dispose: () => void
}

type Stops = readonly (readonly [offset: number, colour: string])[]

const DAY: Stops = [
  [0, '#ffdcb8'],
  [0.11, '#fcd6c4'],
  [0.19, '#e6dcd6'],
  [0.32, '#a9dcd9'],
  [0.58, '#5cc3cc'],
  [1, '#1f8fae'],
]
const NIGHT: Stops = [
  [0, '#4a3a78'],
  [0.16, '#36397f'],
  [0.45, '#1f3a73'],
  [1, '#0e2450'],
]
const DUSK: Stops = [
  [0, '#f2a98e'],
  [0.1, '#f3b3a0'],
  [0.2, '#d9a5b8'],
  [0.34, '#9f8fc0'],
  [0.6, '#5f78b4'],
  [1, '#2c5590'],
]

/** Where the sea begins, as a part of the view's height. */
const HORIZON = 0.19
/** Pixels that the far things move for one of the city, and how far they move at most, in parts of the view's height. */
const PARALLAX = 0.05
const FURTHEST = { x: 0.12, up: 0.05, down: 0.06 }
/** Far things keep their size on narrow views. */
const LEAST_WIDTH = 900

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

export function createBackdrop(city: Rectangle): Backdrop {
  const view = new Container()
  const textures: Texture[] = []
  const keep = (texture: Texture) => {
    textures.push(texture)
    return texture
  }
  const [day, dusk, night] = [DAY, DUSK, NIGHT].map((stops) => hangCloth(stops, keep)) as [Cloth, Cloth, Cloth]
  const far = new Container()
  const stars = scatterStars(keep(dotTexture()))
  const glow = new Sprite(keep(glowTexture()))
  glow.anchor.set(0.5)
  const moon = new Sprite(keep(moonTexture()))
  moon.anchor.set(0.5)
  moon.scale.set(0.4)
  const hills = layHills(keep)
  far.addChild(glow, stars, moon, hills)
  view.addChild(day.view, dusk.view, night.view, far)
  const waves = layWaves(keep(waveTexture()), city)
  const middle = { x: city.x + city.width / 2, y: city.y + city.height / 2 }
  return {
    view,
    waves,
    place: ({ x, y, zoom }, { width, height }, freeHeight) => {
      const room = Math.max(width, LEAST_WIDTH)
      const aside = clamp((middle.x - x) * zoom * PARALLAX, -FURTHEST.x * height, FURTHEST.x * height)
      const down = clamp((middle.y - y) * zoom * PARALLAX, -FURTHEST.up * height, FURTHEST.down * height)
      // A strip above a sheet has no room for a sky.
      const top = down - height * HORIZON * clamp(1.5 - (2 * freeHeight) / height, 0, 1)
      for (const cloth of [day, dusk, night]) cloth.place(top, { width, height })
      far.position.set(width / 2 + aside, top)
      glow.position.set(-room * 0.3, height * 0.04)
      glow.width = glow.height = room * 1.1
      // Clear of the bar that a phone has at the top.
      moon.position.set(-room * 0.14, height * (width < LEAST_WIDTH ? 0.16 : 0.1))
      stars.scale.set(room, height)
      hills.scale.set(room, height)
      return y + (top + height * (HORIZON - 0.5)) / zoom
    },
    setLight: (light) => {
      dusk.view.alpha = light.dusk
      dusk.view.visible = light.dusk > 0
      night.view.alpha = light.dusk > 0 && light.night < 0.5 ? 0 : light.night
      night.view.visible = night.view.alpha > 0
      stars.alpha = moon.alpha = Math.max(0, light.night * 1.4 - 0.4)
      stars.visible = moon.visible = stars.alpha > 0
      glow.alpha = 1 - light.night * 0.72
      glow.tint = light.night > 0.5 ? 0xc9bdff : 0xffffff
      hills.tint = light.night > 0.5 ? 0x6f68b4 : light.dusk > 0 ? 0xb48cb4 : 0xffffff
      waves.alpha = 1 - light.night * 0.5
    },
    dispose: () => {
      for (const texture of textures) texture.destroy(true)
    },
  }
}

type Cloth = { readonly view: Container; readonly place: (top: number, size: Size) => void }

/** One gradient over the whole view, and more of its first and last colour above and below. */
function hangCloth(stops: Stops, keep: (texture: Texture) => Texture): Cloth {
  const view = new Container()
  const [above, below] = [new Sprite(Texture.WHITE), new Sprite(Texture.WHITE)]
  above.tint = stops[0]![1]
  below.tint = stops.at(-1)![1]
  const sprite = new Sprite(keep(gradientTexture(stops)))
  view.addChild(above, below, sprite)
  return {
    view,
    place: (top, { width, height }) => {
      for (const [part, y] of [
        [above, top - height],
        [below, top + height],
        [sprite, top],
      ] as const) {
        part.y = y
        part.width = width
        part.height = height
      }
    },
  }
}

function paint(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void): Texture {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context) draw(context)
  return Texture.from(canvas)
}

const gradientTexture = (stops: Stops) =>
  paint(4, 512, (context) => {
    const gradient = context.createLinearGradient(0, 0, 0, 512)
    for (const [offset, colour] of stops) gradient.addColorStop(offset, colour)
    context.fillStyle = gradient
    context.fillRect(0, 0, 4, 512)
  })

const radial = (context: CanvasRenderingContext2D, size: number, stops: Stops) => {
  const gradient = context.createRadialGradient(size / 2, size / 2, 1, size / 2, size / 2, size / 2)
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour)
  context.fillStyle = gradient
  context.fillRect(0, 0, size, size)
}

const glowTexture = () =>
  paint(256, 256, (context) =>
    radial(context, 256, [
      [0, 'rgba(255,244,214,.95)'],
      [0.3, 'rgba(255,226,180,.35)'],
      [1, 'rgba(255,220,180,0)'],
    ]),
  )

const dotTexture = () =>
  paint(8, 8, (context) =>
    radial(context, 8, [
      [0, 'rgba(255,255,255,1)'],
      [0.5, 'rgba(255,255,255,.8)'],
      [1, 'rgba(255,255,255,0)'],
    ]),
  )

const moonTexture = () =>
  paint(480, 480, (context) => {
    radial(context, 480, [
      [0, 'rgba(255,240,210,.6)'],
      [0.3, 'rgba(210,200,255,.2)'],
      [1, 'rgba(200,190,255,0)'],
    ])
    const disc = context.createRadialGradient(225, 225, 6, 240, 240, 78)
    disc.addColorStop(0, '#fffdf0')
    disc.addColorStop(1, '#f3dfc2')
    context.fillStyle = disc
    context.beginPath()
    context.arc(240, 240, 74, 0, 2 * Math.PI)
    context.fill()
    context.fillStyle = 'rgba(215,190,190,.45)'
    for (const [x, y, radius] of [
      [-20, 12, 16],
      [24, -16, 12],
      [16, 28, 10],
      [-32, -24, 8],
    ] as const) {
      context.beginPath()
      context.arc(240 + x, 240 + y, radius, 0, 2 * Math.PI)
      context.fill()
    }
  })

const waveTexture = () =>
  paint(64, 8, (context) => {
    context.strokeStyle = '#ffffff'
    context.lineWidth = 2
    context.lineCap = 'round'
    context.beginPath()
    context.moveTo(3, 5)
    context.quadraticCurveTo(32, 1, 61, 5)
    context.stroke()
  })

/** In parts of the view, from the middle of its upper edge. */
function scatterStars(texture: Texture): Container {
  const random = createRandom(9)
  const stars = new Container()
  for (let at = 0; at < 120; at++) {
    const star = new Sprite(texture)
    star.position.set(random() * 1.2 - 0.6, random() ** 2 * 0.22 - 0.05)
    const size = 0.2 + random() * 0.3
    star.width = (size * 8) / 1440
    star.height = (size * 8) / 900
    star.alpha = 0.3 + random() * 0.6
    stars.addChild(star)
  }
  return stars
}

/** Hazy islands on the horizon: middle, width and height in parts of the view, and how pale. */
const HILLS: readonly (readonly [x: number, y: number, width: number, height: number, alpha: number])[] = [
  [-0.3, 0.178, 0.26, 0.06, 0.26],
  [0.09, 0.176, 0.2, 0.064, 0.3],
  [0.26, 0.16, 0.14, 0.036, 0.24],
  [0.61, 0.152, 0.11, 0.024, 0.18],
  [0.74, 0.168, 0.19, 0.052, 0.26],
  [0.91, 0.184, 0.24, 0.074, 0.32],
  [1.3, 0.18, 0.3, 0.06, 0.26],
]

function layHills(keep: (texture: Texture) => Texture): Container {
  const hills = new Container()
  for (const [x, y, width, height, alpha] of HILLS) {
    const random = createRandom(Math.round(x * 1000) + 7)
    const texture = keep(
      paint(320, 96, (context) => {
        context.beginPath()
        context.moveTo(0, 92)
        const humps = 9
        for (let hump = 0; hump <= humps; hump++) {
          const t = hump / humps
          const rise = Math.sin(t * Math.PI) * 90
          context.quadraticCurveTo(
            320 * (t - 0.5 / humps),
            92 - rise * (0.75 + 0.3 * random()),
            320 * t,
            92 - rise * (0.55 + 0.3 * random()),
          )
        }
        context.lineTo(320, 92)
        context.closePath()
        const haze = context.createLinearGradient(0, 8, 0, 96)
        haze.addColorStop(0, `rgba(150,140,190,${alpha * 1.5})`)
        haze.addColorStop(1, 'rgba(150,140,190,0)')
        context.fillStyle = haze
        context.fill()
      }),
    )
    const sprite = new Sprite(texture)
    sprite.anchor.set(0.5, 1)
    sprite.position.set(x - 0.5, y)
    sprite.width = width
    sprite.height = height
    hills.addChild(sprite)
  }
  return hills
}

function layWaves(texture: Texture, city: Rectangle): Container {
  const random = createRandom(3)
  const waves = new Container()
  for (let at = 0; at < 900; at++) {
    const down = random() ** 0.8
    const wave = new Sprite(texture)
    wave.anchor.set(0.5)
    wave.position.set(city.x + (random() * 3 - 1) * city.width, city.y + city.height * (0.05 + down * 1.36))
    wave.width = (8 + random() * 34) * (0.4 + down)
    wave.scale.y = 0.5 + random() * 0.35
    wave.alpha = (0.05 + 0.22 * random()) * Math.min(1, down * 3)
    if (random() > 0.72) wave.tint = 0x1d7f9c
    waves.addChild(wave)
  }
  return waves
}
