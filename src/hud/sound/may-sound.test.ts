import { expect, test } from 'vitest'
import { maySound } from './may-sound.ts'
import type { Situation } from './may-sound.ts'

const atTheCity: Situation = { cover: 'none', light: 'night', isAbsorbed: false, isInFront: true }
const SILENT = { moments: false, harbour: false }

test('at the city by night a floor and the harbour are heard, by day only a floor', () => {
  expect(maySound(atTheCity)).toEqual({ moments: true, harbour: true })
  expect(maySound({ ...atTheCity, light: 'dusk' })).toEqual({ moments: true, harbour: false })
  expect(maySound({ ...atTheCity, light: 'day' })).toEqual({ moments: true, harbour: false })
})

test('beside a building, and in a ceremony, the harbour is silent', () => {
  for (const cover of ['panel', 'gate', 'ceremony'] as const)
    expect(maySound({ ...atTheCity, cover })).toEqual({ moments: true, harbour: false })
})

test('nothing is heard in the rounds, a lesson, a page that is read, a film, a look ahead, or the welcome', () => {
  for (const cover of ['all', 'read', 'long', 'film', 'ahead', 'welcome'] as const)
    expect(maySound({ ...atTheCity, cover })).toEqual(SILENT)
})

test('nothing is heard while someone writes, or from a page that is not in front', () => {
  expect(maySound({ ...atTheCity, isAbsorbed: true })).toEqual(SILENT)
  expect(maySound({ ...atTheCity, isInFront: false })).toEqual(SILENT)
})
