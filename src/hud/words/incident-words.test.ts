import { expect, test } from 'vitest'
import type { IncidentId } from '#city/ids.ts'
import { undoneWith, undoTarget } from '#progress/history.ts'
import { incidentView } from '#progress/incident.ts'
import type { IncidentNaming } from '#progress/incident.ts'
import { begin, nightOf } from '#progress/testing/incidents.ts'
import { ask, build, lived, predict } from '#progress/testing/learners.ts'
import type { Device } from '#progress/testing/learners.ts'
import { smallWorld } from '#progress/testing/small-world.ts'
import { incidentMark, incidentStateWords, playedWords, runningWords } from './incident-words.ts'

const stateOf = (id: string, { foldedLog: { progress } }: Device) => {
  const place = smallWorld.incidents.get(id as IncidentId)!
  const view = incidentView(smallWorld, progress, place)
  return [incidentMark(view.standing), incidentStateWords(smallWorld, progress.level, place, view)]
}

test('an incident says what opens it, then that it waits, that it is open, and how its night went', () => {
  const device = lived(smallWorld)
  expect(stateOf('the-long-night', device)).toEqual([null, 'Opens with the ground floor'])
  expect(stateOf('your-certificate-is-ready', device)).toEqual([null, expect.stringMatching(/^Opens at /)])
  for (const command of [predict('database@L0'), build('database@L0')]) ask(smallWorld, device, command)
  expect(stateOf('the-long-night', device)).toEqual(['smoke', 'Waits for you'])
  const [first, ...rest] = nightOf('the-long-night', 'disk')
  ask(smallWorld, device, first!)
  expect(stateOf('the-long-night', device)).toEqual(['smoke', 'Open, go on'])
  for (const command of rest) ask(smallWorld, device, command)
  expect(stateOf('the-long-night', device)).toEqual(['quiet', 'Cause named, harm ended after 2\u00a0min 30\u00a0s'])
  const { log } = device.foldedLog
  const event = undoTarget(log, () => true)!
  ask(smallWorld, device, { kind: 'undo', event, also: undoneWith(log, event) })
  expect(stateOf('the-long-night', device)).toEqual([null, 'Cause seen'])
})

test('a night that is played again says where it stands', () => {
  const device = lived(smallWorld, predict('database@L0'), build('database@L0'), nightOf('the-long-night', 'disk'))
  ask(smallWorld, device, begin('the-long-night', 2))
  expect(stateOf('the-long-night', device)).toEqual(['smoke', 'Open, go on'])
  expect(runningWords('21:47')).toBe('Stands at 21:47, go on')
})

test('a night says what was named, and whether the harm ended', () => {
  const naming = (right: boolean) => ({ right }) as IncidentNaming
  expect([
    playedWords({ named: naming(true), toMitigate: 180 }),
    playedWords({ named: naming(false), toMitigate: null }),
    playedWords({ named: null, toMitigate: 45 }),
  ]).toEqual([
    'Cause named, harm ended after 3\u00a0min',
    'Another cause named, the harm did not end',
    'No cause named, harm ended after 45\u00a0s',
  ])
})
