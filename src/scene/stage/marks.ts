import { Sprite, Texture } from 'pixi.js'
import { iso } from '../art/projection.ts'

/** Canvas pixels per scene pixel. */
const DENSITY = 2

/** Marks drawn at a building that are not part of it. */
export type Marks = {
  /** The turquoise ring with its paper halo, around a plot. */
  readonly ring: () => Sprite
  /** The dot that says: something here is new. */
  readonly pulse: () => Sprite
  readonly dispose: () => void
}

/**
 * The textures are painted when first needed: a canvas needs the GPU, which is still asleep when the city is opened.
 */
export function createMarks(): Marks {
  let ring: Texture | null = null
  let pulse: Texture | null = null
  const spriteOf = (texture: Texture) => {
    const sprite = new Sprite(texture)
    sprite.anchor.set(0.5)
    sprite.scale.set(1 / DENSITY)
    return sprite
  }
  return {
    ring: () => spriteOf((ring ??= paint(180, 92, drawRing))),
    pulse: () => spriteOf((pulse ??= paint(34, 34, drawPulse))),
    dispose: () => {
      for (const texture of [ring, pulse]) texture?.destroy(true)
    },
  }
}

/** Paints a texture of that many scene pixels. The origin for `draw` is its middle. */
function paint(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void): Texture {
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const context = canvas.getContext('2d')
  if (context) {
    context.setTransform(DENSITY, 0, 0, DENSITY, canvas.width / 2, canvas.height / 2)
    draw(context)
  }
  return Texture.from(canvas)
}

/** Tiles from the middle of a plot to its kerb. */
const KERB = 1.36

function drawRing(context: CanvasRenderingContext2D): void {
  context.lineJoin = 'round'
  for (const [width, colour] of [
    [6, '#fffaf0'],
    [3, '#0b8894'],
  ] as const) {
    context.lineWidth = width
    context.strokeStyle = colour
    context.beginPath()
    for (const corner of [iso(-KERB, -KERB), iso(KERB, -KERB), iso(KERB, KERB), iso(-KERB, KERB)])
      context.lineTo(...corner)
    context.closePath()
    context.stroke()
  }
}

function drawPulse(context: CanvasRenderingContext2D): void {
  for (const [radius, colour] of [
    [15, 'rgba(255,200,105,.25)'],
    [10.75, 'rgba(255,200,105,.5)'],
    [6.25, '#ffffff'],
    [4.5, '#ffc869'],
  ] as const) {
    context.fillStyle = colour
    context.beginPath()
    context.arc(0, 0, radius, 0, 2 * Math.PI)
    context.fill()
  }
}
