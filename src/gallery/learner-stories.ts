import { city } from 'virtual:city'
import { Sprite } from 'pixi.js'
import type { Ornament } from '#progress/plot.ts'
import { FIGURE_COUNT, FIGURE_ROOM } from '#scene/art/figures.ts'
import { LIGHTING } from '#scene/stage/light.ts'
import type { Lighting } from '#scene/stage/light.ts'
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

/** Every building with its ground floor alone, with a sheet at its door and books in its window. */
const reviewCells = (suffix: string, lighting?: Lighting, ornament: Ornament | null = null): readonly Cell[] =>
  city.buildings.map((building) =>
    buildingCell({
      name: `reviews ${building.id}${suffix}`,
      caption: building.name,
      building,
      states: ['built'],
      plot: { awning: null, ornament },
      hasSheet: true,
      hasShelf: true,
      ...(lighting && { lighting }),
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
  {
    query: 'story=reviews',
    title: 'Reviews',
    about: 'A rolled sheet at the door: a review waits. Books in a window of the ground floor: one is done.',
    sections: () => [
      { title: 'By day', surface: PAVING, zoom: 2, scale: 2, isAligned: true, cells: reviewCells('') },
      {
        title: 'Small, beside a cherry tree',
        surface: PAVING,
        zoom: 1,
        scale: 2,
        isAligned: true,
        cells: reviewCells(' small', undefined, 'cherryTree').filter((_, at) => at % 4 === 0),
      },
      {
        title: 'By night',
        surface: '#4a5a86',
        zoom: 2,
        scale: 2,
        isAligned: true,
        cells: reviewCells(' by night', LIGHTING.night),
      },
    ],
    face: { cell: reviewCells(' alone')[0]!, zoom: 0.8 },
  },
]
