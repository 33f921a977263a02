import { city } from 'virtual:city'
import type { Container } from 'pixi.js'
import { createCityIndex } from '#city/city-index.ts'
import type { Layout, Plateau } from '#scene/layout.ts'
import { drawPicture } from '#scene/picture.ts'
import { plantScenery } from '#scene/scenery.ts'
import { createBuildingView, ordersOf } from '#scene/stage/building.ts'
import { createLand, middleOf } from '#scene/stage/land.ts'
import type { Lighting } from '#scene/stage/light.ts'
import { createMist } from '#scene/stage/mist.ts'
import { createRows } from '#scene/stage/rows.ts'
import { spriteOf } from '#scene/stage/shelf.ts'
import { held } from './easel.ts'
import { layout } from './pictures.ts'
import { planted } from './prop-stories.ts'
import type { Cell, Section, Story } from './story.ts'
import type { Workshop } from './workshop.ts'

const index = createCityIndex(city)

/** A layout with only this district. */
const islandOf = (plateau: Plateau): Layout => ({ ...layout, plateaus: [plateau], bridges: [], shores: [] })

async function groundOf(plateau: Plateau, isInMist: boolean, { shelf }: Workshop, light: Lighting): Promise<Container> {
  const land = createLand(islandOf(plateau), shelf, () => {})
  await Promise.all([
    land.lay(null, middleOf(plateau)),
    land.show(new Set(isInMist ? [plateau.district] : []), plateau.district),
  ])
  land.setLight(light)
  return land.view
}

const bare = (plateau: Plateau): Cell => ({
  name: 'bare',
  caption: 'its stone, its streets and its plots',
  compose: async (workshop, light) => [await groundOf(plateau, false, workshop, light)],
})

const locked = (plateau: Plateau, hasClouds: boolean): Cell => ({
  name: hasClouds ? 'mist' : 'plan',
  caption: hasClouds ? 'under its clouds' : 'the drawings of what is to come',
  compose: async (workshop, light) => {
    const ground = await groundOf(plateau, true, workshop, light)
    const mist = createMist(workshop.shelf, workshop.loop)
    mist.setLight(light)
    if (hasClouds) await mist.show([plateau], false)
    return [ground, mist.view]
  },
})

/** A district with its trees and lamps; if finished, with all its buildings. */
const lived = (plateau: Plateau, isFinished: boolean): Cell => ({
  name: isFinished ? 'finished' : 'planted',
  caption: isFinished ? 'every building finished' : 'with its trees and lamps',
  compose: async (workshop, light) => {
    const { shelf, marks } = workshop
    const ground = await groundOf(plateau, false, workshop, light)
    const walls = createRows(false)
    const { plantings } = plantScenery(islandOf(plateau))
    const garden = await planted(plantings, workshop, light, walls)
    const [shade, lamps] = [createRows(false), createRows(false)]
    for (const picture of isFinished ? finished(plateau) : []) {
      await shelf.fetch(ordersOf(picture, light.lamps > 0))
      const building = createBuildingView(picture, shelf, marks)
      building.show(picture)
      building.setLight(light)
      walls.add(building.view)
      shade.add(building.shadow)
      lamps.add(building.glow)
    }
    return [ground, shade.view, ...garden, lamps.view]
  },
})

function finished(plateau: Plateau) {
  const picture = drawPicture({
    index,
    layout: islandOf(plateau),
    storeys: new Map(city.floors.map(({ id }) => [id, 'built'])),
    pennants: new Map(),
    level: Infinity,
    fresh: new Set(),
    studied: null,
  })
  return picture.districts.flatMap(({ buildings }) => buildings)
}

/** The bridges that begin at this district, one cell each. */
function bridgesFrom(plateau: Plateau): readonly Cell[] {
  const bridges = layout.bridges.filter(({ from }) => from.district === plateau.district)
  return bridges.flatMap((bridge) =>
    [false, true].map((isLocked): Cell => {
      const end = layout.plateaus.find(({ district }) => district === bridge.to.district)
      const name = index.districtById.get(bridge.to.district)?.name ?? bridge.to.district
      const order = { kind: 'bridge', bridge, fromZ: plateau.z, toZ: end?.z ?? 0, isLocked } as const
      return {
        name: `bridge to ${bridge.to.district}${isLocked ? ', pale' : ''}`,
        caption: `to ${name}${isLocked ? ', while it lies in mist' : ''}`,
        compose: async ({ shelf }, { land }) => {
          await shelf.fetch([order])
          const exhibit = shelf.find(order)
          if (!exhibit) return []
          const sprite = spriteOf(exhibit)
          sprite.tint = land
          return [held(sprite)]
        },
      }
    }),
  )
}

function storyOf(plateau: Plateau): Story {
  const { district } = plateau
  const { name = district, level = 0 } = index.districtById.get(district) ?? {}
  const look = { surface: 'sea', scale: 2, isAligned: false } as const
  return {
    query: `story=district&id=${district}`,
    title: name,
    about: `Its island, which comes out of the mist at L${level}, from bare stone to the last roof.`,
    sections: (): readonly Section[] => {
      const bridges = bridgesFrom(plateau)
      return [
        { ...look, title: 'Its ground', zoom: 0.7, cells: [bare(plateau), lived(plateau, false)] },
        { ...look, title: 'In mist', zoom: 0.7, cells: [locked(plateau, false), locked(plateau, true)] },
        { ...look, title: 'Finished', zoom: 1, cells: [lived(plateau, true)] },
        ...(bridges.length > 0 ? [{ ...look, title: 'Bridges that begin here', zoom: 2, cells: bridges }] : []),
      ]
    },
    face: { cell: bare(plateau), zoom: 0.2 },
  }
}

export const districtStories: ReadonlyMap<string, Story> = new Map(
  layout.plateaus.map((plateau) => [plateau.district, storyOf(plateau)]),
)
