import type { Container, Sprite } from 'pixi.js'
import type { Order } from '../bakery/order.ts'
import type { BuildingView } from './building.ts'
import type { Loop } from './loop.ts'
import type { Kit } from './opening.ts'
import type { Shelf } from './shelf.ts'

const CRANE: Order = { kind: 'prop', prop: 'crane', variant: 0, shine: 'albedo' }
const SMOKE: Order = { kind: 'prop', prop: 'smoke', variant: 0, shine: 'albedo' }

/** Part of the motion for the camera to arrive and the crane to appear, before the storey moves. */
const LEAD = 0.213
/** Part for the storey: until LANDED of it the crane sets it down, then its windows light one by one. */
const RISE = 0.492
const LANDED = 0.6
/** The rest: by day the lit windows fade to daylight again. */
const AFTERGLOW = 1 - LEAD - RISE
const WINDOWS = 5

/** The part of the windows that is lit at `t`, 0 to 1, in steps of one window. */
const windowsLit = (t: number) => Math.floor(Math.max(0, (t - LANDED) / (1 - LANDED)) * WINDOWS) / WINDOWS

/** Puffs of dust around the storey's foot, in scene pixels, and how far each drifts sideways. */
const PUFFS: readonly (readonly [x: number, y: number, drift: number])[] = [
  [-58, -4, -18],
  [-34, 8, -10],
  [-10, 16, -3],
  [14, 16, 4],
  [36, 8, 11],
  [58, -4, 18],
]
/** The crane stands at the left corner of the storey below, with its hook over the middle: in scene pixels. */
const CRANE_AT = [-56, -2.4] as const
const CRANE_SIZE = 1.4

/**
 * Plays the building of one storey: crane, dust, lights. Calls `onDone` when all is in its final state. Loaded when the
 * first storey is built, and therefore given its `kit`.
 */
export function raiseStorey(
  view: BuildingView,
  storey: number,
  shelf: Shelf,
  loop: Loop,
  kit: Pick<Kit, 'Container' | 'spriteOf'>,
  onDone: () => void,
): void {
  const { building, district } = view.picture()
  const lamps: Order = { kind: 'storey', building, district, storey, state: 'built', shine: 'emissive' }
  void shelf.fetch([CRANE, SMOKE, lamps]).then(() => {
    // The floor may have been undone while the textures were painted.
    if (view.view.destroyed || view.picture().storeys[storey] !== 'built') return
    const foot = view.footOf(storey)
    // A child of the building's view: a newer picture destroys it together with the old one.
    const site = view.view.addChild(new kit.Container({ y: -foot }))
    const light = place(site, lamps, shelf, kit)
    const crane = place(site, CRANE, shelf, kit)
    crane?.position.set(...CRANE_AT)
    crane?.scale.set(crane.scale.x * CRANE_SIZE)
    const puffs = PUFFS.map(([x, y]) => {
      const puff = place(site, SMOKE, shelf, kit)
      puff?.position.set(x, y)
      return puff
    })
    const puffSize = puffs[0]?.scale.x ?? 1
    const at = (progress: number) => {
      if (site.destroyed) return
      const elapsed = Math.max(0, progress - LEAD)
      const t = Math.min(1, elapsed / RISE)
      view.setRise(storey, t)
      if (light) light.alpha = windowsLit(t) * (1 - Math.max(0, elapsed - RISE) / AFTERGLOW)
      if (crane) crane.alpha = Math.min(1, progress / (LEAD / 2), (1 - t) * 6)
      const dust = Math.max(0, Math.min(1, (t - LANDED + 0.06) / 0.3))
      puffs.forEach((puff, index) => {
        if (!puff) return
        puff.alpha = dust === 0 ? 0 : 1 - dust
        puff.scale.set(puffSize * (1.6 + 2.2 * dust))
        puff.x = PUFFS[index]![0] + PUFFS[index]![2] * dust
      })
      if (progress === 1) site.destroy({ children: true })
    }
    loop.play('storey', at, () => {
      if (!view.view.destroyed) onDone()
    })
  })
}

function place(to: Container, order: Order, shelf: Shelf, { spriteOf }: Pick<Kit, 'spriteOf'>): Sprite | null {
  const exhibit = shelf.find(order)
  if (!exhibit) return null
  const sprite = spriteOf(exhibit)
  sprite.alpha = 0
  to.addChild(sprite)
  return sprite
}
