import { Container, Sprite, Texture } from 'pixi.js'
import { createRandom } from '../art/random.ts'
import type { Rectangle } from '../camera.ts'
import type { Lighting } from './light.ts'

/** The sky, the haze at the horizon and the sea, wider than anyone can look. It moves with the world, like a painted cloth. */
export type Backdrop = {
  readonly view: Container
  readonly setLight: (light: Lighting) => void
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

/** How far the cloth reaches beyond the city, in its own heights. */
const REACH = 3

export function createBackdrop(world: Rectangle): Backdrop {
  const view = new Container()
  const textures: Texture[] = []
  const keep = (texture: Texture) => {
    textures.push(texture)
    return texture
  }
  // The city sits where it sat on the painter's sheet of 1600 by 1000.
  const sheet = { x: world.x, y: world.y - world.height * 0.16, width: world.width, height: world.height * 1.24 }
  const cloth = (stops: Stops) => {
    const sprite = new Sprite(keep(gradientTexture(stops)))
    sprite.position.set(sheet.x - sheet.width * REACH, sheet.y)
    sprite.width = sheet.width * (2 * REACH + 1)
    sprite.height = sheet.height
    const above = new Sprite(Texture.WHITE)
    above.tint = stops[0]![1]
    const below = new Sprite(Texture.WHITE)
    below.tint = stops.at(-1)![1]
    for (const [edge, y] of [
      [above, sheet.y - sheet.height * REACH],
      [below, sheet.y + sheet.height],
    ] as const) {
      edge.position.set(sprite.x, y)
      edge.width = sprite.width
      edge.height = sheet.height * REACH + 1
    }
    const group = new Container()
    group.addChild(above, below, sprite)
    return group
  }
  const [day, dusk, night] = [cloth(DAY), cloth(DUSK), cloth(NIGHT)]
  const stars = scatterStars(keep(dotTexture()), sheet)
  const glow = new Sprite(keep(glowTexture()))
  glow.anchor.set(0.5)
  glow.position.set(sheet.x + sheet.width * 0.14, sheet.y + sheet.height * 0.04)
  glow.width = glow.height = sheet.width * 1.1
  const moon = new Sprite(keep(moonTexture()))
  moon.anchor.set(0.5)
  moon.position.set(sheet.x + sheet.width * 0.16, sheet.y + sheet.height * 0.1)
  moon.scale.set(0.5)
  const hills = layHills(keep, sheet)
  const waves = layWaves(keep(waveTexture()), sheet)
  view.addChild(day, dusk, night, glow, stars, moon, hills, waves)
  return {
    view,
    setLight: (light) => {
      dusk.alpha = light.dusk
      dusk.visible = light.dusk > 0
      night.alpha = light.dusk > 0 && light.night < 0.5 ? 0 : light.night
      night.visible = night.alpha > 0
      stars.alpha = moon.alpha = Math.max(0, light.night * 1.4 - 0.4)
      stars.visible = moon.visible = stars.alpha > 0
      glow.alpha = 1 - light.night * 0.72
      glow.tint = light.night > 0.5 ? 0xc9bdff : 0xffffff
      hills.tint = light.night > 0.5 ? 0x6f68b4 : light.dusk > 0 ? 0xb48cb4 : 0xffffff
      waves.alpha = 1 - light.night * 0.5
    },
    dispose: () => {
      view.destroy({ children: true })
      for (const texture of textures) texture.destroy(true)
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

function scatterStars(texture: Texture, sheet: Rectangle): Container {
  const random = createRandom(9)
  const stars = new Container()
  for (let at = 0; at < 220; at++) {
    const star = new Sprite(texture)
    star.position.set(sheet.x + (random() * 3 - 1) * sheet.width, sheet.y + (random() ** 2 * 0.5 - 0.3) * sheet.height)
    star.scale.set(0.2 + random() * 0.3)
    star.alpha = 0.3 + random() * 0.6
    stars.addChild(star)
  }
  return stars
}

/** Hazy islands on the horizon: middle, width and height as parts of the sheet, and how pale. */
const HILLS: readonly (readonly [x: number, y: number, width: number, height: number, alpha: number])[] = [
  [-0.3, 0.178, 0.26, 0.06, 0.26],
  [0.09, 0.176, 0.2, 0.064, 0.3],
  [0.26, 0.16, 0.14, 0.036, 0.24],
  [0.61, 0.152, 0.11, 0.024, 0.18],
  [0.74, 0.168, 0.19, 0.052, 0.26],
  [0.91, 0.184, 0.24, 0.074, 0.32],
  [1.3, 0.18, 0.3, 0.06, 0.26],
]

function layHills(keep: (texture: Texture) => Texture, sheet: Rectangle): Container {
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
    sprite.position.set(sheet.x + x * sheet.width, sheet.y + y * sheet.height)
    sprite.width = width * sheet.width
    sprite.height = height * sheet.height
    hills.addChild(sprite)
  }
  return hills
}

function layWaves(texture: Texture, sheet: Rectangle): Container {
  const random = createRandom(3)
  const waves = new Container()
  for (let at = 0; at < 900; at++) {
    const down = random() ** 0.8
    const wave = new Sprite(texture)
    wave.anchor.set(0.5)
    wave.position.set(sheet.x + (random() * 3 - 1) * sheet.width, sheet.y + sheet.height * (0.17 + down * 1.1))
    wave.width = (8 + random() * 34) * (0.4 + down)
    wave.scale.y = 0.5 + random() * 0.35
    wave.alpha = (0.05 + 0.22 * random()) * Math.min(1, down * 3)
    if (random() > 0.72) wave.tint = 0x1d7f9c
    waves.addChild(wave)
  }
  return waves
}
