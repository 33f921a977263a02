import { Container } from 'pixi.js'
import type { BuildingId } from '#city/ids.ts'
import type { Picture, PictureOfBuilding } from '../picture.ts'
import { type BuildingView, createBuildingView, ordersOf } from './building.ts'
import { hits } from './hit.ts'
import type { Lighting } from './light.ts'
import type { Loop } from './loop.ts'
import type { Marks } from './marks.ts'
import { raiseStorey } from './raising.ts'
import type { Shelf } from './shelf.ts'
import type { Hook } from './signs.ts'

/** All buildings: their shadows, walls and glows in three layers, painted from the back to the front. */
export type Town = {
  readonly shadows: Container
  readonly walls: Container
  readonly glows: Container
  /** Shows a picture; what has been newly built comes down from above. Resolves when `first` stands. */
  readonly show: (picture: Picture, options: ShowOptions) => Promise<void>
  readonly setLight: (light: Lighting) => void
  /** Draws the ring around a building's plot. */
  readonly mark: (building: BuildingId | null) => void
  readonly find: (x: number, y: number) => BuildingId | null
  /** The next building from one in a direction of the screen. */
  readonly next: (from: BuildingId | null, dx: number, dy: number, near: { x: number; y: number }) => BuildingId | null
  readonly hooks: (rankOf: (picture: PictureOfBuilding) => number | null) => readonly Hook[]
  readonly placeOf: (building: BuildingId) => { x: number; y: number; top: number } | null
}

export type ShowOptions = { readonly withLamps: boolean; readonly withMotion: boolean; readonly first: string | null }

const SIGN_GAP = 10

export function createTown(shelf: Shelf, marks: Marks, loop: Loop): Town {
  const layer = () => new Container({ sortableChildren: true })
  const [shadows, walls, glows] = [layer(), layer(), layer()]
  const ring = marks.ring()
  ring.visible = false
  ring.zIndex = 1e6
  shadows.addChild(ring)
  const views = new Map<BuildingId, BuildingView>()
  const shown = new Map<BuildingId, string>()
  /** How each building is to look by now. */
  let wantedNow: ReadonlyMap<BuildingId, string> = new Map()
  let light: Lighting | null = null

  function viewOf(picture: PictureOfBuilding): BuildingView {
    const before = views.get(picture.building)
    if (before) return before
    const view = createBuildingView(picture, shelf, marks)
    shadows.addChild(view.shadow)
    walls.addChild(view.view)
    glows.addChild(view.glow)
    views.set(picture.building, view)
    return view
  }

  function present(picture: PictureOfBuilding, withMotion: boolean): void {
    const known = views.get(picture.building)
    const before = known?.picture()
    const view = viewOf(picture)
    view.show(picture)
    if (light) view.setLight(light)
    const risen = before && withMotion ? risenStorey(before, picture) : null
    if (risen !== null) {
      raiseStorey(view, risen, shelf, loop, () => {
        if (light) view.setLight(light)
      })
    }
    loop.invalidate()
  }

  return {
    shadows,
    walls,
    glows,
    show: async (picture, { withLamps, withMotion, first }) => {
      const wanted = picture.districts.flatMap(({ buildings }) => buildings)
      const ids = new Set(wanted.map(({ building }) => building))
      for (const [id, view] of views) {
        if (ids.has(id)) continue
        view.destroy()
        views.delete(id)
        shown.delete(id)
      }
      wantedNow = new Map(wanted.map((building) => [building.building, signOf(building, withLamps)]))
      const inOrder = picture.districts.toSorted(
        (a, b) => Number(b.plateau.district === first) - Number(a.plateau.district === first),
      )
      const districts = inOrder.map(async ({ buildings }) => {
        const changed = buildings.filter(({ building }) => shown.get(building) !== wantedNow.get(building))
        if (changed.length === 0) return
        await shelf.fetch(changed.flatMap((building) => ordersOf(building, withLamps)))
        for (const building of changed) {
          // A newer picture may have come while this one was being painted; what looks the same in it is shown.
          const sign = signOf(building, withLamps)
          if (wantedNow.get(building.building) !== sign || shown.get(building.building) === sign) continue
          shown.set(building.building, sign)
          present(building, withMotion)
        }
      })
      await Promise.all(districts)
    },
    setLight: (next) => {
      light = next
      for (const view of views.values()) view.setLight(next)
    },
    mark: (building) => {
      const view = building === null ? null : views.get(building)
      ring.visible = view !== null && view !== undefined
      if (view) ring.position.copyFrom(view.view.position)
    },
    find: (x, y) => {
      const front = [...views.values()].toSorted((a, b) => b.view.zIndex - a.view.zIndex)
      return front.find((view) => hits(view.prisms(), x - view.view.x, y - view.view.y))?.picture().building ?? null
    },
    next: (from, dx, dy, near) => {
      const start = from === null ? near : (views.get(from)?.view.position ?? near)
      let best: { building: BuildingId; cost: number } | null = null
      for (const [building, { view }] of views) {
        if (building === from) continue
        const along = (view.x - start.x) * dx + (view.y - start.y) * dy
        const aside = Math.abs((view.x - start.x) * dy) + Math.abs((view.y - start.y) * dx)
        const cost = from === null ? Math.hypot(view.x - start.x, view.y - start.y) : along + aside * 2
        if (from !== null && along <= 4) continue
        if (best === null || cost < best.cost) best = { building, cost }
      }
      return best?.building ?? from
    },
    hooks: (rankOf) =>
      [...views.values()].flatMap((view): Hook[] => {
        const picture = view.picture()
        const rank = rankOf(picture)
        if (rank === null) return []
        return [{ building: picture.building, x: view.view.x, y: view.view.y - view.top() - SIGN_GAP, rank }]
      }),
    placeOf: (building) => {
      const view = views.get(building)
      return view ? { x: view.view.x, y: view.view.y, top: view.top() } : null
    },
  }
}

/** Equal for what looks equal. */
const signOf = (picture: PictureOfBuilding, withLamps: boolean) =>
  `${withLamps ? 'lamps' : ''}${JSON.stringify(picture)}`

/** The lowest storey that stands lit now and did not stand before. */
function risenStorey(before: PictureOfBuilding, now: PictureOfBuilding): number | null {
  const stood = before.storeys
  const risen = now.storeys.findIndex(
    (state, at) => state === 'built' && (stood[at] === 'open' || stood[at] === 'predicted'),
  )
  return risen < 0 ? null : risen
}
