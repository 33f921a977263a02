import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BuildingId } from '#city/ids.ts'
import { toBuildingId } from '#city/ids.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { BUILDINGS, anySnapshot } from '../testing/arbitraries.ts'
import { madeLink } from '../testing/made-link.ts'
import { finished } from '../testing/finished.ts'
import { FOR_A_MENTOR, STATUSES } from '../snapshot.ts'
import { buildingsOf } from '../catalogue.ts'
import { makePlots, parsePlots } from './plots.ts'

/** The most that a building can cost. */
const full: Arrangement = { ornament: 'bicycle', awning: 'plum' }
const of = (count: number, plot = full) =>
  new Map(BUILDINGS.slice(0, count).map((id): [BuildingId, Arrangement] => [id as BuildingId, plot]))

test('arrangements are read back from their bytes', () => {
  fc.assert(
    fc.property(anySnapshot, ({ plots }) => {
      expect(plots.size === 0 ? new Map() : parsePlots(makePlots(plots))).toEqual(plots)
    }),
  )
})

test('one, seven and all buildings take 4, 10 and 30 characters of a link; none take none', async () => {
  const lengthOf = async (count: number) =>
    (await madeLink({ ...finished, incidents: new Map(), plots: of(count) }, FOR_A_MENTOR)).length
  const none = await lengthOf(0)
  const added = await Promise.all([1, 7, 27].map(async (count) => (await lengthOf(count)) - none))
  expect(added).toEqual([4, 10, 30])
  expect([0, 1, 7, 27].map((count) => makePlots(of(count)).length)).toEqual([0, 1, 6, 21])
  const bare = await madeLink({ ...finished, plots: of(27) }, STATUSES)
  expect(bare).toBe(await madeLink(finished, STATUSES))
})

test('a building without a number and what only a newer release knows are left out', () => {
  const strange = { ornament: 'observatory', awning: null } as unknown as Arrangement
  expect(makePlots(new Map([[toBuildingId('nowhere'), full]]))).toEqual(new Uint8Array())
  expect(makePlots(of(1, strange))).toEqual(new Uint8Array())
})

test('bytes that no release writes are refused', () => {
  for (const bytes of [[], [0], [0, 1], Array.from({ length: 65 }, () => 1)])
    expect(parsePlots(Uint8Array.from(bytes))).toBeNull()
  expect(parsePlots(new Uint8Array(64).fill(255))?.size).toBeGreaterThan(0)
})

test('a renamed building keeps its number', () => {
  expect(
    buildingsOf(['auth@L0', 'database@L0', 'auth@L1'], { 'sign-in@L0': 'auth@L0', 'sign-in@L1': 'auth@L1' }),
  ).toEqual(['sign-in', 'database'])
})
