import type { CityIndex } from '#city/city-index.ts'
import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, DistrictId, FloorId } from '#city/ids.ts'
import { type CrownState, crownStateOf } from './art/crown-state.ts'
import { UNARRANGED } from '#progress/arrangement.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import type { StoreyState } from './art/sprites.ts'
import type { Layout, Plateau, Plot } from './layout.ts'

/** How a floor is shown: by its state, or as `ahead`: built in a later level that is looked at. */
export type ShownState = StoreyState | 'ahead'

/** What to draw of one building, as data. `x` and `y` in tiles, `z` in pixels. */
export type PictureOfBuilding = {
  readonly building: BuildingId
  readonly district: DistrictId
  readonly x: number
  readonly y: number
  readonly z: number
  /** True: a plan is drawn on the ground, because nothing stands yet. */
  readonly isPlan: boolean
  /** States from the ground up, without storeys that are not drawn. */
  readonly storeys: readonly StoreyState[]
  /** The roof on the standing storeys; null if none stands. */
  readonly crown: {
    readonly storeys: number
    readonly isFull: boolean
    readonly state: CrownState
  } | null
  readonly pennant: 'plain' | 'mentor' | null
  readonly isFresh: boolean
  /** How its plot is arranged; null while the building was not opened. */
  readonly plot: Arrangement | null
  /** Index of the lowest storey that is only `ahead`; null if there is none. */
  readonly ghostFrom: number | null
  /** Whose stories' people are out, from the ground up. */
  readonly people: readonly PictureOfPerson[]
  /** The numbers of the storeys with a seam of gold. */
  readonly seams: readonly number[]
  /** Whether a rolled sheet lies at its door: a review waits. */
  readonly hasSheet: boolean
  /** Whether books are seen in a window of its ground floor: a review is done. */
  readonly hasShelf: boolean
}

/** Where a person stands follows from the storey: see `people.ts`. */
export type PictureOfPerson = { readonly floor: FloorId; readonly storey: number }

export type PictureOfDistrict = {
  readonly plateau: Plateau
  readonly isInMist: boolean
  readonly buildings: readonly PictureOfBuilding[]
}

export type Picture = {
  readonly districts: readonly PictureOfDistrict[]
  readonly monument: StoreyState
  /** True if the monument is only `ahead`. */
  readonly isMonumentGhost: boolean
  /** The floor of the monument, if its person is out. */
  readonly monumentPerson: FloorId | null
}

export type PictureInput = {
  readonly index: CityIndex
  readonly layout: Layout
  readonly storeys: ReadonlyMap<FloorId, ShownState>
  readonly pennants: ReadonlyMap<BuildingId, 'plain' | 'mentor'>
  /** How plots are arranged; left out: no building has anything before it. */
  readonly plots?: ReadonlyMap<BuildingId, Arrangement> | undefined
  readonly level: LevelNumber
  readonly fresh: ReadonlySet<BuildingId>
  /** The building whose locked storeys are drawn too, as wire frames. */
  readonly studied: BuildingId | null
  /** The floors with a person, who is out once the floor is built; left out: nobody. */
  readonly people?: { readonly has: (floor: FloorId) => boolean } | undefined
  /** The floors with a seam of gold; left out: none. */
  readonly seams?: ReadonlySet<FloorId> | undefined
  /** The buildings with a review that waits, and those with one that is done; left out: none. */
  readonly sheets?: ReadonlySet<BuildingId> | undefined
  readonly shelves?: ReadonlySet<BuildingId> | undefined
  /** The plots to be drawn; left out: all. */
  readonly plotsOf?: (plateau: Plateau) => readonly Plot[]
}

type DrawAll = (input: PictureInput, plateau: Plateau, plots: readonly Plot[]) => readonly PictureOfBuilding[]

/** A building as it was last drawn, and the inputs for that; if one changes, it is drawn again. */
type Drawn = {
  readonly floors: readonly FloorId[]
  shown: readonly ShownState[]
  isStudied: boolean
  people: PictureInput['people']
  picture: PictureOfBuilding
}

/**
 * Draws one picture after the other. An unchanged building is the very same object as before: in a city of thousands
 * that is nearly all of them, and one new floor must cost no more than a look at each.
 */
export function createDrawing(): (input: PictureInput) => Picture {
  const drawn = new Map<BuildingId, Drawn>()
  /** The buildings of each list of plots, kept so that they need not be looked up again. */
  const together = new WeakMap<readonly Plot[], readonly (Drawn | null)[]>()

  function find(input: PictureInput, plateau: Plateau, plot: Plot): Drawn | null {
    const before = drawn.get(plot.building)
    if (before) return before
    const building = input.index.buildingById.get(plot.building)
    const picture = pictureOf(input, plateau, plot)
    if (!building || !picture) return null
    const isStudied = input.studied === building.id
    const shown = shownOf(input, building.floors)
    const entry = { floors: building.floors, shown, isStudied, people: input.people, picture }
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
          entry.people = input.people
        }
        pictures.push(entry.picture)
      }
      return pictures
    })
}

/** A building that stands by placement alone has nothing before it unless its learner has arranged that. */
function plotOf({ plots }: PictureInput, building: BuildingId, ground: ShownState | undefined): Arrangement | null {
  if (!plots || (ground !== 'built' && ground !== 'due' && ground !== 'placed')) return null
  return plots.get(building) ?? (ground === 'placed' ? null : UNARRANGED)
}

function isStill({ picture, floors, shown, isStudied, people }: Drawn, input: PictureInput) {
  const { storeys, pennants, fresh, studied, seams, sheets, shelves } = input
  for (let at = 0; at < floors.length; at++) if ((storeys.get(floors[at]!) ?? 'locked') !== shown[at]) return false
  const { building } = picture
  return (
    (studied === building) === isStudied &&
    people === input.people &&
    (picture.seams.length === 0 && !seams?.size ? true : String(seamsOf(input, floors)) === String(picture.seams)) &&
    (pennants.size === 0 ? null : (pennants.get(building) ?? null)) === picture.pennant &&
    (fresh.size > 0 && fresh.has(building)) === picture.isFresh &&
    isAtDoor(sheets, building, shown[0]) === picture.hasSheet &&
    isAtDoor(shelves, building, shown[0]) === picture.hasShelf &&
    plotOf(input, building, shown[0]) === picture.plot
  )
}

/** Reviews show only at a building whose ground floor was built. */
const isAtDoor = (those: PictureInput['sheets'], building: BuildingId, ground: ShownState | undefined) =>
  those !== undefined && those.has(building) && isBuilt(ground)

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
    monumentPerson: peopleOf(input, index.monument ? [index.monument.id] : [])[0]?.floor ?? null,
  }
}

/** The learner's own district: the first that is not in mist, or just the first. */
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
  const crown = top && crownStateOf(top)
  return {
    building: building.id,
    district: plateau.district,
    x: plot.x,
    y: plot.y,
    z: plateau.z,
    isPlan: standing === 0,
    storeys: input.studied === building.id ? states : withoutLocked(states),
    crown: crown ? { storeys: standing, isFull: standing === building.floors.length, state: crown } : null,
    pennant: input.pennants.get(building.id) ?? null,
    isFresh: input.fresh.has(building.id),
    plot: plotOf(input, building.id, shown[0]),
    ghostFrom: lowestAhead < 0 ? null : lowestAhead,
    people: peopleOf(input, building.floors),
    seams: seamsOf(input, building.floors),
    hasSheet: isAtDoor(input.sheets, building.id, shown[0]),
    hasShelf: isAtDoor(input.shelves, building.id, shown[0]),
  }
}

const peopleOf = ({ people, storeys }: PictureInput, floors: readonly FloorId[]): readonly PictureOfPerson[] =>
  floors.flatMap((floor, storey) => (people?.has(floor) && isBuilt(storeys.get(floor)) ? [{ floor, storey }] : []))

const seamsOf = ({ seams, storeys }: PictureInput, floors: readonly FloorId[]): readonly number[] =>
  floors.flatMap((floor, storey) => (seams?.has(floor) && isBuilt(storeys.get(floor)) ? [storey] : []))

/** A floor that is `ahead` is drawn as built; the caller makes it see-through. */
const whole = (state: ShownState): StoreyState => (state === 'ahead' ? 'built' : state)

/** Whether a storey stands, as built or as found. */
export const isSolid = (state: StoreyState) => crownStateOf(state) !== undefined

/** Only a floor that was built has its person out, and a seam. */
const isBuilt = (state: ShownState | undefined) => state === 'built' || state === 'due' || state === 'placed'

/** Number of storeys that stand without a gap, from the ground up. */
function standingFrom(states: readonly StoreyState[]): number {
  const gap = states.findIndex((state) => !isSolid(state))
  return gap < 0 ? states.length : gap
}

function withoutLocked(states: readonly StoreyState[]): readonly StoreyState[] {
  const firstLocked = states.indexOf('locked')
  return firstLocked < 0 ? states : states.slice(0, firstLocked)
}
