import { Container, Sprite, type Texture } from 'pixi.js'
import { iso } from '../art/projection.ts'
import { createRandom, seedOf } from '#lib/random.ts'
import type { Order } from '../bakery/order.ts'
import type { Plateau } from '../layout.ts'
import type { Curtain } from './curtain.ts'
import type { Lighting } from './light.ts'
import type { Loop } from './loop.ts'
import { type Shelf, spriteOf } from './shelf.ts'

/** Clouds over the districts of later levels. Those over a district move apart when it opens. */
export type Mist = {
  readonly view: Container
  readonly show: (inMist: readonly Plateau[], withMotion: boolean) => Promise<void>
  readonly setLight: (light: Lighting) => void
}

const CLOUDS = 5

export const cloudOrders: readonly Order[] = Array.from({ length: CLOUDS }, (_, variant): Order => ({
  kind: 'prop',
  prop: 'cloud',
  variant,
  shine: 'albedo',
}))
const GLOW: Order = { kind: 'prop', prop: 'glow', variant: 0, shine: 'albedo' }

export function createMist(shelf: Shelf, loop: Loop, curtain?: Curtain): Mist {
  const view = new Container()
  const banks = new Map<string, Container>()
  let wantedNow: ReadonlySet<string> = new Set()
  let tint = 0xffffff

  function part(bank: Container): void {
    const starts = bank.children.map((cloud) => cloud.x)
    loop.play('parting', (t) => {
      if (bank.destroyed) return
      bank.alpha = 1 - t
      bank.children.forEach((cloud, at) => {
        const start = starts[at] ?? 0
        cloud.x = start + (start - middleOf(starts)) * t * 0.9
      })
      if (t === 1) bank.destroy({ children: true })
    })
  }

  return {
    view,
    show: async (inMist, withMotion) => {
      const wanted = new Set<string>(inMist.map(({ district }) => district))
      wantedNow = wanted
      for (const [district, bank] of banks) {
        if (wanted.has(district)) continue
        banks.delete(district)
        if (withMotion) part(bank)
        else bank.destroy({ children: true })
      }
      if (inMist.length === 0) return loop.invalidate()
      await shelf.fetch([...cloudOrders, GLOW])
      for (const plateau of inMist) {
        // The district may have opened while the clouds were being painted.
        if (banks.has(plateau.district) || !wantedNow.has(plateau.district)) continue
        const bank = gather(plateau, shelf)
        for (const cloud of bank.children) cloud.tint = tint
        banks.set(plateau.district, bank)
        view.addChild(bank)
        curtain?.hide(bank)
      }
      loop.invalidate()
    },
    setLight: (light) => {
      tint = light.night > 0.5 ? 0x8f8fd8 : light.dusk > 0 ? 0xf3c6c6 : 0xffffff
      for (const bank of banks.values()) for (const cloud of bank.children) cloud.tint = tint
    },
  }
}

const middleOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)

/**
 * Makes the clouds over a plateau, most of them along its edges, so that the drawings on it can be seen between them.
 */
function gather({ district, x, y, width, depth, z }: Plateau, shelf: Shelf): Container {
  const bank = new Container({ sortableChildren: true })
  const random = createRandom(seedOf(`${district} mist`))
  const haze = shelf.find(GLOW)?.texture
  if (haze)
    for (let step = 0; step < 3; step++)
      bank.addChild(hazeAt(haze, x + width * (0.2 + 0.3 * step), y + depth * (0.2 + 0.3 * step), z, width + depth))
  const count = Math.round((width * depth) / 4.2)
  for (let at = 0; at < count; at++) {
    const exhibit = shelf.find(cloudOrders[Math.floor(random() * CLOUDS)]!)
    const [tileX, tileY] = placeOf(random, x, y, width, depth)
    const size = 0.34 + random() * 0.34
    const alpha = 0.86 + random() * 0.12
    if (!exhibit) continue
    const cloud = spriteOf(exhibit)
    const [sceneX, sceneY] = iso(tileX, tileY, z * 0.7)
    cloud.position.set(sceneX, sceneY)
    cloud.scale.set((random() < 0.5 ? -1 : 1) * cloud.scale.x * size, cloud.scale.y * size)
    cloud.alpha = alpha
    cloud.zIndex = sceneY
    bank.addChild(cloud)
  }
  return bank
}

function placeOf(random: () => number, x: number, y: number, width: number, depth: number): readonly [number, number] {
  const inside = [x + width * random(), y + depth * random()] as const
  if (random() > 0.62) return inside
  const along = random()
  const edge = random() < 0.6 ? 1.02 : -0.02
  return random() < 0.5 ? [x + width * along, y + depth * edge] : [x + width * edge, y + depth * along]
}

function hazeAt(texture: Texture, x: number, y: number, z: number, size: number): Sprite {
  const haze = new Sprite(texture)
  const [sceneX, sceneY] = iso(x, y, z)
  haze.anchor.set(0.5)
  haze.position.set(sceneX, sceneY)
  haze.width = size * 40
  haze.height = size * 20
  haze.alpha = 0.26
  haze.zIndex = -1e6
  return haze
}
