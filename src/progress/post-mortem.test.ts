import { expect, test } from 'vitest'
import { toWorksheetId } from '#city/ids.ts'
import { incidentView } from './incident.ts'
import type { IncidentPlayed } from './incident.ts'
import { postMortemOf } from './post-mortem.ts'
import { nightOf } from './testing/incidents.ts'
import { DAYS, ask, learn, lived, utcDay } from './testing/learners.ts'
import { smallWorld as world } from './testing/small-world.ts'

const texts = { detection: 'An alert.', timeline: '21:41 the bank.', mitigation: 'The breaker.' }
const device = lived(world, learn('database@L0'), nightOf('the-long-night', 'disk'))
const night = incidentView(world, device.foldedLog.progress, [...world.incidents.values()][0]!).first!
const cellsOf = (more: Partial<IncidentPlayed> = {}) =>
  postMortemOf(world, device.foldedLog.progress, { ...night, ...more }, { texts, dayOf: utcDay })
const textsOf = ({ commands }: ReturnType<typeof cellsOf>) =>
  Object.fromEntries(commands.map(({ field, text }) => [field, text]))

test('a night fills the cells that it knows', () => {
  const { replaced, commands, hasOwnWords } = cellsOf({ at: 20_000 * DAYS })
  expect([replaced, hasOwnWords]).toEqual([[], false])
  expect(new Set(commands.map(({ worksheet, row }) => `${worksheet} ${row}`))).toEqual(
    new Set(['worksheet/post-mortem only']),
  )
  expect(textsOf(cellsOf({ at: 20_000 * DAYS }))).toEqual({ day: '2024-10-04', ...texts, 'minutes-to-mitigate': '2' })
})

test('minutes are counted from what was seen first to the end of the harm, to the tenth', () => {
  expect(textsOf(cellsOf({ toSee: 31, toMitigate: 160 }))['minutes-to-mitigate']).toBe('2.2')
  expect(textsOf(cellsOf({ toSee: 90, toMitigate: 60 }))['minutes-to-mitigate']).toBe('0')
  expect(textsOf(cellsOf({ toSee: null }))).not.toHaveProperty('minutes-to-mitigate')
  expect(textsOf(cellsOf({ toMitigate: null }))).not.toHaveProperty('minutes-to-mitigate')
})

test('a sheet that tells of something else is told of this night alone: no field of the other is left', () => {
  const worksheet = toWorksheetId('post-mortem')
  const others = { detection: 'A call.', 'root-cause': 'The disk.' }
  for (const [field, text] of Object.entries(others))
    ask(world, device, { kind: 'writeCell', worksheet, row: 'only', field, text })
  const other = cellsOf({ at: 20_000 * DAYS })
  expect(other.replaced).toEqual([{ field: 'detection', text: 'A call.' }])
  expect(other.hasOwnWords).toBe(true)
  expect(textsOf(other)).toEqual({ day: '2024-10-04', ...texts, 'minutes-to-mitigate': '2' })
  for (const command of other.commands) expect(ask(world, device, command).ok).toBe(true)

  const neverMitigated = { at: 20_001 * DAYS, toMitigate: null }
  const { commands, replaced } = cellsOf(neverMitigated)
  expect(commands).toEqual([
    { kind: 'writeCell', worksheet, row: 'only', field: 'day', text: '2024-10-05' },
    { kind: 'writeCell', worksheet, row: 'only', field: 'minutes-to-mitigate', text: '' },
  ])
  expect(replaced).toEqual([
    { field: 'day', text: '2024-10-04' },
    { field: 'minutes-to-mitigate', text: '2' },
  ])
  for (const command of commands) expect(ask(world, device, command).ok).toBe(true)
  expect(cellsOf(neverMitigated)).toEqual({ commands: [], replaced: [], hasOwnWords: true })
})
