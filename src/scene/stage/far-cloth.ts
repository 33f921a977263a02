import {
  BufferImageSource,
  Geometry,
  GlProgram,
  Matrix,
  RenderContainer,
  type Renderer,
  Shader,
  State,
  Texture,
  type TextureSource,
  UniformGroup,
  type WebGLRenderer,
} from 'pixi.js'
import { farColours } from '../art/far-colours.ts'
import type { Lighting } from './light.ts'

/**
 * What a cloth paints: `far` the colours of sky and sea, `kept` a texture painted earlier, `both` that texture over the
 * colours.
 */
export const CLOTH_KINDS = ['far', 'kept', 'both'] as const
export type ClothKind = (typeof CLOTH_KINDS)[number]

/**
 * The colours of sky, haze and sea, shared by all cloths: one gradient from top to bottom, and the glow of sun or moon
 * on it.
 */
export type Far = {
  /** Where the gradient and the glow lie, in pixels of the view. */
  readonly place: (at: { top: number; height: number; glowX: number; glowY: number; glowSize: number }) => void
  readonly setLight: (light: Lighting) => void
  readonly setGlow: (glow: TextureSource) => void
  readonly resources: () => Record<string, unknown>
  readonly dispose: () => void
}

const COLOURS = 512

export function createFar(): Far {
  const colours = new BufferImageSource({
    resource: farColours({ dusk: 0, night: 0 }, COLOURS),
    width: 1,
    height: COLOURS,
    format: 'rgba8unorm',
    scaleMode: 'linear',
    autoGarbageCollect: false,
  })
  const group = new UniformGroup({
    uTop: { value: 0, type: 'f32' },
    uHeight: { value: 1, type: 'f32' },
    uGlowAt: { value: new Float32Array(2), type: 'vec2<f32>' },
    uGlowSize: { value: 1, type: 'f32' },
    uGlowTint: { value: new Float32Array(4), type: 'vec4<f32>' },
  })
  let glow: TextureSource = Texture.EMPTY.source
  const { uniforms } = group
  return {
    place: ({ top, height, glowX, glowY, glowSize }) => {
      uniforms.uTop = top
      uniforms.uHeight = height
      uniforms.uGlowAt.set([glowX, glowY])
      uniforms.uGlowSize = glowSize
    },
    setLight: ({ dusk, night }) => {
      // Fading from dusk to night, the colours of dusk stay until halfway.
      const isDusk = dusk > 0 && night < 0.5
      colours.resource = farColours({ dusk, night: isDusk ? 0 : night }, COLOURS)
      colours.update()
      const strength = 1 - night * 0.72
      uniforms.uGlowTint.set(night > 0.5 ? NIGHT_GLOW.map((part) => part * strength) : [strength, strength, strength])
      uniforms.uGlowTint[3] = strength
    },
    setGlow: (next) => {
      glow = next
    },
    resources: () => ({ uColours: colours, uGlow: glow, far: group }),
    dispose: () => colours.destroy(),
  }
}

const NIGHT_GLOW = [0xc9 / 255, 0xbd / 255, 1]

const VERTEX = `
in vec2 aPosition;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransform;
uniform vec2 uScale;
uniform vec2 uOrigin;
uniform float uTop;
uniform float uHeight;
uniform vec2 uGlowAt;
uniform float uGlowSize;
uniform float uDensity;
uniform vec2 uShift;
uniform vec2 uExtent;
out vec2 vGlow;
out vec2 vKept;
out float vDown;
void main(void) {
  vec2 at = aPosition * uScale + uOrigin;
  vDown = (at.y - uTop) / uHeight;
  vGlow = (at - uGlowAt) / uGlowSize + 0.5;
  vec3 seen = uWorldTransformMatrix * uTransform * vec3(at, 1.0);
  vKept = (seen.xy * uDensity + uShift) / uExtent;
  gl_Position = vec4((uProjectionMatrix * seen).xy, 0.0, 1.0);
}`

const FAR = `
  vec4 glow = texture(uGlow, vGlow) * uGlowTint;
  vec3 far = glow.rgb + texture(uColours, vec2(0.5, vDown)).rgb * (1.0 - glow.a);`
const KEPT = `
  vec4 kept = texture(uKept, fract(vKept));`

const PAINT: Readonly<Record<ClothKind, string>> = {
  far: `${FAR}
  finalColor = vec4(far, 1.0);`,
  kept: `${KEPT}
  finalColor = kept;`,
  both: `${FAR}${KEPT}
  finalColor = vec4(kept.rgb + far * (1.0 - kept.a), 1.0);`,
}

const fragmentOf = (kind: ClothKind) => `precision highp float;
in vec2 vGlow;
in vec2 vKept;
in float vDown;
uniform sampler2D uColours;
uniform sampler2D uGlow;
uniform sampler2D uKept;
uniform vec4 uGlowTint;
out vec4 finalColor;
void main(void) {${PAINT[kind]}
}`

/** Where a cloth lies: each corner of its shape times the scale, plus (x, y). In pixels of its container. */
export type Place = { readonly x: number; readonly y: number; readonly scaleX: number; readonly scaleY: number }

/** A picture painted earlier into a texture that repeats at its edges, and how the view's pixels map to it. */
export type Kept = {
  readonly source: TextureSource
  /** Texture pixels per pixel of the view; and the view's corner in texture pixels. */
  readonly density: number
  readonly shiftX: number
  readonly shiftY: number
}

export type Cloth = {
  readonly view: RenderContainer
  readonly lay: (place: Place, kept?: Kept) => void
  /** Replaces the shape: corners of triangles and their indices. At first it is a square from 0 to 1. */
  readonly setShape: (corners: Float32Array, indices: Uint32Array) => void
  readonly dispose: () => void
}

const SQUARE = new Float32Array([0, 0, 1, 0, 1, 1, 0, 1])
const TWO_TRIANGLES = new Uint32Array([0, 1, 2, 0, 2, 3])

/**
 * A large surface with a shader of its own. Cheaper than a sprite: one read per texture and pixel, and no blending
 * where it covers everything.
 */
export function createCloth(kind: ClothKind, far: Far): Cloth {
  const group = new UniformGroup({
    uTransform: { value: new Matrix(), type: 'mat3x3<f32>' },
    uScale: { value: new Float32Array([1, 1]), type: 'vec2<f32>' },
    uOrigin: { value: new Float32Array(2), type: 'vec2<f32>' },
    uDensity: { value: 1, type: 'f32' },
    uShift: { value: new Float32Array(2), type: 'vec2<f32>' },
    uExtent: { value: new Float32Array([1, 1]), type: 'vec2<f32>' },
  })
  const { uniforms } = group
  let geometry = shapeOf(SQUARE, TWO_TRIANGLES)
  let source: TextureSource = Texture.EMPTY.source
  let shader: Shader | null = null
  const state = State.for2d()
  state.blend = kind === 'kept'

  const view = new RenderContainer((renderer: Renderer) => {
    shader ??= new Shader({
      glProgram: GlProgram.from({ name: `cloth ${kind}`, vertex: VERTEX, fragment: fragmentOf(kind) }),
      resources: { ...far.resources(), uKept: source, cloth: group },
    })
    if (kind !== 'kept') shader.resources['uGlow'] = far.resources()['uGlow']
    if (kind !== 'far') shader.resources['uKept'] = source
    uniforms.uTransform = view.groupTransform
    const { globalUniforms, encoder } = renderer as WebGLRenderer
    shader.groups[100] = globalUniforms.bindGroup
    encoder.draw({ geometry, shader, state })
  })

  return {
    view,
    lay: ({ x, y, scaleX, scaleY }, kept) => {
      uniforms.uScale.set([scaleX, scaleY])
      uniforms.uOrigin.set([x, y])
      if (!kept) return
      source = kept.source
      uniforms.uDensity = kept.density
      uniforms.uShift.set([kept.shiftX, kept.shiftY])
      uniforms.uExtent.set([kept.source.pixelWidth, kept.source.pixelHeight])
    },
    setShape: (corners, indices) => {
      geometry.destroy(true)
      geometry = shapeOf(corners, indices)
    },
    dispose: () => {
      geometry.destroy(true)
      shader?.destroy()
    },
  }
}

const shapeOf = (corners: Float32Array, indices: Uint32Array) =>
  new Geometry({ attributes: { aPosition: { buffer: corners, format: 'float32x2' } }, indexBuffer: indices })
