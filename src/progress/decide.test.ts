import { expect, test } from 'vitest'
import { toWorksheetId } from '#city/ids.ts'
import { err, ok } from '#lib/result.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { LIMITS } from './event.ts'
import { findEvent } from './log.ts'
import { emptyProgress } from './progress.ts'
import {
  ask,
  build,
  complete,
  floorId,
  learn,
  lived,
  place,
  predict,
  progressAfter,
  raise,
  recall,
  say,
  show,
  showLink,
  takeBack,
  undo,
  vouch,
} from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0 L1 L2; auth: L0; city: L2', 'L1: repo, talk?; L2: attack; complete: shop')
const learnedAll = [learn('database@L0'), learn('auth@L0')].flat()
const atLevel1 = [...learnedAll, show('phase-0/repo'), raise]

const decideAfter = (commands: readonly Command[], command: Command) =>
  decide(world, progressAfter(world, ...commands), command)

test('a prediction gives one deed', () => {
  expect(decide(world, emptyProgress, predict('auth@L0', 'certain'))).toEqual(
    ok([{ kind: 'predicted', floor: 'auth@L0', text: 'guess about auth@L0', confidence: 'certain' }]),
  )
})

test('an unknown floor is refused', () => {
  expect(decide(world, emptyProgress, predict('nowhere@L0'))).toEqual(
    err({ kind: 'unknownFloor', floor: 'nowhere@L0' }),
  )
})

test('a floor of a later level is refused, with the level at which it opens', () => {
  expect(decide(world, emptyProgress, predict('database@L2'))).toEqual(err({ kind: 'notOpenYet', opensAt: 2 }))
  expect(decide(world, emptyProgress, build('database@L1'))).toEqual(err({ kind: 'notOpenYet', opensAt: 1 }))
  expect(decide(world, emptyProgress, recall('database@L1'))).toEqual(err({ kind: 'notOpenYet', opensAt: 1 }))
})

test('a prediction keeps what was picked, and a built floor the facts that were held', () => {
  const picked = { ...predict('auth@L0'), picked: [1, 0] } as Command
  expect(decide(world, emptyProgress, picked)).toMatchObject({ value: [{ kind: 'predicted', picked: [1, 0] }] })
  const held = { ...build('auth@L0'), held: [] } as Command
  expect(decideAfter([picked], held)).toMatchObject({ value: [{ kind: 'built', held: [] }] })
})

test('a prediction is made once', () => {
  expect(decideAfter([predict('auth@L0')], predict('auth@L0'))).toEqual(err({ kind: 'alreadyPredicted' }))
  expect(decideAfter(learn('auth@L0'), predict('auth@L0'))).toEqual(err({ kind: 'alreadyBuilt' }))
})

test('a floor is predicted before it is built, and built once', () => {
  expect(decide(world, emptyProgress, build('auth@L0'))).toEqual(err({ kind: 'predictFirst' }))
  expect(decideAfter(learn('auth@L0'), build('auth@L0'))).toEqual(err({ kind: 'alreadyBuilt' }))
})

test('a floor above an unbuilt one can be predicted; building it is refused, with the missing floors', () => {
  const device = lived(world, atLevel1)
  const groundBuilt = findEvent(device.foldedLog.log, 'a-1')
  ask(world, device, undo(groundBuilt))
  expect(ask(world, device, predict('database@L1')).ok).toBe(true)
  expect(ask(world, device, build('database@L1'))).toEqual(err({ kind: 'buildBelowFirst', missing: ['database@L0'] }))
  expect(ask(world, device, build('database@L0')).ok).toBe(true)
  expect(ask(world, device, build('database@L1')).ok).toBe(true)
})

test('only built floors can be recalled', () => {
  expect(decideAfter([predict('auth@L0')], recall('auth@L0'))).toEqual(err({ kind: 'notBuiltYet' }))
  expect(decideAfter(learn('auth@L0'), recall('auth@L0', false))).toEqual(
    ok([{ kind: 'recalled', floor: 'auth@L0', recalled: false, text: '' }]),
  )
})

test('placed floors are recalled in any order', () => {
  expect(decideAfter([place(2)], recall('database@L1')).ok).toBe(true)
})

test('a placed floor may be predicted and built like any other until it is recalled', () => {
  expect(decideAfter([place(1)], predict('auth@L0')).ok).toBe(true)
  expect(decideAfter([place(1), predict('auth@L0')], build('auth@L0')).ok).toBe(true)
  expect(decideAfter([place(1), recall('auth@L0')], predict('auth@L0'))).toEqual(err({ kind: 'alreadyBuilt' }))
})

test('a text that is too long is refused, with the limit', () => {
  const text = 'x'.repeat(LIMITS.text + 1)
  const tooLong = err({ kind: 'tooLong', limit: LIMITS.text })
  expect(
    decide(world, emptyProgress, { kind: 'predict', floor: floorId('auth@L0'), text, confidence: 'guess' }),
  ).toEqual(tooLong)
  expect(decide(world, emptyProgress, show('phase-0/repo', text))).toEqual(tooLong)
  expect(decide(world, emptyProgress, { kind: 'name', name: text })).toEqual(
    err({ kind: 'tooLong', limit: LIMITS.name }),
  )
})

test('a closed gate names the missing floors and checkpoints', () => {
  expect(decideAfter([...learn('auth@L0'), say('phase-0/repo')], raise)).toEqual(
    err({ kind: 'gateClosed', floors: ['database@L0'], checkpoints: ['phase-0/repo'] }),
  )
})

test('a gate needs no optional checkpoint and no mentor', () => {
  expect(decideAfter([...learnedAll, show('phase-0/repo')], raise)).toEqual(ok([{ kind: 'raised', level: 1 }]))
})

test('the city is complete with the last level’s floors, the city’s own, and the last phase', () => {
  const atLast = [place(2), predict('database@L2'), build('database@L2')]
  expect(decideAfter(atLast, complete)).toEqual(
    err({ kind: 'gateClosed', floors: ['city@L2'], checkpoints: ['phase-2/shop'] }),
  )
  const all = [...atLast, ...learn('city@L2'), show('phase-2/shop')]
  expect(decideAfter(all, complete)).toEqual(ok([{ kind: 'completed' }]))
  expect(decideAfter([...all, complete], complete)).toEqual(err({ kind: 'alreadyComplete' }))
  expect(decideAfter(all, raise)).toEqual(err({ kind: 'noHigherLevel' }))
  expect(decide(world, emptyProgress, complete)).toEqual(err({ kind: 'notOpenYet', opensAt: 2 }))
})

test('a placement can be raised, but not lowered', () => {
  expect(decideAfter([place(1)], place(2))).toEqual(ok([{ kind: 'placed', level: 2 }]))
  expect(decideAfter([place(2)], place(1))).toEqual(err({ kind: 'placementOnlyRises', level: 2 }))
  expect(decideAfter(atLevel1, place(1))).toEqual(err({ kind: 'placementOnlyRises', level: 1 }))
  expect(decide(world, emptyProgress, place(3))).toEqual(err({ kind: 'unknownLevel', level: 3 }))
  expect(decide(world, emptyProgress, place(0))).toEqual(err({ kind: 'placementOnlyRises', level: 0 }))
})

test('a checkpoint can be claimed once its phase is open', () => {
  expect(decide(world, emptyProgress, say('phase-1/attack'))).toEqual(err({ kind: 'notOpenYet', opensAt: 1 }))
  expect(decide(world, emptyProgress, say('phase-9/none'))).toEqual(
    err({ kind: 'unknownCheckpoint', checkpoint: 'phase-9/none' }),
  )
  expect(decideAfter([say('phase-0/repo')], say('phase-0/repo'))).toEqual(err({ kind: 'alreadySaid' }))
  expect(decideAfter(atLevel1, say('phase-1/attack')).ok).toBe(true)
})

test('evidence is a link to the web or a note with words in it', () => {
  const refused = (url: string) =>
    expect(decide(world, emptyProgress, showLink('phase-0/repo', url))).toEqual(err({ kind: 'notALink' }))
  refused('javascript:alert(1)')
  refused('data:text/html,hello')
  refused('example.org')
  refused('https://')
  refused('https://example.org/a b')
  expect(decide(world, emptyProgress, show('phase-0/repo', ' \n'))).toEqual(err({ kind: 'emptyNote' }))
  expect(decide(world, emptyProgress, show('phase-0/repo', ' done. '))).toEqual(err({ kind: 'shortNote' }))
  expect(decide(world, emptyProgress, show('phase-0/repo', 'It runs.')).ok).toBe(true)
  expect(decide(world, emptyProgress, showLink('phase-0/repo', 'https://example.org/shop?a=1#top')).ok).toBe(true)
})

test('only a claimed checkpoint can be taken back', () => {
  expect(decide(world, emptyProgress, takeBack('phase-0/repo'))).toEqual(err({ kind: 'nothingClaimed' }))
  expect(
    progressAfter(world, show('phase-0/repo'), vouch('phase-0/repo'), takeBack('phase-0/repo')).checkpoints,
  ).toEqual(new Map([['phase-0/repo', { said: null, shown: null, vouched: null }]]))
})

test('dates must be days of the calendar, and a phase must end after it starts', () => {
  const date = (start: string, target: string): Command => ({
    kind: 'datePhase',
    phase: world.plan.plan.phases[0]!.id,
    start,
    target,
  })
  expect(decide(world, emptyProgress, date('2026-02-30', '2026-03-01'))).toEqual(
    err({ kind: 'notADay', text: '2026-02-30' }),
  )
  expect(decide(world, emptyProgress, date('2026-03-02', '2026-03-01'))).toEqual(err({ kind: 'targetBeforeStart' }))
  expect(decide(world, emptyProgress, date('2026-03-01', '2026-03-01')).ok).toBe(true)
  expect(decide(world, emptyProgress, date('2000-01-01', '2099-12-31')).ok).toBe(true)
  for (const [start, target, day] of [
    ['0026-11-01', '2026-12-01', '0026-11-01'],
    ['1999-12-31', '2026-12-01', '1999-12-31'],
    ['2026-11-01', '2100-01-01', '2100-01-01'],
  ] as const) {
    expect(decide(world, emptyProgress, date(start, target))).toEqual(
      err({ kind: 'farDay', day, from: '2000-01-01', to: '2099-12-31' }),
    )
  }
  expect(decide(world, emptyProgress, { kind: 'reflect', month: '2026-13', question: 0, text: '' })).toEqual(
    err({ kind: 'notAMonth', text: '2026-13' }),
  )
})

test('a command that changes nothing gives no deed', () => {
  expect(decideAfter([{ kind: 'name', name: 'Ines' }], { kind: 'name', name: 'Ines' })).toEqual(ok([]))
  expect(decide(world, emptyProgress, { kind: 'name', name: '' })).toEqual(ok([]))
  expect(decideAfter([show('phase-0/repo')], show('phase-0/repo'))).toEqual(ok([]))
  expect(decideAfter([{ kind: 'begin' }], { kind: 'begin' })).toEqual(err({ kind: 'alreadyBegun' }))
  expect(decide(world, emptyProgress, { kind: 'choosePace', pace: 'Headlong' })).toEqual(
    err({ kind: 'unknownPace', pace: 'Headlong' }),
  )
})

test('an undo revokes a deed, once; a prediction is kept', () => {
  const device = lived(world, learn('auth@L0'), say('phase-0/repo'))
  const [predicted, built, said] = device.foldedLog.log.events
  expect(ask(world, device, undo(said))).toEqual(ok([{ kind: 'revoked', event: 'a-2' }]))
  expect(ask(world, device, undo(said))).toEqual(err({ kind: 'nothingToUndo' }))
  expect(ask(world, device, undo(device.foldedLog.log.events.at(-1)))).toEqual(err({ kind: 'nothingToUndo' }))
  expect(ask(world, device, undo(predicted))).toEqual(err({ kind: 'predictionIsKept' }))
  expect(ask(world, device, undo(built)).ok).toBe(true)
  expect(ask(world, device, build('auth@L0', 'sawItComing')).ok).toBe(true)
})

test('a raised level stays when a floor below it is undone, and goes when the raising is undone', () => {
  const device = lived(world, atLevel1)
  const { events } = device.foldedLog.log
  ask(world, device, undo(events[1]))
  expect(device.foldedLog.progress.level).toBe(1)
  ask(world, device, undo(events.at(-1)))
  expect(device.foldedLog.progress.level).toBe(0)
  expect(ask(world, device, raise)).toEqual(err({ kind: 'gateClosed', floors: ['database@L0'], checkpoints: [] }))
})

test('a worksheet keeps its cells by row and field, and an emptied cell reads as one never written', () => {
  const write = (row: string, field: string, text: string): Command => ({
    kind: 'writeCell',
    worksheet: toWorksheetId('stride'),
    row,
    field,
    text,
  })
  const { worksheets } = progressAfter(world, write('1', 'threat', 'Tampering'), write('1', 'attack', 'Swap the file'))
  expect(worksheets).toEqual(
    new Map([
      [
        'worksheet/stride',
        new Map([
          [
            '1',
            new Map([
              ['threat', { text: 'Tampering', at: 1_000 }],
              ['attack', { text: 'Swap the file', at: 2_000 }],
            ]),
          ],
        ]),
      ],
    ]),
  )
  expect(decideAfter([write('1', 'threat', 'Tampering'), write('1', 'threat', '')], write('1', 'threat', ''))).toEqual(
    ok([]),
  )
  expect(decide(world, emptyProgress, write('x'.repeat(LIMITS.key + 1), 'threat', ''))).toEqual(
    err({ kind: 'tooLong', limit: LIMITS.key }),
  )
})
