import { expect, test } from 'vitest'
import { gateOf } from '#progress/gate.ts'
import { emptyProgress } from '#progress/progress.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { gatePhases, gateWords, identityOf, whoseCity } from './level-words.ts'

const world = worldOf('database: L0 L1', 'L1: repo; complete: shop')
const at = (day: string) => new Date(`${day}T12:00`).getTime()

test('the line says whose city it is, and since when', () => {
  const begun = { ...emptyProgress, begun: at('2026-02-02') }
  expect(whoseCity(emptyProgress, '2026-11-21')).toBe('Your city')
  expect(whoseCity(begun, '2026-02-02')).toBe('Your city, since today')
  expect(whoseCity({ ...begun, name: 'Mira' }, '2026-11-21')).toBe('Mira’s city, since 2 February')
  expect(whoseCity(begun, '2027-01-05')).toBe('Your city, since 2 February 2026')
})

test('the gate names the level it opens and the phases it asks for', () => {
  const gate = gateOf(world, emptyProgress)!
  expect(gateWords(world, gate)).toBe(`To raise the city to ${identityOf(world, 1)}`)
  expect(gatePhases(world, gate)).toMatch(/^Phase \d, checkpoints shown$/)
  expect(gateWords(world, { ...gate, to: 'complete' })).toBe('To complete the city')
})
