import { expect, test } from 'vitest'
import type { Incident } from '#city/incident.ts'
import { partOf, secondsOf, SHOP } from '#simulation/testing/made-seconds.ts'
import { graphsOf, shows } from './graph-list.ts'
import { createScales, scaleFor } from './scales.ts'
import { percentWords, valueWords } from './value-words.ts'

const incident = (more: Partial<Incident['system']> = {}) =>
  ({
    system: { ...SHOP, ...more },
    promised: { share: 0.99, limitMs: 400 },
    alert: { part: null, signal: 'failed', above: true, value: 0.02, forS: 20 },
  }) as Incident

test('a part has the golden signals, and more only where it has more', () => {
  const titles = (system: Partial<Incident['system']>, part: string | null) =>
    graphsOf(incident(system), part).map(({ title }) => title)
  expect(titles({}, 'shop')).toEqual(['Requests', 'Failed', 'Latency', 'Busy', 'Waiting'])
  expect(titles({}, null)).toEqual(['Requests', 'Failed', 'Latency', 'In flight'])
  expect(titles({ parts: [partOf('shop', { disk: { size: 9, used: 0, perRequest: 0 } })] }, 'shop')).toContain('Disk')
})

test('the promise and the alert are lines in the graphs that they are about', () => {
  expect(
    graphsOf(incident(), null).flatMap(({ title, limits }) => limits.map(({ words }) => `${title}: ${words}`)),
  ).toEqual(['Failed: alert 2%', 'Latency: promised'])
  expect(graphsOf(incident(), 'shop').flatMap(({ limits }) => limits)).toEqual([])
})

test('each of three lines is in the graph of latency', () => {
  const [, , latency] = graphsOf(incident(), 'shop')
  expect(shows(latency!, { part: 'shop', signal: 'p99' })).toBe(true)
  expect(shows(latency!, { part: null, signal: 'p99' })).toBe(false)
})

test('a measure has one scale in all parts, unless that would hide a graph', () => {
  const scales = createScales(incident())(secondsOf([{ p99: 7000 }], [{ p99: 20 }]))
  const [, , latency] = graphsOf(incident(), 'shop')
  expect(scaleFor(latency!, scales, 7000)).toEqual({ most: 8000, isOwn: false })
  expect(scaleFor(latency!, scales, 20)).toEqual({ most: 30, isOwn: true })
  expect(scaleFor(latency!, scales, 600)).toEqual({ most: 8000, isOwn: false })
  expect(scaleFor({ ...latency!, mayZoom: false }, scales, 20)).toEqual({ most: 8000, isOwn: false })
})

test('scales go on from what they know, and begin anew after a look back or on another way', () => {
  const all = secondsOf([{ arrived: 12 }, { arrived: 50 }, { arrived: 20 }])
  const scalesOf = createScales(incident())
  const early = scalesOf(all.slice(0, 1))
  expect(early.rate).toBe(20)
  expect(scalesOf(all).rate).toBe(60)
  expect(scalesOf([...all])).toBe(scalesOf(all))
  expect(scalesOf(all.slice(0, 1))).toEqual(early)
  scalesOf(all)
  expect(scalesOf([all[0]!, ...secondsOf([{}, { arrived: 70 }]).slice(1)]).rate).toBe(80)
  expect(scalesOf([]).rate).toBe(10)
  expect(scalesOf(all)).toEqual(createScales(incident())(all))
})

test('values have their units', () => {
  expect([
    valueWords('time', 4.25),
    valueWords('time', 840),
    valueWords('time', 1240),
    valueWords('time', 12_400),
  ]).toEqual(['4.3\u00a0ms', '840\u00a0ms', '1.2\u00a0s', '12\u00a0s'])
  expect([valueWords('rate', 2.04), valueWords('memory', 512), valueWords('memory', 1536)]).toEqual([
    '2/s',
    '512\u00a0MB',
    '1.5\u00a0GB',
  ])
  expect([percentWords(0), percentWords(0.0004), percentWords(0.004), percentWords(0.126)]).toEqual([
    '0%',
    '0.1%',
    '0.4%',
    '13%',
  ])
})
