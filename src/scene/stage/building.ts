import { Container, type Sprite } from 'pixi.js'
import { iso } from '../art/projection.ts'
import type { StoreyState } from '../art/sprites.ts'
import { wireAlpha } from '../art/states/wire.ts'
import type { Order, Prism, Shine } from '../bakery/order.ts'
import { type PictureOfBuilding, isSolid } from '../picture.ts'
import type { Lighting } from './light.ts'
import type { Marks } from './marks.ts'
import { plotOrders } from './plot-orders.ts'
import { type PlotView, addPlot } from './plot.ts'
import { type Exhibit, type Shelf, spriteOf } from './shelf.ts'

/** One building, drawn storey by storey. Its shadow and its glow belong into layers of their own. */
export type BuildingView = {
  readonly view: Container
  readonly shadow: Container
  readonly glow: Container
  /** Shows the picture with the textures that are painted so far. */
  readonly show: (picture: PictureOfBuilding) => void
  readonly setLight: (light: Lighting) => void
  /**
   * Places storey `index`, and all above it, on the way down. `t` 0 to 1: falls until 0.6, then its windows light up.
   */
  readonly setRise: (index: number, t: number) => void
  /** The tint of its walls in the light of now. */
  readonly tint: () => number
  readonly picture: () => PictureOfBuilding
  /** Scene pixels from the base point up to the foot of a storey; 0 for a storey that isn't drawn. */
  readonly footOf: (storey: number) => number
  /**
   * Adds a sprite to the wall of a storey, above its lamps or below them, and below what stands on it. The next picture
   * destroys it.
   */
  readonly addToWall: (storey: number, sprite: Sprite, isAboveLamps?: boolean) => void
  /** Adds a sprite before the door, behind awning and ornament. The next picture destroys it. */
  readonly addToStep: (sprite: Sprite) => void
  /** Scene pixels from the base point up to the highest painted point. */
  readonly top: () => number
  /** The bodies it is made of, for hit tests; measured from its base point. */
  readonly prisms: () => readonly Prism[]
  readonly destroy: () => void
}

/** All textures that the picture needs. `withLamps`: also those of lit windows and their glow. */
export function ordersOf(picture: PictureOfBuilding, withLamps: boolean): readonly Order[] {
  const { building, district } = picture
  const shines: readonly Shine[] = withLamps ? ['albedo', 'emissive', 'glow'] : ['albedo']
  const storeys = picture.storeys.flatMap((state, storey) =>
    (state === 'built' ? shines : shines.slice(0, 1)).map((shine): Order => ({
      kind: 'storey',
      building,
      district,
      storey,
      state,
      shine,
    })),
  )
  const crown = crownOf(picture)
  const crowns = crown
    ? (crown.state === 'built' ? shines : shines.slice(0, 1)).map((shine): Order => ({
        kind: 'crown',
        building,
        district,
        ...crown,
        shine,
      }))
    : []
  const shadow = shadowOrder(picture)
  return [
    ...storeys,
    ...crowns,
    ...(shadow ? [shadow] : []),
    ...(picture.isPlan ? [{ kind: 'plot' } as const] : []),
    ...marksOf(picture),
    ...plotOrders(picture, withLamps),
  ]
}

const PENNANT: Order = { kind: 'prop', prop: 'pennant', variant: 0, shine: 'albedo' }
const MENTORS_PENNANT: Order = { kind: 'prop', prop: 'mentor-pennant', variant: 0, shine: 'albedo' }
const MOON: Order = { kind: 'prop', prop: 'moon', variant: 0, shine: 'albedo' }

const pennantOf = ({ pennant }: PictureOfBuilding) => (pennant === 'mentor' ? MENTORS_PENNANT : pennant && PENNANT)

/** The pennant of a building, and its moon if lights are out. */
function marksOf(picture: PictureOfBuilding): readonly Order[] {
  const pennant = pennantOf(picture)
  return [...(pennant ? [pennant] : []), ...(picture.storeys.includes('due') ? [MOON] : [])]
}

/** The roof; where scaffolds stand on the top storey, they carry it, so that a building never loses what it is known by. */
function crownOf({ crown, storeys }: PictureOfBuilding) {
  if (!crown) return null
  const carried = storeys.slice(crown.storeys).findIndex((state) => state !== 'open' && state !== 'predicted')
  const scaffolds = carried < 0 ? storeys.length - crown.storeys : carried
  return { storeys: crown.storeys + scaffolds, full: crown.isFull, state: crown.state }
}

function shadowOrder({ building, district, storeys, crown }: PictureOfBuilding): Order | null {
  const standing = storeys.filter(isSolid).length
  return standing > 0 ? { kind: 'shadow', building, district, storeys: standing, full: crown?.isFull ?? false } : null
}

type Part = {
  readonly albedo: Sprite
  readonly lamps: Sprite | null
  readonly glow: Sprite | null
  readonly storey: number
  readonly z: number
  /** 1 for what stands; less for ghosts and wire frames, which one sees through. */
  readonly alpha: number
}

const DROP = 70
/** Opacity of what is not built but shown as it will be. */
export const GHOST = 0.8

export function createBuildingView(first: PictureOfBuilding, shelf: Shelf, marks: Marks): BuildingView {
  const [x, y] = iso(first.x, first.y, first.z)
  const layer = () => new Container({ position: { x, y }, zIndex: first.x + first.y })
  const [view, shadow, glow] = [layer(), layer(), layer()]
  let picture = first
  let parts: Part[] = []
  let prisms: Prism[] = []
  /** Scene pixels, from the base point, of the moons at storeys whose lights are out. */
  let dark: { readonly x: number; readonly z: number }[] = []
  let top = 0
  let plot: PlotView | null = null
  let light: Lighting | null = null

  const add = (exhibit: Exhibit | null, to: Container, z: number): Sprite | null => {
    if (!exhibit) return null
    const sprite = spriteOf(exhibit)
    sprite.y = -z
    to.addChild(sprite)
    return sprite
  }

  function stack(orderOf: (shine: Shine) => Order, storey: number, z: number, state: StoreyState): number {
    const exhibit = shelf.find(orderOf('albedo'))
    const albedo = add(exhibit, view, z)
    if (!exhibit || !albedo) return 0
    const isLit = state === 'built'
    const lamps = isLit ? add(shelf.find(orderOf('emissive')), view, z) : null
    const halo = isLit ? add(shelf.find(orderOf('glow')), glow, z) : null
    if (halo) halo.blendMode = 'add'
    const isGhost = state !== 'locked' && picture.ghostFrom !== null && storey >= picture.ghostFrom
    const alpha = state === 'locked' ? wireAlpha(storey - picture.storeys.indexOf('locked')) : isGhost ? GHOST : 1
    albedo.alpha = alpha
    parts.push({ albedo, lamps, glow: halo, storey, z, alpha })
    if (state === 'due')
      dark.push({
        x: (exhibit.frame.width * (1 - exhibit.frame.anchorX)) / exhibit.frame.scale - 4,
        z: z + exhibit.frame.lift * 0.55,
      })
    top = Math.max(top, z + exhibit.frame.top)
    prisms.push(...exhibit.frame.prisms.map((prism) => ({ ...prism, bottom: prism.bottom + z, top: prism.top + z })))
    return exhibit.frame.lift
  }

  function clear(): void {
    for (const container of [view, shadow, glow]) for (const child of container.removeChildren()) child.destroy()
    parts = []
    prisms = []
    dark = []
    top = 0
  }

  function show(next: PictureOfBuilding): void {
    picture = next
    clear()
    const { building, district } = next
    if (next.isPlan) add(shelf.find({ kind: 'plot' }), view, 0)
    const cast = shadowOrder(next)
    const thrown = cast && add(shelf.find(cast), shadow, 0)
    if (thrown) thrown.blendMode = 'multiply'
    const crown = crownOf(next)
    let z = 0
    let ground: readonly Prism[] = []
    next.storeys.forEach((state, storey) => {
      z += stack((shine) => ({ kind: 'storey', building, district, storey, state, shine }), storey, z, state)
      if (storey === 0) ground = [...prisms]
      if (crown && storey === crown.storeys - 1) {
        stack((shine) => ({ kind: 'crown', building, district, ...crown, shine }), storey, z, 'built')
      }
    })
    // Added after all storeys, or the storey above would cover half of the moon.
    for (const { x, z: height } of dark) {
      const moon = add(shelf.find(MOON), view, height)
      if (moon) moon.x = x
    }
    plot = addPlot(next, shelf, { view, shadow, glow }, ground)
    const flag = pennantOf(next)
    const flown = flag && add(shelf.find(flag), view, 0)
    if (flown) flown.position.set(...iso(1.16, -1.16))
    if (next.isFresh) view.addChild(marks.pulse()).y = -top - 14
    if (light) setLight(light)
  }

  function setLight(next: Lighting): void {
    light = next
    for (const part of parts) {
      part.albedo.tint = next.walls
      if (part.lamps) part.lamps.alpha = next.lamps * part.alpha
      if (part.glow) part.glow.alpha = next.lamps * 0.62 * part.alpha
    }
    plot?.setLight(next)
    shadow.alpha = 0.46 - next.night * 0.06
  }

  return {
    view,
    shadow,
    glow,
    show,
    setLight,
    setRise: (index, t) => {
      const fall = Math.min(1, t / 0.6)
      const shine = Math.floor(Math.max(0, (t - 0.6) / 0.4) * 5) / 5
      if (index === 0) plot?.setRise(shine)
      for (const part of parts) {
        if (part.storey < index) continue
        const landed = 1 - (1 - fall) ** 3
        part.albedo.y = -part.z - DROP * (1 - landed)
        part.albedo.alpha = part.alpha * (part.storey === index ? Math.min(1, fall * 2.5) : Math.max(0, fall * 3 - 2))
        for (const lamp of [part.lamps, part.glow]) {
          if (!lamp) continue
          lamp.y = part.albedo.y
          lamp.alpha = part.storey === index ? shine : 0
        }
      }
    },
    tint: () => light?.walls ?? 0xffffff,
    picture: () => picture,
    footOf: (storey) => parts.find((part) => part.storey === storey)?.z ?? 0,
    addToWall: (storey, sprite, isAboveLamps) => {
      const wall = parts.find((part) => part.storey === storey)
      if (wall) view.addChildAt(sprite, view.getChildIndex((isAboveLamps && wall.lamps) || wall.albedo) + 1)
    },
    addToStep: (sprite) => {
      const before = plot?.lowest
      view.addChildAt(sprite, before ? view.getChildIndex(before) : view.children.length)
    },
    top: () => top,
    prisms: () => prisms,
    destroy: () => {
      for (const container of [view, shadow, glow]) container.destroy({ children: true })
    },
  }
}
