import type { CityIndex } from '#city/city-index.ts'
import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import type { StoreyState } from './art/sprites.ts'
import type { Layout, Plateau, Plot } from './layout.ts'

/** How a floor is to be shown: as it stands, or as it will in the city looked ahead to, claimed by nobody. */
export type ShownState = StoreyState | 'ahead'

/** What to draw of one building: pure data, before any pixel. */
export type PictureOfBuilding = {
  readonly building: BuildingId
  readonly district: DistrictId
  readonly x: number
  readonly y: number
  readonly z: number
  /** The plan on the ground, where nothing stands yet. */
  readonly isPlan: boolean
  /** From the ground up, as far as there is anything to see. */
  readonly storeys: readonly StoreyState[]
  /** What is on top of the standing storeys; null while none stands. */
  readonly crown: {
    readonly storeys: number
    readonly isFull: boolean
    readonly state: 'built' | 'due' | 'placed'
  } | null
  readonly pennant: 'plain' | 'mentor' | null
  readonly isFresh: boolean
  /** The lowest storey that stands only in the look ahead; null where none does. */
  readonly ghostFrom: number | null
}

export type PictureOfDistrict = {
  readonly plateau: Plateau
  readonly isInMist: boolean
  readonly buildings: readonly PictureOfBuilding[]
}

export type Picture = {
  readonly districts: readonly PictureOfDistrict[]
  readonly monument: StoreyState
  /** The monument stands only in the look ahead. */
  readonly isMonumentGhost: boolean
}

export type PictureInput = {
  readonly index: CityIndex
  readonly layout: Layout
  readonly storeys: ReadonlyMap<FloorId, ShownState>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  readonly level: LevelNumber
  readonly fresh: ReadonlySet<BuildingId>
  /** Whose storeys still to come are drawn as wire. */
  readonly studied: BuildingId | null
  /** The plots that are worth drawing; all where none are named. */
  readonly plotsOf?: (plateau: Plateau) => readonly Plot[]
}

type DrawAll = (input: PictureInput, plateau: Plateau, plots: readonly Plot[]) => readonly PictureOfBuilding[]

/** A building as it was drawn last; it is drawn anew when one of these is no longer so. */
type Drawn = {
  readonly floors: readonly FloorId[]
  shown: readonly ShownState[]
  isStudied: boolean
  picture: PictureOfBuilding
}

/**
 * Draws one picture of a city after the other. A building of which nothing has changed is the very same object again:
 * in a city of thousands nearly all of them, and one floor built must not cost more than looking at each once.
 */
export function createDrawing(): (input: PictureInput) => Picture {
  const drawn = new Map<BuildingId, Drawn>()
  /** The buildings of plots that were drawn together, so that none has to be looked for. */
  const together = new WeakMap<readonly Plot[], readonly (Drawn | null)[]>()

  function find(input: PictureInput, plateau: Plateau, plot: Plot): Drawn | null {
    const before = drawn.get(plot.building)
    if (before) return before
    const building = input.index.buildingById.get(plot.building)
    const picture = pictureOf(input, plateau, plot)
    if (!building || !picture) return null
    const isStudied = input.studied === building.id
    const entry = { floors: building.floors, shown: shownOf(input, building.floors), isStudied, picture }
    drawn.set(building.id, entry)
    return entry
  }

  return (input) =>
    drawPicture(input, (_, plateau, plots) => {
      let entries = together.get(plots)
      if (!entries) {
        entries = plots.map((plot) => find(input, plateau, plot))
        together.set(plots, entries)
      }
      const pictures: PictureOfBuilding[] = []
      for (let at = 0; at < plots.length; at++) {
        const entry = entries[at]
        if (!entry) continue
        if (!isStill(entry, input)) {
          entry.picture = pictureOf(input, plateau, plots[at]!) ?? entry.picture
          entry.shown = shownOf(input, entry.floors)
          entry.isStudied = input.studied === entry.picture.building
        }
        pictures.push(entry.picture)
      }
      return pictures
    })
}

function isStill({ picture, floors, shown, isStudied }: Drawn, { storeys, pennants, fresh, studied }: PictureInput) {
  for (let at = 0; at < floors.length; at++) if ((storeys.get(floors[at]!) ?? 'locked') !== shown[at]) return false
  const { building } = picture
  return (
    (studied === building) === isStudied &&
    (pennants.size === 0 ? null : (pennants.get(building) ?? null)) === picture.pennant &&
    (fresh.size > 0 && fresh.has(building)) === picture.isFresh
  )
}

const drawEach: DrawAll = (input, plateau, plots) => plots.flatMap((plot) => pictureOf(input, plateau, plot) ?? [])

export function drawPicture(input: PictureInput, drawAll: DrawAll = drawEach): Picture {
  const { index, layout, level, storeys, plotsOf = ({ plots }: Plateau) => plots } = input
  const monument = (index.monument && storeys.get(index.monument.id)) ?? 'locked'
  return {
    districts: layout.plateaus.map((plateau) => {
      const isInMist = plateau.level > level
      const buildings = isInMist ? [] : drawAll(input, plateau, plotsOf(plateau))
      return { plateau, isInMist, buildings }
    }),
    monument: whole(monument),
    isMonumentGhost: monument === 'ahead',
  }
}

/** Where a learner is at home: the first district out of the mist. */
export const homeOf = ({ districts }: Picture): Plateau | null =>
  (districts.find(({ isInMist }) => !isInMist) ?? districts[0])?.plateau ?? null

export const hiddenIn = ({ districts }: Picture): ReadonlySet<DistrictId> =>
  new Set(districts.filter(({ isInMist }) => isInMist).map(({ plateau }) => plateau.district))

const shownOf = ({ storeys }: PictureInput, floors: readonly FloorId[]): readonly ShownState[] =>
  floors.map((floor) => storeys.get(floor) ?? 'locked')

function pictureOf(input: PictureInput, plateau: Plateau, plot: Plot): PictureOfBuilding | null {
  const building = input.index.buildingById.get(plot.building)
  if (!building) return null
  const shown = shownOf(input, building.floors)
  const states = shown.map(whole)
  const lowestAhead = shown.indexOf('ahead')
  const standing = standingFrom(states)
  const top = states[standing - 1]
  return {
    building: building.id,
    district: plateau.district,
    x: plot.x,
    y: plot.y,
    z: plateau.z,
    isPlan: standing === 0,
    storeys: input.studied === building.id ? states : withoutLocked(states),
    crown:
      top === 'built' || top === 'due' || top === 'placed'
        ? { storeys: standing, isFull: standing === building.floors.length, state: top }
        : null,
    pennant: input.pennants.get(building.id) ?? null,
    isFresh: input.fresh.has(building.id),
    ghostFrom: lowestAhead < 0 ? null : lowestAhead,
  }
}

/** What will stand is drawn whole, and seen through. */
const whole = (state: ShownState): StoreyState => (state === 'ahead' ? 'built' : state)

const isSolid = (state: StoreyState) => state === 'built' || state === 'due' || state === 'placed'

/** Storeys from the ground up that stand without a gap. */
function standingFrom(states: readonly StoreyState[]): number {
  const gap = states.findIndex((state) => !isSolid(state))
  return gap < 0 ? states.length : gap
}

function withoutLocked(states: readonly StoreyState[]): readonly StoreyState[] {
  const firstLocked = states.indexOf('locked')
  return firstLocked < 0 ? states : states.slice(0, firstLocked)
}
