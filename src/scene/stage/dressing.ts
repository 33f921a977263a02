import type { FloorId } from '#city/ids.ts'
import type { Composition } from './composition.ts'
import type { Dresser } from './dresser.ts'
import type { Lighting } from './light.ts'
import { createResidents } from './residents.ts'
import { createReviewSigns, reviewOrders } from './review-signs.ts'
import { createSeams, seamOrders } from './seams.ts'
import type { Hook } from './signs.ts'

/**
 * What a learner's own work adds to buildings that stand: the people of the stories, seams of gold, and what is seen of
 * reviews. Loaded when there is some of it to show.
 */
export type Dressing = Dresser & {
  readonly setLight: (light: Lighting) => void
  readonly moveTo: (seconds: number) => void
  /** The person at a point (scene pixels), at most `reach` from it; nobody whom a building hides. */
  readonly personAt: (x: number, y: number, reach: number) => FloorId | null
  readonly signOf: (person: FloorId) => readonly Hook<FloorId>[]
  readonly dispose: () => void
}

const MONUMENT = 'monument'
/** Tiles from the middle of the fountain to where the person of the last floor stands. */
const BY_THE_FOUNTAIN = -0.1

export function createDressing({ traffic, town, loop, frames, shelf, layout }: Composition): Dressing {
  const residents = createResidents(town.walls, frames, loop)
  const seams = createSeams(shelf)
  const reviews = createReviewSigns(shelf)
  traffic.view.addChild(residents.view)
  const { x, y, z } = layout.monument
  const fountain = { x: x + BY_THE_FOUNTAIN, y: y + BY_THE_FOUNTAIN, z }

  return {
    ordersOf: (picture) => [...seamOrders(picture), ...reviewOrders(picture)],
    dress: (view, rising, isNew) => {
      const picture = view.picture()
      const { building, people } = picture
      const out = people.filter(({ storey }) => storey < rising)
      residents.show(building, picture, out, isNew)
      seams.show(view, rising)
      reviews.show(view, rising)
      if (picture.seams.length > 0 || picture.hasSheet || picture.hasShelf) loop.invalidate()
    },
    undress: (view) => {
      const picture = view.picture()
      residents.show(picture.building, picture, [], false)
    },
    showCity: ({ monumentPerson }, withMotion) => {
      const people = monumentPerson ? [{ floor: monumentPerson, storey: 0 }] : []
      residents.show(MONUMENT, fountain, people, withMotion)
    },
    setLight: (light) => {
      residents.setLight(light)
      seams.setLight(light)
      reviews.setLight(light)
    },
    moveTo: residents.moveTo,
    personAt: (atX, atY, reach) => residents.find(atX, atY, reach, town.depthAt(atX, atY)),
    signOf: (person) => {
      const at = residents.signOf(person)
      return at ? [{ building: person, ...at, rank: 0 }] : []
    },
    dispose: residents.dispose,
  }
}
