import { Container, type Sprite } from 'pixi.js'
import { iso } from '../art/projection.ts'
import type { StoreyState } from '../art/sprites.ts'
import type { Order, Shine } from '../bakery/order.ts'
import type { Layout } from '../layout.ts'
import type { Lighting } from './light.ts'
import type { Loop } from './loop.ts'
import { GHOST } from './building.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** The fountain on the square, and the armillary sphere that rises out of it with the city's last floor. */
export type Monument = {
  readonly view: Container
  readonly show: (state: StoreyState, isGhost: boolean, withLamps: boolean, withMotion: boolean) => Promise<void>
  readonly setLight: (light: Lighting) => void
  readonly isAt: (x: number, y: number) => boolean
}

export function createMonument(place: Layout['monument'], shelf: Shelf, loop: Loop): Monument {
  const [x, y] = iso(place.x, place.y, place.z)
  const view = new Container({ position: { x, y }, zIndex: place.x + place.y })
  const walls: Sprite[] = []
  const lamps: Sprite[] = []
  let light: Lighting | null = null
  let before: StoreyState | null = null

  const fountain = (shine: Shine): Order => ({ kind: 'fountain', shine })
  const sphere = (state: StoreyState, shine: Shine): Order => ({ kind: 'armillary', state, shine })

  function setLight(next: Lighting): void {
    light = next
    for (const sprite of walls) sprite.tint = next.walls
    for (const sprite of lamps) sprite.alpha = next.lamps
  }
  function add(order: Order, to: Sprite[]): Sprite | null {
    const exhibit = shelf.find(order)
    if (!exhibit) return null
    const sprite = spriteOf(exhibit)
    view.addChild(sprite)
    to.push(sprite)
    return sprite
  }

  return {
    view,
    setLight,
    show: async (state, isGhost, withLamps, withMotion) => {
      // While locked only the fountain is shown: even a drawing of the sphere would give away the end.
      const isThere = state !== 'locked'
      const shines: readonly Shine[] = withLamps ? ['albedo', 'emissive'] : ['albedo']
      await shelf.fetch(shines.flatMap((shine) => [fountain(shine), ...(isThere ? [sphere(state, shine)] : [])]))
      for (const sprite of view.removeChildren()) sprite.destroy()
      walls.length = lamps.length = 0
      add(fountain('albedo'), walls)
      if (withLamps) add(fountain('emissive'), lamps)
      const risen = isThere ? add(sphere(state, 'albedo'), walls) : null
      if (isThere && withLamps && !isGhost) add(sphere(state, 'emissive'), lamps)
      if (risen && isGhost) risen.alpha = GHOST
      if (light) setLight(light)
      if (risen && withMotion && !isGhost && state === 'built' && before !== 'built') {
        loop.play('monument', (progress) => {
          if (risen.destroyed) return
          const t = 1 - (1 - progress) ** 3
          risen.y = (1 - t) * 60
          risen.alpha = t
        })
      }
      before = isGhost ? 'locked' : state
      loop.invalidate()
    },
    isAt: (worldX, worldY) =>
      before !== null && before !== 'locked' && Math.hypot((worldX - x) / 40, (worldY - y + 45) / 75) < 1,
  }
}
