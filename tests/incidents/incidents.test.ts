import { expect, test } from 'vitest'
import { readCity } from '../reviews/read.ts'
import { prove } from './prove.ts'
import { readContentIncidents } from './read.ts'

const { incidents, faults } = readContentIncidents(readCity())

test('every incident is read without a diagnostic', () => {
  expect(faults).toEqual([])
})

for (const incident of incidents)
  test(`what ${incident.id} claims is so`, { timeout: 60_000 }, () => {
    expect(prove(incident)).toEqual([])
  })
