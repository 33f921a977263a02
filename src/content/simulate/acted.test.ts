import { expect, test } from 'vitest'
import { parseActed } from './acted.ts'

const read = (text: string) => parseActed(text, { actions: ['rollback', 'restart'], untilS: 300 })

test.each([
  ['lines', '# a comment\n\n150 rollback\n20 s restart\n10s restart\r\n'],
  [
    'JSON',
    '[{ "at": 150, "action": "rollback" }, { "at": 20, "action": "restart" }, { "at": 10, "action": "restart" }]',
  ],
  [
    'JSON that begins with a mark of its bytes',
    '\uFEFF[{ "at": 150, "action": "rollback" }, { "at": 20, "action": "restart" }, { "at": 10, "action": "restart" }]',
  ],
  ['lines that begin with one', '\uFEFF10 restart\n20 restart\n150 rollback'],
])('%s, in the order of their moments', (_, text) => {
  expect(read(text)).toEqual({
    ok: true,
    value: [
      { atS: 10, action: 'restart' },
      { atS: 20, action: 'restart' },
      { atS: 150, action: 'rollback' },
    ],
  })
})

test('nothing is done without a line', () => {
  expect(read('')).toEqual({ ok: true, value: [] })
  expect(read('[]')).toEqual({ ok: true, value: [] })
})

test.each([
  ['150', 'line 1: found nothing as the action, expected rollback, restart.'],
  ['soon rollback', 'line 1: found "soon" as the time, expected whole seconds such as 150'],
  ['1.5 rollback', 'line 1: found "1.5" as the time, expected whole seconds such as 150'],
  ['\n300 rollback', 'line 2: 300 s is not within the 300 s that are simulated'],
  ['1 rolback', 'line 1: found "rolback" as the action, expected rollback, restart. Did you mean "rollback"?'],
  ['1 x\n2 y', /line 1: .+\nline 2: /],
  ['{ "at": 1 }', 'expected a list such as [{ "at": 150, "action": "rollback" }]'],
  ['[{ "at": 1 ', /^this is no JSON: /],
  [
    '[null, 1, "x", []]',
    ['null', '1', '"x"', '[]']
      .map(
        (found, at) => `entry ${at + 1}: found ${found}, expected an act such as { "at": 150, "action": "rollback" }`,
      )
      .join('\n'),
  ],
  ['[{}]', /^entry 1: found nothing as the time, .+\nentry 1: found nothing as the action/],
  ['[{ "at": -1, "action": 5 }]', /^entry 1: found -1 as the time, .+\nentry 1: found 5 as the action/],
])('%j is a fault that names its place', (text, said) => {
  expect(read(text)).toEqual({
    ok: false,
    fault: typeof said === 'string' ? said : (expect.stringMatching(said) as unknown),
  })
})

test('a file without actions says so', () => {
  expect(parseActed('1 x', { actions: [], untilS: 9 })).toEqual({
    ok: false,
    fault: 'line 1: found "x" as the action, the file has no actions.',
  })
})
