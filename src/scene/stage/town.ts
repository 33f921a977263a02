import { Container, Rectangle as PixelRectangle, Sprite, Texture } from 'pixi.js'
import type { BuildingId } from '#city/ids.ts'
import { modelOf } from '../art/models.ts'
import { keyOf } from '../bakery/order.ts'
import type { Rectangle } from '../camera.ts'
import type { Picture, PictureOfBuilding } from '../picture.ts'
import { type BuildingView, createBuildingView, ordersOf } from './building.ts'
import type { Chore, Chores } from './chores.ts'
import type { Curtain } from './curtain.ts'
import type { Dresser } from './dresser.ts'
import { hits } from './hit.ts'
import type { Lighting } from './light.ts'
import type { Loop } from './loop.ts'
import type { Marks } from './marks.ts'
import type { Kit, openBuilding } from './opening.ts'
import type { raiseStorey } from './raising.ts'
import { type Rows, createRows } from './rows.ts'
import { type Shelf, spriteOf } from './shelf.ts'
import type { Hook } from './signs.ts'

/** All buildings: their shadows, walls and glows, in three layers that are painted from back to front. */
export type Town = {
  readonly shadows: Rows
  readonly walls: Rows
  readonly glows: Container
  /** Says which area of the scene (scene pixels) is in view. */
  readonly look: (area: Rectangle) => void
  /** Shows a picture. With motion, a newly built storey comes down from above. Resolves when all textures are there. */
  readonly show: (picture: Picture, options: ShowOptions) => Promise<void>
  readonly setLight: (light: Lighting) => void
  /** Draws the ring around a building's plot; null removes it. */
  readonly mark: (building: BuildingId | null) => void
  readonly find: (x: number, y: number) => BuildingId | null
  /** The next building in a direction of the screen. From null, the one nearest to `near` (scene pixels). */
  readonly next: (from: BuildingId | null, dx: number, dy: number, near: { x: number; y: number }) => BuildingId | null
  readonly hooks: (rankOf: (picture: PictureOfBuilding) => number | null) => readonly Hook[]
  readonly placeOf: (building: BuildingId) => { x: number; y: number; top: number } | null
  /** How far in front (tiles) the building at a point is; -Infinity where there is none. */
  readonly depthAt: (x: number, y: number) => number
  /** From now on it dresses the buildings. Resolves when those that are shown already are dressed. */
  readonly dressWith: (dresser: Dresser) => Promise<void>
}

export type ShowOptions = {
  readonly withLamps: boolean
  readonly withMotion: boolean
  /** True: buildings are added and removed in small jobs over several frames. */
  readonly isAtLeisure?: boolean
}

const SIGN_GAP = 10
/** Unused textures are destroyed only when all textures take more bytes than this. */
const PLENTY = 250e6

/**
 * `chores`: given in a huge city, where buildings come and go with the camera; then each row is a render group. Null
 * otherwise.
 */
export function createTown(shelf: Shelf, marks: Marks, loop: Loop, chores: Chores | null, curtain?: Curtain): Town {
  const areApart = chores !== null
  const [shadows, walls] = [createRows(areApart), createRows(areApart)]
  const glows = new Container({ sortableChildren: true, isRenderGroup: areApart })
  let ring: Sprite | null = null
  const views = new Map<BuildingId, BuildingView>()
  const shown = new Map<BuildingId, Look>()
  /** How each building has to look, by the last call of `show`. */
  let wantedNow: ReadonlyMap<BuildingId, Look> = new Map()
  let light: Lighting | null = null
  /** The model of each building shown, and for each order ever placed the model it was for. */
  const models = new Map<BuildingId, string>()
  const requested = new Map<string, string>()
  let dresser: Dresser | null = null
  let last: Picture | null = null
  /** Number of districts that are still being painted. */
  let awaited = 0

  function hangRing(): Sprite {
    const hung = marks.ring()
    hung.zIndex = 1e6
    return shadows.view.addChild(hung)
  }

  function viewOf(picture: PictureOfBuilding): BuildingView {
    const before = views.get(picture.building)
    if (before) return before
    const view = createBuildingView(picture, shelf, marks)
    shadows.add(view.shadow)
    walls.add(view.view)
    glows.addChild(view.glow)
    curtain?.hide(view.shadow, view.view, view.glow)
    views.set(picture.building, view)
    return view
  }

  function present(picture: PictureOfBuilding, withMotion: boolean, { open, raise }: Plays): void {
    const known = views.get(picture.building)
    const before = known?.picture()
    const view = viewOf(picture)
    view.show(picture)
    if (light) view.setLight(light)
    const risen = before && withMotion ? risenStorey(before, picture) : null
    dresser?.dress(view, risen?.storey ?? Infinity, false)
    const onDone = () => {
      if (light) view.setLight(light)
      dresser?.dress(view, Infinity, true)
    }
    if (risen?.isFound && open) open(view, risen.storey, shelf, loop, KIT, onDone)
    else if (risen && !risen.isFound && raise) raise(view, risen.storey, shelf, loop, KIT, onDone)
    else if (risen) onDone()
    loop.invalidate()
  }

  function remove(id: BuildingId): void {
    if (wantedNow.has(id)) return
    const view = views.get(id)
    if (view) dresser?.undress(view)
    view?.destroy()
    views.delete(id)
    shown.delete(id)
    models.delete(id)
  }

  /** Shows a look, unless it is shown already or a newer picture wants another one. */
  function settle(look: Look, withMotion: boolean, plays: Plays): void {
    const { picture } = look
    const { building } = picture
    if (!looksAs(wantedNow.get(building), look) || looksAs(shown.get(building), look)) return
    shown.set(building, look)
    models.set(building, modelOf(building, picture.district))
    present(picture, withMotion, plays)
  }

  /** Destroys textures that only removed buildings use. */
  function tidy(): void {
    if (awaited > 0 || shelf.bytes() < PLENTY) return
    const needed = new Set(models.values())
    shelf.forget(new Set([...requested].flatMap(([key, model]) => (needed.has(model) ? [] : [key]))))
  }

  const frontmost = (x: number, y: number) =>
    [...views.values()]
      .toSorted((a, b) => b.view.zIndex - a.view.zIndex)
      .find((view) => hits(view.prisms(), x - view.view.x, y - view.view.y))

  return {
    shadows,
    walls,
    glows,
    look: (area) => {
      shadows.look(area)
      walls.look(area)
    },
    show: async (picture, { withLamps, withMotion, isAtLeisure = false }) => {
      const wanted = new Map<BuildingId, Look>()
      const changedBy: Look[][] = []
      for (const { buildings } of picture.districts) {
        const changed: Look[] = []
        for (const one of buildings) {
          const before = shown.get(one.building)
          const isSame = before?.picture === one && before.withLamps === withLamps
          const look = isSame ? before : { picture: one, withLamps }
          wanted.set(one.building, look)
          if (!isSame) changed.push(look)
        }
        if (changed.length > 0) changedBy.push(changed)
      }
      wantedNow = wanted
      const schedule = (all: readonly Chore[]) => {
        if (isAtLeisure && chores) chores.add(all)
        else for (const { run } of all) run()
      }
      const removed: Chore[] = []
      for (const [id, { view }] of views)
        if (!wanted.has(id)) removed.push({ key: id, depth: view.zIndex, run: () => remove(id) })
      schedule(removed)
      const districts = changedBy.map(async (changed) => {
        const orders = changed.flatMap(({ picture: one }) => [
          ...ordersOf(one, withLamps),
          ...(dresser?.ordersOf(one) ?? []),
        ])
        for (const order of orders)
          if (chores && 'building' in order) requested.set(keyOf(order), modelOf(order.building, order.district))
        awaited += 1
        await shelf.fetch(orders)
        awaited -= 1
        const rising = changed.flatMap(({ picture: now }) => {
          const before = withMotion && shown.get(now.building)?.picture
          return (before && risenStorey(before, now)) || []
        })
        // Without the code of its moment (the network let go), a building is at once as it will be.
        const plays: Plays = {
          open: rising.some(({ isFound }) => isFound)
            ? await import('./opening.ts').then((opening) => opening.openBuilding, nothing)
            : null,
          raise: rising.some(({ isFound }) => !isFound)
            ? await import('./raising.ts').then((raising) => raising.raiseStorey, nothing)
            : null,
        }
        schedule(
          changed.map((look): Chore => {
            const { building, x, y } = look.picture
            return { key: building, depth: x + y, run: () => settle(look, withMotion, plays) }
          }),
        )
      })
      await Promise.all(districts)
      last = picture
      dresser?.showCity(picture, withMotion)
      chores?.add([{ key: 'tidy', depth: Infinity, run: tidy }])
    },
    setLight: (next) => {
      light = next
      glows.visible = !areApart || next.lamps > 0
      for (const view of views.values()) view.setLight(next)
    },
    mark: (building) => {
      const view = building === null ? undefined : views.get(building)
      if (ring) ring.visible = view !== undefined
      if (!view) return
      ring ??= hangRing()
      ring.position.copyFrom(view.view.position)
    },
    find: (x, y) => frontmost(x, y)?.picture().building ?? null,
    depthAt: (x, y) => frontmost(x, y)?.view.zIndex ?? -Infinity,
    dressWith: async (next) => {
      dresser = next
      await shelf.fetch([...views.values()].flatMap((view) => next.ordersOf(view.picture())))
      for (const view of views.values()) next.dress(view, Infinity, false)
      if (last) next.showCity(last, false)
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
    hooks: (rankOf) => {
      const hooks: Hook[] = []
      for (const view of views.values()) {
        const { building } = view.picture()
        const rank = rankOf(view.picture())
        if (rank !== null) hooks.push({ building, x: view.view.x, y: view.view.y - view.top() - SIGN_GAP, rank })
      }
      return hooks
    },
    placeOf: (building) => {
      const view = views.get(building)
      return view ? { x: view.view.x, y: view.view.y, top: view.top() } : null
    },
  }
}

/** What plays the moment of a building that is opened, and of a storey that is built; null: not needed, or not to be had. */
type Plays = { readonly open: typeof openBuilding | null; readonly raise: typeof raiseStorey | null }
const nothing = () => null
const KIT: Kit = { Container, Rectangle: PixelRectangle, Sprite, Texture, spriteOf }

/** How a building looks. */
type Look = { readonly picture: PictureOfBuilding; readonly withLamps: boolean }

/** Pictures are compared by identity: an unchanged building is the very same object. */
const looksAs = (before: Look | undefined, { picture, withLamps }: Look): boolean =>
  before?.picture === picture && before.withLamps === withLamps

/** The lowest storey that is built now and was to be built before, found or in a scaffold; null if there is none. */
function risenStorey(before: PictureOfBuilding, now: PictureOfBuilding): { storey: number; isFound: boolean } | null {
  const stood = before.storeys
  const isFound = (at: number) => stood[at] === 'found' || stood[at] === 'foundPredicted'
  const storey = now.storeys.findIndex(
    (state, at) => state === 'built' && (stood[at] === 'open' || stood[at] === 'predicted' || isFound(at)),
  )
  return storey < 0 ? null : { storey, isFound: isFound(storey) }
}
