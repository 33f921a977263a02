import { Particle, ParticleContainer, Rectangle, Texture } from 'pixi.js'
import type { BuildingId, FloorId } from '#city/ids.ts'
import { type BuildingView, ordersOf } from './building.ts'
import type { Composition } from './composition.ts'
import type { Dresser } from './dresser.ts'
import type { IncidentKit } from './incident-kit.ts'
import type { IncidentLayer } from './incident-layer.ts'
import { LIGHTING, type Lighting } from './light.ts'
import { createResidents } from './residents.ts'
import { createReviewSigns, reviewOrders } from './review-signs.ts'
import { createSeams, seamOrders } from './seams.ts'
import type { Hook } from './signs.ts'
import { spriteOf } from './shelf.ts'
import { createSmokeSigns } from './smoke-signs.ts'
import type { StageInput } from './stage-ports.ts'

/**
 * What a learner's own work adds to buildings that stand: the people of the stories, seams of gold, what is seen of
 * reviews, and of incidents. Loaded when there is some of it to show.
 */
export type Dressing = Dresser & {
  readonly setLight: (light: Lighting) => void
  readonly moveTo: (seconds: number) => void
  /** Shows what waits and what is open of incidents. Resolves when all of it is painted. */
  readonly follow: (input: Pick<StageInput, 'smoke' | 'night' | 'motion'>) => Promise<void>
  /** The person at a point (scene pixels), at most `reach` from it; nobody whom a building hides. */
  readonly personAt: (x: number, y: number, reach: number) => FloorId | null
  readonly signOf: (person: FloorId) => readonly Hook<FloorId>[]
  readonly dispose: () => void
}

const KIT: IncidentKit = { Particle, ParticleContainer, Rectangle, Texture, ordersOf, spriteOf }
const MONUMENT = 'monument'
/** Tiles from the middle of the fountain to where the person of the last floor stands. */
const BY_THE_FOUNTAIN = -0.1

export function createDressing(parts: Composition): Dressing {
  const { traffic, town, loop, frames, shelf, layout } = parts
  const residents = createResidents(town.walls, frames, loop)
  const seams = createSeams(shelf)
  const reviews = createReviewSigns(shelf)
  const smoke = createSmokeSigns(loop)
  const views = new Map<BuildingId, BuildingView>()
  let lighting: Lighting = LIGHTING.day
  let wanted: StageInput['night'] = null
  let incident: IncidentLayer | null = null
  traffic.view.addChild(residents.view)
  const { x, y, z } = layout.monument
  const fountain = { x: x + BY_THE_FOUNTAIN, y: y + BY_THE_FOUNTAIN, z }

  async function open(night: NonNullable<StageInput['night']>): Promise<void> {
    const { openIncident } = await import('./incident-layer.ts')
    // Meanwhile it may have been closed.
    if (wanted !== night) return
    incident = openIncident({ ...parts, kit: KIT, open: night, viewOf: (building) => views.get(building) })
    incident.setLight(lighting)
  }

  function close(): void {
    incident?.close()
    incident = null
    wanted = null
  }

  return {
    ordersOf: (picture) => [...seamOrders(picture), ...reviewOrders(picture)],
    dress: (view, rising, isNew) => {
      const picture = view.picture()
      const { building, people } = picture
      views.set(building, view)
      const out = people.filter(({ storey }) => storey < rising)
      residents.show(building, picture, out, isNew)
      seams.show(view, rising)
      reviews.show(view, rising)
      smoke.dress(view)
      incident?.dress(view)
      if (picture.seams.length > 0 || picture.hasSheet || picture.hasShelf) loop.invalidate()
    },
    undress: (view) => {
      const picture = view.picture()
      views.delete(picture.building)
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
      smoke.setLight(light)
      lighting = light
      incident?.setLight(light)
    },
    moveTo: residents.moveTo,
    follow: async ({ smoke: waiting, night, motion }) => {
      smoke.show(waiting, views)
      if (night?.playback !== wanted?.playback || night?.places !== wanted?.places) {
        close()
        if (night) {
          wanted = night
          await open(night)
        }
      }
      incident?.setMotion(motion)
      await incident?.ready
    },
    personAt: (atX, atY, reach) => residents.find(atX, atY, reach, town.depthAt(atX, atY)),
    signOf: (person) => {
      const at = residents.signOf(person)
      return at ? [{ building: person, ...at, rank: 0 }] : []
    },
    dispose: () => {
      close()
      residents.dispose()
      smoke.dispose()
    },
  }
}
