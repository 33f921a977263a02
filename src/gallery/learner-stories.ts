import { city } from 'virtual:city'
import { Sprite } from 'pixi.js'
import { FIGURE_COUNT, FIGURE_ROOM } from '#scene/art/figures.ts'
import { paintFigures } from '#scene/stage/residents.ts'
import { held } from './easel.ts'
import { buildingCell, storeysUpTo } from './pictures.ts'
import { PAVING } from './prop-stories.ts'
import type { Cell, Story } from './story.ts'

function figureCell(number: number): Cell {
  return {
    name: `figure ${number}`,
    caption: `figure ${number + 1}`,
    compose: (_, { walls }) => {
      const sprite = new Sprite(paintFigures()[number])
      sprite.anchor.set(-FIGURE_ROOM.left / FIGURE_ROOM.width, -FIGURE_ROOM.top / FIGURE_ROOM.height)
      sprite.width = FIGURE_ROOM.width
      sprite.height = FIGURE_ROOM.height
      sprite.tint = walls
      return Promise.resolve([held(sprite)])
    },
  }
}

const seamCells = (): readonly Cell[] =>
  city.buildings.map((building) =>
    buildingCell({
      name: `seams ${building.id}`,
      caption: building.name,
      building,
      states: storeysUpTo(building.floors.length),
      hasSeams: true,
    }),
  )

/** What the learner's own work adds to the city. */
export const learnerStories: readonly Story[] = [
  {
    query: 'story=people',
    title: 'The people of the stories',
    about: 'They come out once their floor is built: twelve figures, one of which a floor keeps.',
    sections: () => [
      {
        title: 'Figures',
        surface: PAVING,
        zoom: 6,
        scale: 6,
        isAligned: true,
        cells: Array.from({ length: FIGURE_COUNT }, (_, at) => figureCell(at)),
      },
    ],
    face: { cell: figureCell(4), zoom: 5 },
  },
  {
    query: 'story=seams',
    title: 'Seams of gold',
    about: 'In the wall of a floor that found its learner sure and blindsided; here in all of them.',
    sections: () => [
      { title: 'Every building', surface: PAVING, zoom: 2, scale: 2, isAligned: true, cells: seamCells() },
    ],
    face: {
      cell: buildingCell({
        name: 'seam',
        caption: 'a seam',
        building: city.buildings[0]!,
        states: storeysUpTo(2),
        hasSeams: true,
      }),
      zoom: 0.6,
    },
  },
]
