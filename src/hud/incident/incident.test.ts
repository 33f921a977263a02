import { expect, test } from 'vitest'
import type { BuildingId, IncidentId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { IncidentAct, IncidentPlayed } from '#progress/incident.ts'
import { reportOf } from '#simulation/judgement.ts'
import { runWhole } from '#simulation/run.ts'
import { orderBy } from './cause-order.ts'
import { cameOf, deedsOf, knownActs, marksOf, reachedAtS } from './deeds.ts'
import { amountWords, conditionWords, graphWords, promiseWords } from './graph-words.ts'
import { endedHarm } from './ended-harm.ts'
import { incidentStage } from './incident-stage.ts'
import { withLook } from './looks.ts'
import { outcomeOfNaming } from './naming-words.ts'
import { askingKeys, closeTakenQuestion } from './night-drafts.ts'
import { nightTexts } from './night-texts.ts'
import { predictionWords } from './prediction-words.ts'
import { flagsOf, stretchesOf } from './seen/strip-shape.ts'
import type { FlagKind } from './seen/strip-shape.ts'
import { spanWords } from './span-words.ts'
import { NOTHING, RESTART, SMALL } from './testing/small-night.ts'

const shop = { id: 'shop', name: 'the shop', building: 'frontend' as BuildingId }

/** The small night as an incident whose only cures are two actions. */
const INCIDENT: Incident = {
  ...SMALL,
  id: 'small' as IncidentId,
  title: 'A small night',
  building: shop.building,
  level: 0,
  night: [],
  clock: 21 * 60 + 40,
  seed: 5,
  changes: [],
  parts: [shop],
  actions: [
    { ...RESTART, name: 'Restart the shop', price: [], watch: { part: 'shop', signal: 'failed' }, mends: false },
    { ...NOTHING, name: 'Look on', price: [], watch: { part: null, signal: 'failed' }, mends: false },
  ],
  causes: [],
  answer: { what: [], tempting: { action: 'restart', why: [] }, moments: [], best: [], question: [] },
}

const act = (atS: number, action: string): IncidentAct => ({ atS, action, predicted: 'falls', confidence: 'guess' })

const PLAYED: IncidentPlayed = {
  id: 'play',
  seed: 5,
  begun: 0,
  acts: [act(30, 'restart')],
  named: null,
  atS: 120,
  at: 0,
  toSee: 5,
  toMitigate: 40,
  toMend: null,
  failed: 1,
  left: 0,
  late: 0,
  wrong: 0,
  came: [null],
  looks: [{ atS: 25, part: 'shop' }],
}

test('acts are told in the order of the night, without those the incident no longer has', () => {
  const acts = knownActs(INCIDENT, [act(40, 'look'), act(30, 'restart'), act(35, 'gone')])
  expect(acts.map(({ act: { atS }, effectAtS, knownAtS }) => [atS, effectAtS, knownAtS])).toEqual([
    [30, 40, 90],
    [40, 40, 90],
  ])
  expect(deedsOf(acts)).toEqual([
    { at: 30, action: RESTART },
    { at: 40, action: NOTHING },
  ])
  expect(marksOf(acts)[0]).toEqual({ number: 1, name: 'Restart the shop', atS: 30, effectAtS: 40 })
})

test('a night stands no earlier than its last deed', () => {
  const named = { atS: 55, cause: null, right: false, confidence: 'guess', text: 'It fails.', at: 0 } as const
  expect(reachedAtS({ acts: [], named: null })).toBe(0)
  expect(reachedAtS({ acts: [act(40, 'look'), act(30, 'restart')], named: null })).toBe(40)
  expect(reachedAtS({ acts: [act(40, 'look')], named })).toBe(55)
})

test('a question whose action was taken at this very second is closed', () => {
  const play = { id: 'play', acts: [act(40, 'look'), act(41, 'restart')] }
  const keys = askingKeys(play.id)
  const left = (asked: string, standsAtS: number) => {
    const texts = new Map<string, string | null>(Object.values(keys).map((key) => [key, 'stays']))
    texts.set(keys.action, asked)
    closeTakenQuestion(
      { read: (key) => texts.get(key) ?? null, write: (key, text) => void texts.set(key, text) },
      play,
      standsAtS,
    )
    return [...texts.values()]
  }
  expect(left('restart', 40.3)).toEqual([null, null, null])
  expect(left('look', 40.3)).toEqual(['look', 'stays', 'stays'])
  expect(left('restart', 60)).toEqual(['restart', 'stays', 'stays'])
})

test('what came of an act is known only once its time was shown', () => {
  const { system, faults, promised } = SMALL
  const [known] = knownActs(INCIDENT, [act(20, 'restart')])
  const { seconds } = runWhole({ system, faults, promised, seed: 5 }, 120, [{ atS: 20, action: RESTART }])
  expect(cameOf(known!, INCIDENT, seconds, 79)).toBe(undefined)
  expect(cameOf(known!, INCIDENT, seconds.slice(0, 79), 80)).toBe(undefined)
  expect(cameOf(known!, INCIDENT, seconds, 80)).toBe('rises')
  expect(predictionWords('rises', 'rises')).toBe('It rose, as you said.')
  expect(predictionWords('falls', 'rises')).toBe('It rose, against what you said.')
  expect(predictionWords('falls', null)).toBe('Too little was seen to say what came of it.')
})

test('causes stand in an order that the seed decides', () => {
  const causes = ['a', 'b', 'c', 'd', 'e', 'f']
  expect(orderBy(causes, 7)).toEqual(orderBy(causes, 7))
  expect(orderBy(causes, 7).toSorted()).toEqual(causes)
  // Every cause comes first in about a sixth of the nights.
  const first = Array.from({ length: 600 }, (_, seed) => orderBy(causes, seed)[0])
  for (const cause of causes) expect(first.filter((each) => each === cause).length).toBeGreaterThan(60)
})

test('a look at what was looked at last adds nothing, and forty are kept', () => {
  const one = withLook([], { atS: 3, part: 'shop' })
  expect(withLook(one, { atS: 4, part: 'shop' })).toBe(one)
  const many = Array.from({ length: 50 }, (_, atS) => ({ atS, part: `part ${atS}` })).reduce(withLook, [])
  expect(many).toHaveLength(40)
})

test('graphs, promises and conditions are said in words', () => {
  expect(graphWords(INCIDENT, { part: 'shop', signal: 'p95' })).toBe(
    'the time in which 19 of 20 answers of the shop come (p95)',
  )
  expect(graphWords(INCIDENT, { part: null, signal: 'p99' })).toBe(
    'the time in which 99 of 100 answers to people come (p99)',
  )
  expect(graphWords(INCIDENT, { part: 'shop', signal: 'wrong' })).toBe('what the shop writes wrong')
  expect(graphWords(INCIDENT, { part: 'shop', signal: 'waiting' })).toBe('the queue of the shop')
  expect(graphWords(INCIDENT, { part: null, signal: 'left' })).toBe('people who leave')
  expect(conditionWords(INCIDENT, INCIDENT.alert)).toBe(
    'The share of what people ask that fails: above 50% for 5\u00a0s',
  )
  expect(promiseWords({ share: 0.995, limitMs: 400 })).toBe('99.5% of what people ask is answered within 400\u00a0ms.')
  expect([amountWords('p99', 1500), amountWords('memory', 2048), amountWords('waiting', 30)]).toEqual([
    '1.5\u00a0s',
    '2,048\u00a0MB',
    '30',
  ])
  expect([spanWords(0), spanWords(60), spanWords(200)]).toEqual(['0\u00a0s', '1\u00a0min', '3\u00a0min 20\u00a0s'])
})

test('a cause that is known is shown also where its night was taken back', () => {
  expect([incidentStage('locked'), incidentStage('running'), incidentStage('seen'), incidentStage('played')]).toEqual([
    'ahead',
    'running',
    'after',
    'after',
  ])
  expect(outcomeOfNaming(null).title).toBe('You have seen what it was.')
  expect(outcomeOfNaming({ right: true, cause: null }).title).toBe('It was none of these, as you said.')
})

test('a night tells its own detection, timeline and mitigation', () => {
  const report = {
    faultAtS: 20,
    signAtS: 21,
    alertAtS: 26,
    toSee: 5,
    toMitigate: 40,
    toMend: null,
  }
  expect(nightTexts(INCIDENT, PLAYED, { report })).toEqual({
    detection: 'A drill, “A small night”. A look at the shop, 5 s after the fault began.',
    timeline: [
      '21:40:20 the fault begins.',
      '21:40:20 first sign: the promise is not kept.',
      '21:40:25 a look at the shop.',
      '21:40:26 the alert.',
      '21:40:30 Restart the shop, in effect from 21:40:40.',
      '21:41:00 the promise is kept again.',
    ].join('\n'),
    mitigation: 'Restart the shop.',
  })
  expect(nightTexts(INCIDENT, { ...PLAYED, acts: [], toSee: null }, { report })).toMatchObject({
    detection: 'A drill, “A small night”. Nobody saw it during the night.',
    mitigation: 'Nothing was done.',
  })
})

test('what the strip draws as not kept begins at the first sign, and ends with the harm', () => {
  const { system, faults, promised, lastsS } = SMALL
  const passing = faults.map((fault) => ({ ...fault, untilS: 40 }))
  const { seconds } = runWhole({ system, faults: passing, promised, seed: 5 }, lastsS, [])
  const flags = flagsOf(reportOf({ ...INCIDENT, faults: passing }, seconds, [], []))
  const broken = stretchesOf(seconds, promised).filter(({ isKept }) => !isKept)
  const at = (kind: FlagKind) => flags.find((flag) => flag.kind === kind)?.atS
  expect([at('sign'), at('over')]).toEqual([broken[0]?.fromS, broken.at(-1)?.toS])
  expect(at('sign')).toBeGreaterThanOrEqual(20)
})

test('only what ended the harm is its mitigation', () => {
  const [restart, look] = INCIDENT.actions
  const also = { ...restart!, id: 'also', name: 'Restart it once more' }
  const acts = knownActs({ ...INCIDENT, actions: [restart!, look!, also] }, [
    act(30, 'restart'),
    act(35, 'also'),
    act(45, 'look'),
    act(90, 'restart'),
  ])
  const ended = (best: Incident['answer']['best'], harmEndS: number) =>
    endedHarm({ answer: { ...INCIDENT.answer, best } }, acts, harmEndS).map(({ act: { atS } }) => atS)
  // What the best run does, as far as it had taken effect; else the last that did something.
  expect(ended([{ atS: 26, action: 'restart' }], 60)).toEqual([30])
  expect(ended([], 60)).toEqual([35])
  expect(ended([], 42)).toEqual([30])
  expect(ended([], 39)).toEqual([])
  const mending = acts.map((known) => ({ ...known, action: { ...known.action, mends: known.action.id === 'also' } }))
  expect(endedHarm(INCIDENT, mending, 60).map(({ action }) => action.name)).toEqual(['Restart it once more'])
  const unended = nightTexts(INCIDENT, { ...PLAYED, toMitigate: null }, { report: NEVER_ENDED })
  expect(unended.mitigation).toBe('The harm did not end during the night.')
  expect(unended.timeline).toMatch(/\n21:42:00 the night ends, and the promise is still not kept\.$/)
})

const NEVER_ENDED = { faultAtS: 20, signAtS: 21, alertAtS: 26, toSee: 5, toMitigate: null, toMend: null }
