import { Container } from 'pixi.js'
import type { Camera, Size } from '../camera.ts'
import type { Backdrop } from './backdrop.ts'
import type { Sky } from './sky.ts'

/** The layers of the view, from back to front: backdrop, world, sky (clouds, balloons, birds). */
export type Layers = {
  readonly view: Container
  readonly world: Container
  /**
   * Moves all three with the camera. Returns the y of the line where the sea begins, in scene pixels. `freeHeight`:
   * pixels of the view that no panel covers.
   */
  readonly turn: (camera: Camera, size: Size, freeHeight: number) => number
}

export function createLayers(backdrop: Backdrop, sky: Sky): Layers {
  const view = new Container()
  const world = new Container({ isRenderGroup: true })
  view.addChild(backdrop.view, world, sky.view)
  return {
    view,
    world,
    turn: (camera, size, freeHeight) => {
      const { x, y, zoom } = camera
      world.scale.set(zoom)
      world.position.set(size.width / 2 - x * zoom, size.height / 2 - y * zoom)
      sky.place(camera, size, freeHeight)
      return backdrop.place(camera, size, freeHeight)
    },
  }
}
