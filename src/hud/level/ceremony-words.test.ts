import { expect, test } from 'vitest'
import { createCityIndex } from '#city/city-index.ts'
import type { Building, District, Floor } from '#city/city.ts'
import type { Plan } from '#city/curriculum.ts'
import { createPlanIndex } from '#city/plan-index.ts'
import { toBuildingId, toCheckpointId, toDistrictId, toFloorId, toPhaseId } from '#city/ids.ts'
import { emptyProgress } from '#progress/progress.ts'
import type { FloorRecord, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { ceremonyWords } from './ceremony-words.ts'
import { placementWords } from './placement-words.ts'

test('new districts, buildings and floors are counted, and the floors and checkpoints for them dated', () => {
  expect(ceremonyWords(world, afterPhaseNought, 1)).toEqual({
    above: 'The city rises to level 1',
    word: 'Apprentice',
    changed: 'One district comes out of the mist: The Craft.',
    told: '2 new floors on buildings you know and one new building, Terminal. You built 2 floors and showed 1 checkpoint between 2 March and 11 April 2026. One of the 2 you saw coming.',
  })
})

test('without a new district the text says that everything grows', () => {
  expect(ceremonyWords(world, afterPhaseNought, 2).changed).toBe('No new land this time. Everything you have grows.')
})

test('a placement says which floors stay dark and which phases are waived', () => {
  expect(placementWords(world, emptyProgress, 1)).toBe(
    '2 floors stand dark until you light them by recall. Phase 0 is waived.',
  )
  expect(placementWords(world, afterPhaseNought, 2)).toBe(
    '3 floors stand dark until you light them by recall. Phases 0 and 1 are waived.',
  )
})

const floor = (building: string, level: number): Floor => ({
  id: toFloorId(building, level),
  building: toBuildingId(building),
  placeName: building,
  level,
  number: level,
  storey: level,
  final: false,
  title: null,
})

const building = (name: string, district: string, level: number, floors: readonly Floor[]): Building => ({
  id: toBuildingId(name),
  name,
  qualifier: null,
  district: toDistrictId(district),
  level,
  rationale: [],
  floors: floors.map(({ id }) => id),
})

const district = (name: string, level: number): District => ({
  id: toDistrictId(name),
  name,
  level,
  technical: true,
  tagline: [],
  whyNow: [],
  buildings: [],
})

const auth = [floor('auth', 0), floor('auth', 1), floor('auth', 2)]
const database = [floor('database', 0), floor('database', 1)]
const terminal = [floor('terminal', 1)]

const stack = {
  id: toCheckpointId(toPhaseId(0), 'stack'),
  phase: toPhaseId(0),
  title: 'The stack answers',
  required: true,
  building: toBuildingId('auth'),
  worksheet: null,
}
const plan: Plan = {
  gates: [
    { to: 1, floorsOf: 0, phases: [toPhaseId(0)] },
    { to: 2, floorsOf: 1, phases: [toPhaseId(1)] },
  ],
  paces: [],
  phases: [
    { id: toPhaseId(0), number: 0, name: 'Set-up', weeks: { from: 1, to: 2 }, checkpoints: [stack] },
    { id: toPhaseId(1), number: 1, name: 'Scale', weeks: { from: 8, to: 12 }, checkpoints: [] },
  ],
}

const world: World = {
  reviews: new Map(),
  incidents: new Map(),
  index: createCityIndex({
    title: 'A city',
    introduction: [],
    levels: ['Magician', 'Apprentice', 'Builder'].map((identity, number) => ({
      number,
      identity,
      epigraph: [],
      story: [],
    })),
    districts: [district('The Build', 0), district('The Craft', 1)],
    buildings: [
      building('auth', 'The Build', 0, auth),
      building('database', 'The Build', 0, database),
      building('Terminal', 'The Craft', 1, terminal),
    ],
    floors: [...auth, ...database, ...terminal],
  }),
  plan: createPlanIndex(plan),
}

const built = (verdict: 'partly' | 'sawItComing', day: string): FloorRecord => ({
  prediction: { text: 'the server', confidence: 'guess', at: Date.parse(day) },
  built: { verdict, why: '', at: Date.parse(`${day}T12:00`) },
  recalls: [],
})

const afterPhaseNought: Progress = {
  ...emptyProgress,
  level: 1,
  raised: new Map([[1, Date.parse('2026-03-10')]]),
  floors: new Map([
    [auth[0]!.id, built('sawItComing', '2026-03-02')],
    [database[0]!.id, built('partly', '2026-03-09')],
  ]),
  checkpoints: new Map([
    [
      stack.id,
      {
        said: null,
        shown: { evidence: { kind: 'note', text: 'x' }, at: Date.parse('2026-04-11T12:00') },
        vouched: null,
      },
    ],
  ]),
}
