import { Container, Sprite, Texture } from 'pixi.js'
import type { Rectangle } from '#scene/camera.ts'

type Brush = CanvasRenderingContext2D

const BLENDS: Readonly<Record<string, GlobalCompositeOperation>> = { add: 'lighter', multiply: 'multiply' }
const WHITE = 0xffffff

/**
 * Paints a tree of PixiJS containers onto a 2D canvas, without a GPU: sprites with their places, tints, blend modes and
 * alpha.
 */
export function paintTree(brush: Brush, tree: Container, alpha = 1, tint = WHITE): void {
  const shown = alpha * tree.alpha
  const dyed = dye(tint, tree.tint)
  if (!tree.visible || shown <= 0) return
  if (tree.sortableChildren) tree.sortChildren()
  tree.updateLocalTransform()
  const { a, b, c, d, tx, ty } = tree.localTransform
  brush.save()
  brush.transform(a, b, c, d, tx, ty)
  if (tree instanceof Sprite) paintSprite(brush, tree, shown, dyed)
  for (const child of tree.children) paintTree(brush, child, shown, dyed)
  brush.restore()
}

/** Puts a sprite into a container, so that `boundsOf` includes its scale. */
export function held(sprite: Sprite): Container {
  const holder = new Container()
  holder.addChild(sprite)
  return holder
}

/** The rectangle around all measurable trees, in pixels of their parent; null if they are empty. */
export function boundsOf(trees: readonly Container[]): Rectangle | null {
  const boxes = trees.flatMap((tree) => {
    if (!tree.visible || !tree.measurable) return []
    const { minX, minY, maxX, maxY } = tree.getLocalBounds()
    tree.updateLocalTransform()
    const corners = [
      [minX, minY],
      [maxX, minY],
      [minX, maxY],
      [maxX, maxY],
    ].map(([x = 0, y = 0]) => tree.localTransform.apply({ x, y }))
    return maxX > minX && maxY > minY ? corners : []
  })
  if (boxes.length === 0) return null
  const [xs, ys] = [boxes.map(({ x }) => x), boxes.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function paintSprite(brush: Brush, sprite: Sprite, alpha: number, tint: number): void {
  const { texture, anchor, blendMode } = sprite

  const { width, height } = texture.orig
  const at = [-anchor.x * width, -anchor.y * height, width, height] as const
  brush.globalAlpha = alpha
  brush.globalCompositeOperation = BLENDS[blendMode] ?? 'source-over'
  if (texture === Texture.WHITE) {
    brush.fillStyle = toHex(tint)
    brush.fillRect(...at)
    return
  }
  const { x, y, width: wide, height: tall } = texture.frame
  const picture = texture.source.resource as CanvasImageSource
  if (tint === WHITE) brush.drawImage(picture, x, y, wide, tall, ...at)
  else brush.drawImage(tinted(picture, texture.frame, tint), ...at)
}

/** A picture with each colour channel multiplied by the tint's, as a GPU does it. */
function tinted(picture: CanvasImageSource, { x, y, width, height }: Rectangle, tint: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, width)
  canvas.height = Math.max(1, height)
  const brush = canvas.getContext('2d')
  if (!brush) return canvas
  const draw = () => brush.drawImage(picture, x, y, width, height, 0, 0, width, height)
  draw()
  brush.globalCompositeOperation = 'multiply'
  brush.fillStyle = toHex(tint)
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.globalCompositeOperation = 'destination-in'
  draw()
  return canvas
}

/** The tint of a child: each channel multiplied by that of its parent. */
function dye(above: number, own: number): number {
  if (above === WHITE) return own
  const channel = (shift: number) => Math.round((((above >> shift) & 255) * ((own >> shift) & 255)) / 255) << shift
  return channel(16) | channel(8) | channel(0)
}

const toHex = (tint: number) => `#${tint.toString(16).padStart(6, '0')}`
