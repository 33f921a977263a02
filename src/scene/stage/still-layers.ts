import { type Container, RenderTexture, type Renderer, type WebGLRenderer } from 'pixi.js'
import type { Backdrop } from './backdrop.ts'
import { coveredCells } from './covered-cells.ts'
import { type Kept, createCloth } from './far-cloth.ts'
import { type Box, follow, modulo, piecesOf } from './raster.ts'

/**
 * Drawing costs as much as the pixels it shades. So while only the camera moves, ground and walls are kept as textures:
 * each frame draws these, shifted, and paints only what comes in at the edges.
 */
export type StillLayers = {
  /** The textures are out of date: paint them again. */
  readonly spoil: () => void
  /**
   * Called before each frame. If nothing but the camera's place has changed since the last frame, draws from the
   * textures; otherwise layer by layer.
   */
  readonly prepare: (renderer: Renderer) => void
  /** Goes back to drawing layer by layer, for a camera other than the view's. */
  readonly unfold: () => void
  readonly dispose: () => void
}

type Parts = {
  readonly view: Container
  readonly world: Container
  /** The lowest layer of the world, below all that moves. */
  readonly ground: Container
  /** A layer of the world above what moves on the ground. */
  readonly walls: Container
  readonly backdrop: Backdrop
}

/** Screen pixels that a texture is larger than the view, so that not every frame has to paint. */
const AHEAD = 64
/** Pixels of a view above which the textures would take too much memory. */
const MOST = 16_000_000

type Layer = {
  readonly root: Container
  texture: RenderTexture | null
  held: Box | null
}

export function createStillLayers({ view, world, ground, walls, backdrop }: Parts): StillLayers {
  const [sea, horizon, town] = [
    createCloth('both', backdrop.far),
    createCloth('kept', backdrop.far),
    createCloth('kept', backdrop.far),
  ]
  const layers: readonly [Layer, Layer] = [
    { root: ground, texture: null, held: null },
    { root: walls, texture: null, held: null },
  ]
  for (const cloth of [sea, horizon, town]) cloth.view.visible = false
  view.addChildAt(horizon.view, view.getChildIndex(backdrop.view) + 1)
  view.addChildAt(sea.view, view.getChildIndex(horizon.view) + 1)
  world.addChildAt(town.view, world.getChildIndex(walls))
  let isFolded = false
  let isSpoilt = true
  /** Size, resolution and zoom of the last frame: if they change, the textures don't fit any more. */
  let last = ''
  /** The fraction of a screen pixel by which the world is off the textures' pixel grid. */
  let offset = { x: 0, y: 0 }
  let most = 0

  function unfold(): void {
    isSpoilt = true
    if (!isFolded) return
    isFolded = false
    for (const cloth of [sea, horizon, town]) cloth.view.visible = false
    for (const { root } of layers) {
      root.position.set(0)
      root.scale.set(1)
    }
    world.addChildAt(ground, 0)
    world.addChildAt(walls, world.getChildIndex(town.view))
    backdrop.cut(null)
  }

  function fold(density: number): void {
    isFolded = true
    world.removeChild(ground, walls)
    for (const cloth of [sea, horizon, town]) cloth.view.visible = true
    const [x, y] = [world.x * density, world.y * density]
    offset = { x: x - Math.floor(x), y: y - Math.floor(y) }
    for (const layer of layers) layer.held = null
    const { corners, indices } = coveredCells(walls)
    town.setShape(corners, indices)
  }

  function paint(layer: Layer, seen: Box, renderer: WebGLRenderer, zoom: number): void {
    const size = { width: seen.right - seen.left + AHEAD, height: seen.bottom - seen.top + AHEAD }
    if (layer.texture?.source.pixelWidth !== size.width || layer.texture.source.pixelHeight !== size.height) {
      layer.texture?.destroy(true)
      layer.texture = RenderTexture.create({ ...size, scaleMode: 'nearest', autoGarbageCollect: false })
    }
    const { texture, root } = layer
    const { held, fresh } = follow(layer.held, seen, size)
    layer.held = held
    const { gl } = renderer
    root.scale.set(zoom)
    for (const { box, x, y } of fresh.flatMap((one) => piecesOf(one, size))) {
      const [width, height] = [box.right - box.left, box.bottom - box.top]
      root.position.set(offset.x - box.left, offset.y - box.top)
      Object.assign(texture.frame, { x, y, width, height })
      // Only the piece that is painted gets cleared.
      gl.enable(gl.SCISSOR_TEST)
      gl.scissor(x, y, width, height)
      renderer.render({ container: root, target: texture, clear: true, clearColor: CLEAR })
      gl.disable(gl.SCISSOR_TEST)
    }
  }

  function prepare(anyRenderer: Renderer): void {
    const renderer = anyRenderer as WebGLRenderer
    const { canvas, resolution } = renderer
    const { width, height } = canvas
    const like = `${width} ${height} ${resolution} ${world.scale.x}`
    most ||= Number(renderer.gl.getParameter(renderer.gl.MAX_TEXTURE_SIZE))
    const fits = Math.max(width, height) + AHEAD <= most && width * height <= MOST
    const isSame = !isSpoilt && last === like && fits
    if (!isSame) unfold()
    last = like
    isSpoilt = false
    if (!isSame) return
    if (!isFolded) fold(resolution)
    addLightAlone(renderer)
    const [x, y] = [Math.round(world.x * resolution - offset.x), Math.round(world.y * resolution - offset.y)]
    world.position.set((x + offset.x) / resolution, (y + offset.y) / resolution)
    const seen = { left: -x, top: -y, right: width - x, bottom: height - y }
    const [groundKept, wallsKept] = layers.map((layer): Kept => {
      paint(layer, seen, renderer, world.scale.x * resolution)
      const { source } = layer.texture!
      return {
        source,
        density: resolution,
        shiftX: modulo(-x, source.pixelWidth),
        shiftY: modulo(-y, source.pixelHeight),
      }
    }) as [Kept, Kept]
    const end = Math.min(height, Math.max(0, Math.ceil(backdrop.bottom() * resolution))) / resolution
    backdrop.cut(end)
    horizon.lay({ x: 0, y: 0, scaleX: width / resolution, scaleY: end }, groundKept)
    sea.lay({ x: 0, y: end, scaleX: width / resolution, scaleY: height / resolution - end }, groundKept)
    town.lay({ x: 0, y: 0, scaleX: 1, scaleY: 1 }, wallsKept)
  }

  return {
    spoil: () => {
      isSpoilt = true
    },
    prepare,
    unfold,
    dispose: () => {
      unfold()
      for (const { texture } of layers) texture?.destroy(true)
      for (const cloth of [sea, horizon, town]) cloth.dispose()
    },
  }
}

const CLEAR = [0, 0, 0, 0]

/**
 * Makes the blend mode 'add' leave the opacity of the target alone: on a texture that is empty in places, light must
 * not make it opaque. PixiJS has no such mode; on an opaque screen the result is the same.
 */
function addLightAlone({ state, gl }: WebGLRenderer): void {
  const modes = (state as unknown as { readonly blendModesMap: Record<string, readonly number[]> }).blendModesMap
  if (modes['add']?.length === 4) return
  modes['add'] = [gl.ONE, gl.ONE, gl.ZERO, gl.ONE]
  state.setBlendMode('normal')
}
