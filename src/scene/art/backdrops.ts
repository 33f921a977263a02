import { type CanvasOf, contextOf } from './bake.ts'
import { createRandom } from '#lib/random.ts'

/** A picture of a fixed size, unlike sprites, which are measured first: glow, star, moon, wave, beam, hill. */
type Cloth = { readonly width: number; readonly height: number; readonly draw: (context: Context) => void }

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

type Stops = readonly (readonly [offset: number, colour: string])[]

/** Hazy islands on the horizon: middle, width and height as parts of the view, and opacity. */
export const HILLS: readonly (readonly [x: number, y: number, width: number, height: number, alpha: number])[] = [
  [-0.3, 0.178, 0.26, 0.06, 0.26],
  [0.09, 0.176, 0.2, 0.064, 0.3],
  [0.26, 0.16, 0.14, 0.036, 0.24],
  [0.61, 0.152, 0.11, 0.024, 0.18],
  [0.74, 0.168, 0.19, 0.052, 0.26],
  [0.91, 0.184, 0.24, 0.074, 0.32],
  [1.3, 0.18, 0.3, 0.06, 0.26],
]

const BEAM_LENGTH = 520

function radial(context: Context, size: number, stops: Stops): void {
  const gradient = context.createRadialGradient(size / 2, size / 2, 1, size / 2, size / 2, size / 2)
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour)
  context.fillStyle = gradient
  context.fillRect(0, 0, size, size)
}

const disc = (size: number, stops: Stops): Cloth => ({
  width: size,
  height: size,
  draw: (context) => radial(context, size, stops),
})

const moon: Cloth = {
  width: 480,
  height: 480,
  draw: (context) => {
    radial(context, 480, [
      [0, 'rgba(255,240,210,.6)'],
      [0.3, 'rgba(210,200,255,.2)'],
      [1, 'rgba(200,190,255,0)'],
    ])
    const face = context.createRadialGradient(225, 225, 6, 240, 240, 78)
    face.addColorStop(0, '#fffdf0')
    face.addColorStop(1, '#f3dfc2')
    context.fillStyle = face
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
  },
}

const wave: Cloth = {
  width: 64,
  height: 8,
  draw: (context) => {
    context.strokeStyle = '#ffffff'
    context.lineWidth = 2
    context.lineCap = 'round'
    context.beginPath()
    context.moveTo(3, 5)
    context.quadraticCurveTo(32, 1, 61, 5)
    context.stroke()
  },
}

/** A cone of light that fades with distance and towards its edges. */
const beam: Cloth = {
  width: BEAM_LENGTH,
  height: 120,
  draw: (context) => {
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
  },
}

const hill = ([x, , , , alpha]: (typeof HILLS)[number]): Cloth => ({
  width: 320,
  height: 96,
  draw: (context) => {
    const random = createRandom(Math.round(x * 1000) + 7)
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
  },
})

const CLOTHS: readonly Cloth[] = [
  disc(256, [
    [0, 'rgba(255,244,214,.95)'],
    [0.3, 'rgba(255,226,180,.35)'],
    [1, 'rgba(255,220,180,0)'],
  ]),
  disc(8, [
    [0, 'rgba(255,255,255,1)'],
    [0.5, 'rgba(255,255,255,.8)'],
    [1, 'rgba(255,255,255,0)'],
  ]),
  moon,
  wave,
  beam,
  ...HILLS.map(hill),
]

/** Paints the cloths in this order: glow, star, moon, wave, beam, then each hill. */
export function bakeCloths(canvasOf: CanvasOf): readonly ReturnType<CanvasOf>[] {
  return CLOTHS.map(({ width, height, draw }) => {
    const canvas = canvasOf(width, height)
    draw(contextOf(canvas))
    return canvas
  })
}
