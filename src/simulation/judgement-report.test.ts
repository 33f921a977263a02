import { describe, expect, test } from 'vitest'
import { reportOf } from './judgement.ts'
import type { Night } from './judgement.ts'
import type { Fault } from './system.ts'
import { BAD, GOOD, SHOP, secondsOf, times } from './testing/made-seconds.ts'

describe('the report of a night', () => {
  const fault = (atS: number, untilS: number | null): Fault => ({ kind: 'lock', lock: 'a', atS, untilS })
  const night: Night = {
    system: SHOP,
    faults: [fault(20, null), fault(25, null)],
    promised: { share: 0.9, limitMs: 400 },
    alert: { part: null, signal: 'failed', above: true, value: 0.1, forS: 15 },
    actions: [
      { id: 'look-on', takesS: 0, mends: false },
      { id: 'roll-back', takesS: 29.5, mends: true },
    ],
  }
  // Bad from 31 on: more than a tenth of ten seconds at 36, and no more from 85 on.
  const seconds = secondsOf([...times(30, GOOD), ...times(50, BAD), ...times(60, GOOD)])

  test('says when it was seen, when the harm ended and when the cause', () => {
    const acted = [
      { atS: 50, action: 'look-on' },
      { atS: 60, action: 'roll-back' },
      { atS: 61, action: 'roll-back' },
    ]
    expect(reportOf(night, seconds, acted, [])).toEqual({
      faultAtS: 20,
      signAtS: 36,
      alertAtS: 45,
      toSee: 25,
      toMitigate: 64,
      toMend: 70,
    })
  })

  test('a look after the first sign sees it before the alert, one before the sign does not', () => {
    const toSee = (...looks: readonly number[]) =>
      reportOf(
        night,
        seconds,
        [],
        looks.map((atS) => ({ atS, part: 'shop' })),
      ).toSee
    expect([toSee(35), toSee(35, 36), toSee(40, 39), toSee(50)]).toEqual([25, 16, 19, 25])
  })

  test.each([
    ['with the faults, if the harm is over by then', 90, 140, [], 70],
    ['with the harm, if that outlives the faults', 70, 140, [], 64],
    ['never, if the harm stays', 70, 113, [], null],
    ['with an action that mends, if that comes first', 70, 140, [30], 40],
    ['with an action that mends, if the harm stays', 70, 113, [60], 70],
    ['before an action that mends, if the harm was over', 70, 140, [60], 64],
  ] as const)('where faults end by themselves the cause goes %s', (_, untilS, lastsS, moments, toMend) => {
    const ending: Night = { ...night, faults: [fault(20, untilS), fault(25, 30)] }
    const acted = moments.map((atS) => ({ atS, action: 'roll-back' }))
    expect(reportOf(ending, seconds.slice(0, lastsS), acted, []).toMend).toBe(toMend)
  })

  test('what was done before anything went wrong mends nothing', () => {
    const early = reportOf({ ...night, faults: [fault(100, null)] }, seconds, [{ atS: 0, action: 'roll-back' }], [])
    expect(early).toMatchObject({ signAtS: null, alertAtS: null, toSee: null, toMitigate: 0, toMend: null })
  })

  test('what ends after the night is not said to have ended', () => {
    const late = reportOf({ ...night, faults: [fault(20, 141)] }, seconds, [{ atS: 111, action: 'roll-back' }], [])
    expect(late.toMend).toBe(null)
  })

  test('it is not mitigated unless the last half minute is kept', () => {
    const until = (lastsS: number) => reportOf(night, seconds.slice(0, lastsS), [], []).toMitigate
    expect([until(113), until(114)]).toEqual([null, 64])
  })
})
