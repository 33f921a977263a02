import type { FloorId } from '#city/ids.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { CitySceneProps } from '#scene/scene-props.ts'
import type { Cover, Width } from './cover.ts'

type Storeys = CitySceneProps['storeys']
type StoreyState = Storeys extends ReadonlyMap<FloorId, infer State> ? State : never

/** How the scene draws each floor. */
export function storeysOf(views: ReadonlyMap<FloorId, FloorView>): Storeys {
  return new Map([...views].map(([id, view]) => [id, storeyOf(view)]))
}

/**
 * The same for a later level that is looked at: floors that are open or predicted there are drawn as `ahead`, except
 * where something stands already.
 */
export function storeysAhead(views: ReadonlyMap<FloorId, FloorView>): Storeys {
  return new Map(
    [...views].map(([id, view]) => {
      const willStand = !view.found && (view.standing === 'open' || view.standing === 'predicted')
      return [id, willStand ? 'ahead' : storeyOf(view)]
    }),
  )
}

function storeyOf(view: FloorView): StoreyState {
  if (view.found) return view.standing === 'predicted' ? 'foundPredicted' : 'found'
  if (view.standing !== 'built') return view.standing
  return view.due ? 'due' : view.placed ? 'placed' : 'built'
}

type Inset = CitySceneProps['inset']
const NOTHING_COVERED: Inset = { top: 0, right: 0, bottom: 0, left: 0 }

/** Below this height of a narrow page a night that runs leaves a lower strip of the city, as incident.css says. */
const LOW = 720

/** CSS pixels that the interface covers at each side of the city. `night`: the sheet of a night that runs. */
export function insetOf(
  cover: Cover | 'night',
  width: Width,
  view: { readonly width: number; readonly height: number },
): Inset {
  if (width === 'narrow') {
    const strip = { panel: 150, gate: 150, read: 128, night: view.height < LOW ? 72 : 128, long: 100 }
    if (cover === 'panel' || cover === 'gate' || cover === 'read' || cover === 'night' || cover === 'long')
      return { top: 0, right: 0, bottom: Math.max(0, view.height - strip[cover]), left: 0 }
    if (cover === 'welcome') return { top: Math.min(380, view.height * 0.45), right: 0, bottom: 180, left: 0 }
    if (cover === 'ahead') return { top: 140, right: 0, bottom: 100, left: 0 }
    if (cover === 'ceremony') return { top: 130, right: 0, bottom: view.height * 0.58, left: 0 }
    if (cover === 'rounds') return { top: 64, right: 0, bottom: Math.max(0, view.height - 206), left: 0 }
    if (cover === 'card') return { top: 72, right: 0, bottom: Math.min(view.height * 0.54, 520) + 88, left: 0 }
    if (cover === 'film') return { top: 20, right: 0, bottom: 190, left: 0 }
    return { top: 72, right: 0, bottom: 80, left: 0 }
  }
  const board = width === 'wide' ? 350 : 312
  switch (cover) {
    case 'panel':
      return { top: 70, right: 600, bottom: 0, left: board }
    case 'gate':
      return { top: 0, right: 600, bottom: 0, left: 0 }
    case 'ceremony':
      return { top: 150, right: 20, bottom: 270, left: 20 }
    case 'rounds':
      return { top: 110, right: Math.min(800, view.width * 0.6) + 60, bottom: 30, left: 20 }
    case 'all':
      return NOTHING_COVERED
    case 'read':
    case 'night':
      return { top: 0, right: view.width - (width === 'wide' ? 400 : 250), bottom: 0, left: 0 }
    case 'long':
      return { top: 0, right: view.width - (width === 'wide' ? 232 : 112), bottom: 0, left: 0 }
    case 'welcome':
      return { top: 0, right: 0, bottom: 0, left: width === 'wide' ? 420 : 320 }
    case 'ahead':
      return { top: 100, right: 20, bottom: 170, left: 20 }
    case 'film':
      return { top: 20, right: 20, bottom: 150, left: 20 }
    case 'card':
      return { top: 80, right: 460, bottom: 110, left: board }
    case 'none':
      return { top: 80, right: 20, bottom: 110, left: board }
  }
}
