import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentId } from '#city/ids.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { BOUNDS, LIMITS } from './event.ts'
import type { Event } from './event.ts'
import { evolve, fold } from './evolve.ts'
import { takeIn } from './folded-log.ts'
import { undoTarget, undoneWith } from './history.ts'
import { incidentView, runningIncident } from './incident.ts'
import { createLog, emptyLog } from './log.ts'
import { openIncidents } from './night.ts'
import { emptyProgress } from './progress.ts'
import type { Progress } from './progress.ts'
import { anyEvents } from './testing/arbitraries.ts'
import { act, begin, end, name, nightOf } from './testing/incidents.ts'
import { ask, createDevice, learn, lived } from './testing/learners.ts'
import type { Device } from './testing/learners.ts'
import { smallWorld as world } from './testing/small-world.ts'

const [bigFile, poolOfTen] = [...world.incidents.values()] as [typeof place, typeof place]
const place = [...world.incidents.values()][0]!
const ground = learn('database@L0')
const builder = () => lived(world, ground)
const viewOf = (progress: Progress, of = bigFile) => incidentView(world, progress, of)
const viewIn = ({ foldedLog }: Device, of = bigFile) => viewOf(foldedLog.progress, of)
/** Takes back what the page would take back, as the page does: with all that goes with it. */
function undoLast(device: Device) {
  const { log } = device.foldedLog
  const event = undoTarget(log, () => true)!
  return ask(world, device, { kind: 'undo', event, also: undoneWith(log, event) })
}
const faultOf = (device: Device, command: Command) => {
  const decision = decide(world, device.foldedLog.progress, command)
  return decision.ok ? null : decision.fault
}

test('an incident opens with its level, once the ground floor of its building stands', () => {
  expect(faultOf(createDevice('a'), begin('the-long-night'))).toEqual({ kind: 'nothingBuiltHere' })
  const device = builder()
  expect(openIncidents(world, device.foldedLog.progress)).toEqual([bigFile])
  expect(viewIn(device, poolOfTen).standing).toBe('locked')
  expect(faultOf(device, begin('your-certificate-is-ready'))).toEqual({ kind: 'notOpenYet', opensAt: 1 })
  expect(faultOf(device, begin('nothing'))).toEqual({ kind: 'unknownIncident', incident: 'nothing' })
})

test('a night keeps its seed, its acts in their order, the naming and how it ended', () => {
  const device = lived(
    world,
    ground,
    begin('the-long-night', 7),
    act('the-long-night', 100),
    act('the-long-night', 150, 'rises'),
  )
  expect(viewIn(device)).toMatchObject({ standing: 'running', running: { seed: 7, named: null } })
  expect(runningIncident(world, device.foldedLog.progress)?.place).toBe(bigFile)
  expect(viewIn(device).running?.acts.map(({ atS, predicted }) => [atS, predicted])).toEqual([
    [100, 'falls'],
    [150, 'rises'],
  ])
  ask(world, device, name('the-long-night', 'disk'))
  ask(world, device, end('the-long-night', { came: ['falls'], looks: [{ atS: 90, part: 'shop' }], toMend: null }))
  const { standing, first, again, running } = viewIn(device)
  expect([standing, again, running]).toEqual(['played', [], null])
  expect(first).toMatchObject({
    seed: 7,
    named: { cause: 'disk', right: true, text: 'All of them wait.' },
    came: ['falls', null],
    looks: [{ atS: 90, part: 'shop' }],
    toMend: null,
    failed: 12,
    at: 7_000,
  })
  expect([openIncidents(world, device.foldedLog.progress), runningIncident(world, device.foldedLog.progress)]).toEqual([
    [],
    null,
  ])
})

test('one night is open at a time, and what belongs to none is refused', () => {
  const device = lived(world, ground, begin('the-long-night'))
  expect(faultOf(device, begin('the-long-night'))).toEqual({ kind: 'nightIsOpen', incident: 'the-long-night' })
  for (const command of [
    act('your-certificate-is-ready', 1),
    name('your-certificate-is-ready', null),
    end('your-certificate-is-ready'),
  ]) {
    expect(faultOf(device, command)).toEqual({ kind: 'noNightOpen' })
  }
  expect(faultOf(device, end('the-long-night'))).toEqual({ kind: 'nameCauseFirst' })
  expect(faultOf(device, name('the-long-night', null, ' '))).toEqual({ kind: 'sayWhy' })
  expect(faultOf(device, name('the-long-night', null, 'x'.repeat(LIMITS.text + 1)))?.kind).toBe('tooLong')
  ask(world, device, name('the-long-night', null))
  expect(faultOf(device, name('the-long-night', 'disk'))).toEqual({ kind: 'alreadyNamed' })
})

test('of one night at most so many acts and looks are kept', () => {
  const acts = Array.from({ length: BOUNDS.acts }, (_, atS) => act('the-long-night', atS))
  const device = lived(world, ground, begin('the-long-night'), acts)
  expect(faultOf(device, act('the-long-night', 500))).toEqual({ kind: 'tooManyActs', limit: BOUNDS.acts })
  const looks = Array.from({ length: BOUNDS.looks + 1 }, (_, atS) => ({ atS, part: 'shop' }))
  ask(world, device, name('the-long-night', 'disk'))
  ask(world, device, end('the-long-night', { looks }))
  expect([viewIn(device).first?.came.length, viewIn(device).first?.looks]).toEqual([BOUNDS.acts, looks.slice(0, -1)])
})

test('the first night counts, later ones stand beside it', () => {
  const device = lived(world, ground, nightOf('the-long-night', 'index', false), nightOf('the-long-night', 'disk'))
  expect([viewIn(device).first?.named?.right, viewIn(device).again.map(({ named }) => named?.right)]).toEqual([
    false,
    [true],
  ])
})

test('taking back the beginning removes a night that has not ended', () => {
  const device = lived(world, ground, begin('the-long-night'), act('the-long-night', 5))
  expect(undoTarget(device.foldedLog.log, () => true)?.kind).toBe('incidentBegun')
  undoLast(device)
  expect(viewIn(device)).toEqual({ standing: 'open', first: null, again: [], running: null })
  ask(world, device, nightOf('the-long-night', 'disk')[0]!)
  expect(viewIn(device).standing).toBe('running')
})

test('after an undo the cause has been seen: no later night counts as the first', () => {
  const device = lived(world, ground, nightOf('the-long-night', 'index', false))
  undoLast(device)
  expect([viewIn(device).standing, viewIn(device).first]).toEqual(['seen', null])
  for (const command of nightOf('the-long-night', 'disk')) ask(world, device, command)
  expect([viewIn(device).standing, viewIn(device).first, viewIn(device).again.length]).toEqual(['seen', null, 1])
})

test('who named a cause and took the night back has not seen the cause: it waits as before', () => {
  const device = lived(world, ground, begin('the-long-night'), name('the-long-night', 'index'))
  undoLast(device)
  expect(viewIn(device).standing).toBe('open')
  expect(openIncidents(world, device.foldedLog.progress).map(({ id }) => id)).toContain('the-long-night')
})

test('an action or a naming that is taken back is taken back alone, and the night goes on', () => {
  const device = lived(world, ground, begin('the-long-night'), act('the-long-night', 5), act('the-long-night', 9))
  ask(world, device, name('the-long-night', 'index'))
  const takeBack = (kind: string) => {
    const { log } = device.foldedLog
    const event = log.events.findLast((each) => each.kind === kind)!
    ask(world, device, { kind: 'undo', event, also: undoneWith(log, event) })
  }
  takeBack('incidentActed')
  takeBack('incidentNamed')
  expect(viewIn(device)).toMatchObject({ standing: 'running', running: { acts: [{ atS: 5 }], named: null } })
  ask(world, device, name('the-long-night', 'disk'))
  ask(world, device, end('the-long-night', { came: ['falls'] }))
  expect(viewIn(device).first).toMatchObject({ named: { cause: 'disk' }, came: ['falls'] })
})

test('a night that was begun twice at once and left alone ends with the other', () => {
  const left = lived(world, ground, begin('the-long-night'))
  const right = { ...createDevice('b', left.now), foldedLog: builder().foldedLog }
  ask(world, right, begin('the-long-night', 2))
  left.foldedLog = takeIn(world, left.foldedLog, right.foldedLog.log.events)
  for (const command of nightOf('the-long-night', 'disk').slice(1)) ask(world, left, command)
  expect([viewIn(left).standing, viewIn(left).running]).toEqual(['played', null])
})

test('what belongs to a night that is not known has no effect, until its beginning arrives', () => {
  const { log } = lived(world, ground, nightOf('the-long-night', 'disk')).foldedLog
  const begun = log.events.findIndex((event) => event.kind === 'incidentBegun')
  const without = log.events.filter((_, at) => at !== begun)
  const half = takeIn(world, { log: emptyLog, progress: emptyProgress }, without)
  expect(half.progress.incidents.size).toBe(0)
  expect(takeIn(world, half, [log.events[begun]!]).progress).toEqual(fold(world, log))
})

test('two devices that play one night: the first end counts, and of mixed acts it is not known what came', () => {
  const left = lived(world, ground, begin('the-long-night'))
  const right = { ...createDevice('b', left.now), foldedLog: left.foldedLog }
  for (const command of [act('the-long-night', 10), name('the-long-night', 'disk')]) ask(world, left, command)
  for (const command of [act('the-long-night', 20), name('the-long-night', 'index')]) ask(world, right, command)
  ask(world, left, end('the-long-night', { came: ['falls'], failed: 1 }))
  ask(world, right, end('the-long-night', { came: ['rises'], failed: 2 }))
  const both = takeIn(world, left.foldedLog, right.foldedLog.log.events)
  expect(both.progress).toEqual(takeIn(world, right.foldedLog, left.foldedLog.log.events).progress)
  expect(viewOf(both.progress)).toMatchObject({
    standing: 'played',
    first: { failed: 1, named: { cause: 'disk' }, came: [null, null] },
    again: [],
    running: null,
  })
})

test('two devices that each began a night: both are ended, one after the other', () => {
  const left = lived(world, ground, begin('the-long-night'))
  const right = { ...createDevice('b', left.now), foldedLog: builder().foldedLog }
  ask(world, right, begin('the-long-night', 2))
  ask(world, right, act('the-long-night', 5))
  left.foldedLog = takeIn(world, left.foldedLog, right.foldedLog.log.events)
  expect(viewIn(left).running?.id).toBe('a-2')
  for (const command of nightOf('the-long-night', 'disk').slice(1)) ask(world, left, command)
  expect([viewIn(left).standing, viewIn(left).running?.seed]).toEqual(['running', 2])
  expect(viewIn(left).first?.id).toBe('a-2')
})

test('incidents of a newer release are kept, and no night of theirs is in the way', () => {
  const device = builder()
  const stranger = { kind: 'incidentBegun', incident: 'newer' as IncidentId, seed: 1 } as const
  const event: Event = { ...stranger, id: 'n-0', at: { time: 9e6, tick: 0, replica: 'n', count: 0 } }
  device.foldedLog = takeIn(world, device.foldedLog, [event])
  expect(device.foldedLog.progress.incidents.size).toBe(1)
  expect(faultOf(device, begin('the-long-night'))).toBeNull()
})

test('whatever the events, each night is in one place, and openIncidents agrees with the view', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const progress = fold(world, createLog(events))
      const views = [...world.incidents.values()].map((each) => ({ each, ...viewOf(progress, each) }))
      for (const { standing, first, again, running } of views) {
        const played = [...(first ? [first] : []), ...again]
        const ids = [...(running ? [running.id] : []), ...played.map(({ id }) => id)]
        expect(new Set(ids).size).toBe(ids.length)
        expect(standing === 'running').toBe(running !== null)
        for (const { acts, came } of played) expect(came.length).toBe(acts.length)
      }
      expect(openIncidents(world, progress)).toEqual(
        views.flatMap(({ each, standing }) => (standing === 'open' ? [each] : [])),
      )
    }),
  )
})

test('a night that has ended stays as it is, whatever comes later', () => {
  const { log, progress } = lived(world, ground, nightOf('the-long-night', 'disk')).foldedLog
  const first = viewOf(progress).first
  const last = log.events.at(-1)!
  const late = log.events
    .filter((event) => 'play' in event)
    .map((event, at): Event => {
      const stamp = { ...last.at, time: last.at.time + 1 + at, replica: 'z', count: at }
      return { ...event, id: `z-${at}`, at: stamp }
    })
  expect(late.length).toBe(3)
  expect(viewOf(late.reduce((now, event) => evolve(world, now, event), progress)).first).toEqual(first)
})
