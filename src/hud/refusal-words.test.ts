import { expect, test } from 'vitest'
import { createCityIndex } from '#city/city-index.ts'
import type { Floor } from '#city/city.ts'
import { createPlanIndex } from '#city/plan-index.ts'
import type { BuildingId, CheckpointId, FloorId } from '#city/ids.ts'
import type { World } from '#progress/world.ts'
import { refusalWords } from './refusal-words.ts'

test('a floor to be built first is named by its storey', () => {
  expect(refusalWords({ kind: 'buildBelowFirst', missing: ['database@L1' as FloorId] }, world)).toBe(
    'Build floor 1 first.',
  )
})

test('several floors are named from the ground up', () => {
  const missing = ['database@L0', 'database@L1'] as FloorId[]
  expect(refusalWords({ kind: 'buildBelowFirst', missing }, world)).toBe('Build the ground floor and floor 1 first.')
})

test('for what opens later the sentence names the level', () => {
  expect(refusalWords({ kind: 'notOpenYet', opensAt: 1 }, world)).toBe(
    'This opens at Apprentice. Until then it can be read.',
  )
})

test('for a limit the sentence has its number', () => {
  expect(refusalWords({ kind: 'tooLong', limit: 4000 }, world)).toBe(
    'This is longer than the 4,000 characters that can be kept.',
  )
})

test('a day far away says which years there are, and how to write one', () => {
  expect(refusalWords({ kind: 'farDay', day: '0026-11-01', from: '2000-01-01', to: '2099-12-31' }, world)).toBe(
    'The year 0026 is outside the calendar, which runs from 2000 to 2099. Write all four digits of the year you mean.',
  )
})

test('a closed gate says how much is missing', () => {
  const floors = ['database@L0', 'database@L1'] as FloorId[]
  const checkpoints = ['phase-0/stack'] as CheckpointId[]
  expect(refusalWords({ kind: 'gateClosed', floors, checkpoints }, world)).toBe(
    'Still to do: 2 floors and 1 checkpoint to show.',
  )
  expect(refusalWords({ kind: 'gateClosed', floors: [], checkpoints }, world)).toBe(
    'Still to do: 1 checkpoint to show.',
  )
})

const floor = (storey: number): Floor => ({
  id: `database@L${storey}` as FloorId,
  building: 'database' as BuildingId,
  placeName: 'Database',
  level: storey,
  number: storey,
  storey,
  final: false,
  title: null,
})

const world: World = {
  reviews: new Map(),
  incidents: new Map(),
  index: createCityIndex({
    title: 'A city',
    introduction: [],
    levels: ['Magician', 'Apprentice'].map((identity, number) => ({ number, identity, epigraph: [], story: [] })),
    districts: [],
    buildings: [],
    floors: [floor(0), floor(1)],
  }),
  plan: createPlanIndex({ gates: [], paces: [], phases: [] }),
}
