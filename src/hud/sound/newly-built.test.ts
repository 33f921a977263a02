import { expect, test } from 'vitest'
import type { FloorId } from '#city/ids.ts'
import type { FloorRecord, Progress } from '#progress/progress.ts'
import { newlyBuilt } from './newly-built.ts'

const PREDICTED: FloorRecord = {
  prediction: { text: 'It breaks.', confidence: 'leaning', at: 1 },
  built: null,
  recalls: [],
}
const BUILT: FloorRecord = { ...PREDICTED, built: { verdict: 'partly', why: '', at: 2 } }

const floors = (records: Readonly<Record<string, FloorRecord>>): Progress['floors'] =>
  new Map(Object.entries(records).map(([id, record]) => [id as FloorId, record]))

test('a floor that is built now and was not before', () => {
  expect(newlyBuilt(floors({ a: BUILT, b: PREDICTED }), floors({ a: BUILT, b: BUILT }))).toBe('b')
  expect(newlyBuilt(floors({}), floors({ a: BUILT }))).toBe('a')
})

test('nothing was built by a prediction, or by taking a floor back', () => {
  expect(newlyBuilt(floors({ a: BUILT }), floors({ a: BUILT, b: PREDICTED }))).toBeNull()
  expect(newlyBuilt(floors({ a: BUILT, b: BUILT }), floors({ a: BUILT, b: PREDICTED }))).toBeNull()
})

test('floors that come together, from a copy or another page, are no moment', () => {
  expect(newlyBuilt(floors({}), floors({ a: BUILT, b: BUILT }))).toBeNull()
})
