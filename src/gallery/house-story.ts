import type { Building } from '#city/city.ts'
import { toBuildingId, toDistrictId, toFloorId } from '#city/ids.ts'
import { modelOf } from '#scene/art/models.ts'
import { SHOWN_STATES, buildingCell, storeysUpTo } from './pictures.ts'
import { GRASS } from './prop-stories.ts'
import type { Section, Story } from './story.ts'

const HEIGHTS = [1, 2, 4, 6]
const NAMES = 400
/** A few districts without a palette of their own. */
const QUARTERS = ['harbour', 'old-town', 'mills', 'gardens', 'station', 'hill', 'market', 'docks'].map(toDistrictId)

/** A building without a landmark; its id decides its look. */
function unknown(name: string, floors: number, district = QUARTERS[0]!): Building {
  const id = toBuildingId(name)
  return {
    id,
    name,
    qualifier: null,
    district,
    level: 0,
    rationale: [],
    floors: Array.from({ length: floors }, (_, storey) => toFloorId(id, storey)),
  }
}

/** One name for each of the different houses. */
function namesOfAllHouses(): readonly string[] {
  const nameByModel = new Map<string, string>()
  for (let at = 1; at <= NAMES; at++) {
    const { id, district } = unknown(`house ${at}`, 1)
    const model = modelOf(id, district)
    if (!nameByModel.has(model)) nameByModel.set(model, `house ${at}`)
  }
  return [...nameByModel.values()]
}

const standing = (building: Building, caption: string) =>
  buildingCell({
    name: `${building.id} in ${building.district}, ${building.floors.length}`,
    caption,
    building,
    states: storeysUpTo(building.floors.length),
  })

const look = { surface: GRASS, zoom: 1, scale: 2, isAligned: true } as const

export const houses: Story = {
  query: 'story=houses',
  title: 'Houses nobody has drawn',
  about: 'A building of any other document gets one of a few houses, in the colours of its quarter. Its id decides.',
  sections: (): readonly Section[] => {
    const names = namesOfAllHouses()
    const [first = ''] = names
    return [
      {
        ...look,
        title: `All ${names.length} houses`,
        about: `Each with ${HEIGHTS.slice(0, -1).join(', ')} and ${HEIGHTS.at(-1)} storeys.`,
        cells: names.flatMap((name) => HEIGHTS.map((height) => standing(unknown(name, height), `${name}, ${height}`))),
      },
      {
        ...look,
        title: 'One house in many quarters',
        cells: QUARTERS.map((quarter) => standing(unknown(first, 3, quarter), quarter)),
      },
      {
        ...look,
        title: 'Its last storey in every state',
        cells: SHOWN_STATES.map((state) =>
          buildingCell({
            name: `last ${state}`,
            caption: state,
            building: unknown(first, 3),
            states: [...storeysUpTo(2), state],
            isStudied: state === 'locked',
          }),
        ),
      },
    ]
  },
  face: { cell: standing(unknown('house 7', 4), 'a house'), zoom: 0.55 },
}
