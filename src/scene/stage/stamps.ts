import type { Particle, ParticleContainer, Texture } from 'pixi.js'
import { LOOKS, type Look } from '../incident/drawings.ts'
import type { Stamp } from '../incident/incident-picture.ts'
import type { IncidentKit } from './incident-kit.ts'

/** A layer of small things, all from one texture: one draw call. */
export type Stamps = {
  readonly view: ParticleContainer
  /** Draws these, in this order, in place of those before. */
  readonly show: (stamps: readonly Stamp[]) => void
}

/** Texture pixels per scene pixel. */
const DENSITY = 3
const GAP = 2

export type LookTextures = Readonly<Record<Look, Texture>>

export function createStamps(textures: LookTextures, kit: IncidentKit): Stamps {
  const view = new kit.ParticleContainer({
    texture: textures.dot,
    dynamicProperties: { position: true, color: true, rotation: true, vertex: true, uvs: true },
  })
  const pool: Particle[] = []
  return {
    view,
    show: (stamps) => {
      for (const [at, { look, x, y, size, alpha, turn = 0 }] of stamps.entries()) {
        const particle = (pool[at] ??= new kit.Particle(textures[look]))
        const { left, top, width, height } = LOOKS[look]
        particle.texture = textures[look]
        particle.anchorX = -left / width
        particle.anchorY = -top / height
        particle.scaleX = particle.scaleY = size / DENSITY
        particle.rotation = turn
        particle.x = x
        particle.y = y
        particle.alpha = alpha
      }
      if (view.particleChildren.length === stamps.length) return
      view.particleChildren = pool.slice(0, stamps.length)
      view.update()
    },
  }
}

/** All looks side by side, in one texture. */
export function paintLooks({ Rectangle, Texture }: IncidentKit): LookTextures {
  const looks = Object.entries(LOOKS) as [Look, (typeof LOOKS)[Look]][]
  const canvas = document.createElement('canvas')
  canvas.width = looks.reduce((sum, [, { width }]) => sum + width + GAP, 0) * DENSITY
  canvas.height = Math.max(...looks.map(([, { height }]) => height)) * DENSITY
  const brush = canvas.getContext('2d')!
  const { source } = Texture.from(canvas)
  source.autoGenerateMipmaps = true
  const textures: Partial<Record<Look, Texture>> = {}
  let x = 0
  for (const [look, { left, top, width, height, draw }] of looks) {
    brush.setTransform(DENSITY, 0, 0, DENSITY, (x - left) * DENSITY, -top * DENSITY)
    draw(brush)
    const frame = new Rectangle(x * DENSITY, 0, width * DENSITY, height * DENSITY)
    textures[look] = new Texture({ source, frame })
    x += width + GAP
  }
  return textures as Record<Look, Texture>
}
