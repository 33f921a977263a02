import type { Container } from 'pixi.js'
import { TREE_KINDS } from '#scene/art/palette.ts'
import { PROP_KINDS, type PropKind, variantsOf } from '#scene/art/props/kinds.ts'
import type { Planting } from '#scene/scenery.ts'
import { createGarden } from '#scene/stage/garden.ts'
import type { Lighting } from '#scene/stage/light.ts'
import { createRows } from '#scene/stage/rows.ts'
import { spriteOf } from '#scene/stage/shelf.ts'
import { held } from './easel.ts'
import type { Cell, Section, Story } from './story.ts'
import type { Workshop } from './workshop.ts'

/** Ground colours as in the city: below trees and buildings, and below people. */
export const GRASS = '#aacb79'
export const PAVING = '#efdcbc'

type Place = 'trees' | 'street' | 'sky' | 'marks'

/** The story in which each kind of prop is shown; a new kind without one is a type error. */
const PLACES: Readonly<Record<PropKind, Place>> = {
  round: 'trees',
  olive: 'trees',
  blossom: 'trees',
  autumn: 'trees',
  cypress: 'trees',
  pine: 'trees',
  palm: 'trees',
  cloud: 'sky',
  boat: 'street',
  'car-x': 'street',
  'car-y': 'street',
  person: 'street',
  lamp: 'street',
  bird: 'sky',
  balloon: 'sky',
  pennant: 'marks',
  'mentor-pennant': 'marks',
  crane: 'marks',
  moon: 'marks',
  smoke: 'marks',
  glow: 'marks',
}

const GROWN: ReadonlySet<string> = new Set([...TREE_KINDS, 'lamp'])
const isGrown = (kind: PropKind): kind is Planting['kind'] => GROWN.has(kind)

/** A planted prop, with its shadow and, at night, its light. */
export async function planted(
  plantings: readonly Planting[],
  { shelf }: Workshop,
  lighting: Lighting,
  walls = createRows(false),
): Promise<readonly Container[]> {
  const shadows = createRows(false)
  const garden = createGarden(plantings, shelf, null)
  await garden.plant({ walls, shadows })
  garden.setLight(lighting)
  return [shadows.view, garden.glows, walls.view]
}

function propCell(kind: PropKind, variant: number): Cell {
  const several = variantsOf(kind) > 1
  const cell = { name: `${kind} ${variant}`, caption: several ? `${kind}, ${variant + 1}` : kind }
  if (isGrown(kind)) {
    const planting: Planting = { x: 0, y: 0, z: 0, kind, variant, scale: 1, district: null }
    return { ...cell, compose: (workshop, lighting) => planted([planting], workshop, lighting) }
  }
  return {
    ...cell,
    compose: async ({ shelf }, { walls }) => {
      const order = { kind: 'prop', prop: kind, variant, shine: 'albedo' } as const
      await shelf.fetch([order])
      const exhibit = shelf.find(order)
      if (!exhibit) return []
      const sprite = spriteOf(exhibit)
      if (PLACES[kind] !== 'marks') sprite.tint = walls
      return [held(sprite)]
    },
  }
}

/** A section for each kind that belongs to a place. */
const rowsOf = (place: Place, look: Omit<Section, 'title' | 'cells' | 'isAligned'>): readonly Section[] =>
  PROP_KINDS.filter((kind) => PLACES[kind] === place).map((kind) => ({
    ...look,
    title: TITLES[kind] ?? kind,
    isAligned: true,
    cells: Array.from({ length: variantsOf(kind) }, (_, variant) => propCell(kind, variant)),
  }))

const TITLES: Partial<Readonly<Record<PropKind, string>>> = {
  round: 'Round trees',
  olive: 'Olives',
  blossom: 'Trees in blossom',
  autumn: 'Trees in autumn',
  cypress: 'Cypresses',
  pine: 'Pines',
  palm: 'Palms',
  cloud: 'Clouds',
  boat: 'Boats',
  'car-x': 'Cars along one axis',
  'car-y': 'Cars along the other',
  person: 'People',
  lamp: 'Lamp',
  bird: 'Birds, wings up and down',
  balloon: 'Balloons',
  pennant: 'The pennant of a checkpoint that was shown',
  'mentor-pennant': 'The pennant of a mentor who vouches',
  crane: 'The crane, and its load',
  moon: 'Lights out',
  smoke: 'A puff of smoke',
  glow: 'The light around a lamp',
}

/** The marks, which are painted by the stage itself and not by the bakery. */
const pointers: Section = {
  title: 'What points at a building',
  about: 'The ring around the plot one is at, and the pulse of something new.',
  surface: GRASS,
  zoom: 2,
  scale: 6,
  isAligned: true,
  cells: (['ring', 'pulse'] as const).map((name) => ({
    name,
    caption: name,
    compose: ({ marks }) => Promise.resolve([held(marks[name]())]),
  })),
}

export const propStories = {
  trees: {
    query: 'story=trees',
    title: 'Trees',
    about: 'Each kind of tree in its three growths. A district has kinds of its own.',
    sections: () => rowsOf('trees', { surface: GRASS, zoom: 3, scale: 6 }),
    face: { cell: propCell('blossom', 0), zoom: 2 },
  },
  street: {
    query: 'story=street',
    title: 'Streets and water',
    about: 'Who walks, drives and sails, and the lamps they pass.',
    sections: () =>
      rowsOf('street', { surface: PAVING, zoom: 5, scale: 6 }).map((section) =>
        section.title === TITLES.boat ? { ...section, surface: 'sea', zoom: 4 } : section,
      ),
    face: { cell: propCell('boat', 0), zoom: 2 },
  },
  aloft: {
    query: 'story=aloft',
    title: 'In the air',
    about: 'Clouds, birds and balloons.',
    sections: () =>
      rowsOf('sky', { surface: 'sky', zoom: 2, scale: 6 }).map((section) =>
        section.title === TITLES.cloud
          ? { ...section, zoom: 1, scale: 2 }
          : section.title === TITLES.bird
            ? { ...section, zoom: 5 }
            : section,
      ),
    face: { cell: propCell('balloon', 0), zoom: 1.2 },
  },
  marks: {
    query: 'story=marks',
    title: 'Marks',
    about: 'Small things that say how a building stands: pennants, the moon of lights out, the crane, light and smoke.',
    sections: () => [...rowsOf('marks', { surface: 'sky', zoom: 3, scale: 6 }), pointers],
    face: { cell: propCell('mentor-pennant', 0), zoom: 2 },
  },
} as const satisfies Readonly<Record<string, Story>>
