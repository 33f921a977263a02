import { expect, test } from 'vitest'
import { toBuildingId } from '#city/ids.ts'
import type { IncidentId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { IncidentFact } from '#share/snapshot.ts'
import { nightsIn } from './night-order.ts'

const named: Readonly<Record<string, IncidentFact['named'] | 'not played'>> = {
  right: { right: true, confidence: 'leaning' },
  guessed: { right: false, confidence: 'guess' },
  open: 'not played',
  unnamed: null,
  surelyRight: { right: true, confidence: 'certain' },
  sure: { right: false, confidence: 'certain' },
}
const ids = Object.keys(named) as IncidentId[]
const place = (id: IncidentId) => ({ id, title: id, building: toBuildingId('auth'), level: 0 })
const world = { ...worldOf('auth: L0', ''), incidents: new Map(ids.map((id) => [id, place(id)])) }
const incidents = new Map(
  ids.flatMap((id): [IncidentId, IncidentFact][] => {
    const said = named[id] ?? null
    return said === 'not played' ? [] : [[id, { named: said, mitigated: 'never', predicted: 'none' }]]
  }),
)
const inOrder = (order: 'city' | 'misses') => nightsIn(world, { incidents }, order).map(({ id }) => id)

test('nights stand in the order of the content, and misses first on request, the surest before the others', () => {
  expect(inOrder('city')).toEqual(['right', 'guessed', 'unnamed', 'surelyRight', 'sure'])
  expect(inOrder('misses')).toEqual(['sure', 'guessed', 'unnamed', 'surelyRight', 'right'])
})
