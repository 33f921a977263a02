import { city } from 'virtual:city'
import { AWNINGS, ORNAMENTS, ornamentWords } from '#progress/plot.ts'
import type { Awning, Ornament } from '#progress/plot.ts'
import { LIGHTING } from '#scene/stage/light.ts'
import { spriteOf } from '#scene/stage/shelf.ts'
import type { Order } from '#scene/bakery/order.ts'
import { held } from './easel.ts'
import { buildingCell } from './pictures.ts'
import { GRASS } from './prop-stories.ts'
import type { Cell, Section, Story } from './story.ts'

/** An ornament alone, with its shadow and its light. */
function ornamentCell(ornament: Ornament, suffix = ''): Cell {
  return {
    name: `${ornament}${suffix}`,
    caption: ornamentWords(ornament),
    compose: async ({ shelf }, { walls, lamps }) => {
      const order = (shine: 'albedo' | 'shadow' | 'emissive' | 'glow'): Order => ({ kind: 'ornament', ornament, shine })
      await shelf.fetch([order('shadow'), order('albedo'), order('emissive'), order('glow')])
      return (['shadow', 'albedo', 'emissive', 'glow'] as const).flatMap((shine) => {
        const found = shelf.find(order(shine))
        if (!found) return []
        const sprite = spriteOf(found)
        if (shine === 'albedo') sprite.tint = walls
        if (shine === 'shadow') [sprite.blendMode, sprite.alpha] = ['multiply', 0.46]
        if (shine === 'emissive' || shine === 'glow') sprite.alpha = lamps
        if (shine === 'glow') sprite.blendMode = 'add'
        return [held(sprite)]
      })
    },
  }
}

/** A building of the first evening with an awning, and one ornament before it. */
function housed(at: number, awning: Awning | null, ornament: Ornament | null): Cell {
  const building = city.buildings.filter(({ level }) => level === 0)[at]!
  return buildingCell({
    name: `${building.id} ${awning} ${ornament}`,
    caption: `${building.name}: ${awning ?? 'the accent of its district'}`,
    building,
    states: ['built'],
    plot: { ornament, awning },
  })
}

const sections = (): readonly Section[] => [
  {
    title: 'Twelve ornaments',
    about: 'At twice the size of the map, and at the size of the map.',
    surface: GRASS,
    zoom: 2,
    scale: 2,
    isAligned: true,
    cells: ORNAMENTS.map((each) => ornamentCell(each)),
  },
  {
    title: 'Small',
    surface: GRASS,
    zoom: 1,
    scale: 2,
    isAligned: true,
    cells: ORNAMENTS.map((each) => ornamentCell(each, ' small')),
  },
  {
    title: 'By night',
    surface: '#4a5a86',
    zoom: 2,
    scale: 2,
    isAligned: true,
    cells: ORNAMENTS.map((each) => ({ ...ornamentCell(each, ' by night'), lighting: LIGHTING.night })),
  },
  {
    title: 'Four awnings, and the one nobody chose',
    surface: GRASS,
    zoom: 2,
    scale: 2,
    isAligned: true,
    cells: [...AWNINGS, null].map((awning, at) => housed(3, awning, ORNAMENTS[at * 2] ?? null)),
  },
  {
    title: 'The seven buildings of the first evening',
    surface: GRASS,
    zoom: 1.6,
    scale: 2,
    isAligned: true,
    cells: Array.from({ length: 7 }, (_, at) => housed(at, AWNINGS[at % 4] ?? null, ORNAMENTS[at + 5] ?? null)),
  },
]

/** What a learner can set before a building. */
export const plots: Story = {
  query: 'story=plots',
  title: 'A hand of one’s own',
  about: 'What learners set before their buildings: twelve ornaments, told apart without colour, and four awnings.',
  sections,
  face: { cell: ornamentCell('kiosk'), zoom: 2 },
}
