import { expect, test } from 'vitest'
import { wordsOfEachFloor } from '../floors.ts'
import { JUDGED, devicesOf } from './report.ts'

const floors = wordsOfEachFloor()

test('no device comes back in more floors than it may', () => {
  const tooMany = devicesOf(floors, JUDGED).filter((device) => device.floors.length > device.most)
  expect(tooMany.map((device) => `${device.name}: ${device.floors.join(' ')}`)).toEqual([])
})

test('every floor has been judged by a reader', () => {
  expect([...floors.keys()].filter((id) => !JUDGED[id])).toEqual([])
  expect(Object.keys(JUDGED).filter((id) => !floors.has(id))).toEqual([])
})

test('what a judgement quotes stands in the floor', () => {
  const gone = Object.entries(JUDGED).flatMap(([id, { itWasYou, answerIsNone, closingGesture, brokenOff }]) =>
    [itWasYou, answerIsNone, closingGesture, brokenOff]
      .filter((quotation) => quotation !== undefined && !floors.get(id)?.all.includes(quotation))
      .map((quotation) => `${id}: ${quotation}`),
  )
  expect(gone).toEqual([])
})

test('every floor names the term of its mechanism once, in italics', () => {
  const others = [...floors].filter(([, { terms }]) => terms.length !== 1)
  expect(others.map(([id, { terms }]) => `${id}: ${terms.join(', ') || 'none'}`)).toEqual([])
})
