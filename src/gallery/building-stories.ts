import { city } from 'virtual:city'
import type { Building } from '#city/city.ts'
import { paletteOf } from '#scene/art/palette.ts'
import { STOREY_STATES } from '#scene/art/sprites.ts'
import type { ShownState } from '#scene/picture.ts'
import { SHOWN_STATES, buildingCell, storeysUpTo } from './pictures.ts'
import type { Cell, Section, Story } from './story.ts'

/** What each state means. */
const MEANINGS: Readonly<Record<ShownState, string>> = {
  locked: 'not open yet: wire, and only while its building is studied',
  open: 'may be begun: it can be made out in its scaffold',
  predicted: 'its lesson waits: the prediction hangs on the scaffold',
  built: 'lit at night',
  due: 'to be recalled: its lights are out and a moon hangs beside it',
  placed: 'known before the learner came: pale, nobody lives there yet',
  found: 'as ordered, never looked into: pale and shut, at level 0 only',
  foundPredicted: 'as ordered, with a prediction pinned on it',
  ahead: 'seen in the look ahead: it shines through',
}

const groundOf = (district: string) => paletteOf(district).ground as `#${string}`

/** States of a building: the last storey in `state`, all below it built. */
const lastIn = (building: Building, state: ShownState): readonly ShownState[] => [
  ...storeysUpTo(building.floors.length - 1),
  state,
]

/** Only buildings of level 0 are ever found. */
const isFound = (state: ShownState) => state === 'found' || state === 'foundPredicted'

const storeys = (count: number) => `${count} ${count === 1 ? 'storey' : 'storeys'}`

function growing(building: Building): readonly Cell[] {
  return building.floors.map((_, at) =>
    buildingCell({
      name: `${at + 1} built`,
      caption: `${storeys(at + 1)}${at + 1 === building.floors.length ? ', finished' : ''}`,
      building,
      states: storeysUpTo(at + 1),
    }),
  )
}

function inEveryState(building: Building): readonly Cell[] {
  return SHOWN_STATES.map((state) =>
    buildingCell({
      name: `last ${state}`,
      caption: `${state}: ${MEANINGS[state]}`,
      building,
      states: lastIn(building, state),
      isStudied: state === 'locked',
    }),
  )
}

function moments(building: Building): readonly Cell[] {
  const { floors } = building
  const finished = storeysUpTo(floors.length)
  const cells: readonly Parameters<typeof buildingCell>[0][] = [
    { name: 'nothing', caption: 'nothing stands: the plan on the ground', building, states: [] },
    { name: 'studied', caption: 'nothing stands, but it is studied: wire', building, states: [], isStudied: true },
    { name: 'begun', caption: 'its first storey may be begun', building, states: ['open'] },
    ...(building.level === 0
      ? ([
          { name: 'found', caption: 'as ordered: it stands from the first moment', building, states: ['found'] },
          {
            name: 'found predicted',
            caption: 'as ordered, with a prediction',
            building,
            states: ['foundPredicted'],
          },
          { name: 'opened', caption: 'looked into: open and lit', building, states: ['built'] },
        ] as const)
      : []),
    { name: 'ahead', caption: 'all of it in the look ahead', building, states: storeysUpTo(floors.length, 'ahead') },
    { name: 'dark', caption: 'all lights out', building, states: storeysUpTo(floors.length, 'due') },
    { name: 'shown', caption: 'shown to a mentor: a plain pennant', building, states: finished, pennant: 'plain' },
    { name: 'vouched', caption: 'vouched for: the mentor’s pennant', building, states: finished, pennant: 'mentor' },
    { name: 'fresh', caption: 'something here is new', building, states: finished, isFresh: true },
  ]
  return cells.map(buildingCell)
}

function storyOf(building: Building): Story {
  const { id, name, qualifier, district, floors } = building
  const quarter = city.districts.find((each) => each.id === district)
  const look = { surface: groundOf(district), zoom: 2, scale: 2, isAligned: true } as const
  const sections = (): readonly Section[] => [
    { ...look, title: 'As it grows', about: 'Each number of storeys under its crown.', cells: growing(building) },
    {
      ...look,
      title: 'Its last storey in every state',
      about: 'Each has to be told from the others without colour.',
      cells: inEveryState(building),
    },
    { ...look, zoom: 1, title: 'Other moments', cells: moments(building) },
  ]
  return {
    query: `story=building&id=${id}`,
    title: name,
    about: `${qualifier ? `${qualifier}. ` : ''}${storeys(floors.length)} in ${quarter?.name ?? district}, from L${building.level} on.`,
    sections,
    face: { cell: cutOut(building, floors.length, 'built'), zoom: 0.55 },
  }
}

export const buildingStories: ReadonlyMap<string, Story> = new Map(
  city.buildings.map((building) => [building.id, storyOf(building)]),
)

function cutOut(building: Building, count: number, state: ShownState): Cell {
  return buildingCell({
    name: `${building.id} ${count} ${state}`,
    caption: `${building.name}, ${count}, ${state}`,
    building,
    states: [...storeysUpTo(count - 1), state],
    isStudied: state === 'locked',
    isCutOut: true,
    facts: { 'data-building': building.id, 'data-storeys': count, 'data-state': state },
  })
}

/** A few finished buildings side by side. */
const lineUp: Cell = {
  name: 'line-up',
  caption: 'some of the landmarks',
  compose: async (workshop, lighting) => {
    const some = city.buildings.filter((_, at) => at % 7 === 5)
    const cells = some.map((building) => cutOut(building, building.floors.length, 'built'))
    const views = await Promise.all(cells.map(({ compose }) => compose(workshop, lighting)))
    views.forEach((parts, at) => {
      for (const part of parts) part.x = at * 110
    })
    return views.flat()
  },
}

/** All buildings in one row, cut out, at the same scale; used by the tests of the landmarks. */
export const landmarks: Story = {
  query: 'story=landmarks',
  title: 'All landmarks',
  about: 'Every building, storey by storey, and its last storey in each state: no two may look alike without colour.',
  face: { cell: lineUp, zoom: 0.28 },
  sections: () => [
    {
      title: 'Storey by storey, and state by state',
      surface: 'paper',
      zoom: 1,
      scale: 2,
      isAligned: true,
      cells: city.buildings.flatMap((building) => [
        ...building.floors.map((_, at) => cutOut(building, at + 1, 'built')),
        ...STOREY_STATES.filter((state) => state !== 'built' && (building.level === 0 || !isFound(state))).map(
          (state) => cutOut(building, building.floors.length, state),
        ),
      ]),
    },
  ],
}
