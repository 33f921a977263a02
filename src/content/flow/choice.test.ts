import { expect, test } from 'vitest'
import { plainTextOf } from '#city/text.ts'
import { toFloorId } from '#city/ids.ts'
import { printDiagnostic } from '../diagnostic.ts'
import { ASKING_FLOW, FACTS, FIELDS, LINES, LOOK, ORDER, building, district, flowOf, level, listed } from '../sample.ts'
import { loadFlow } from './flow.ts'

const load = (text: string) => loadFlow({ file: 'flow.md', text })
const withFields = (...fields: readonly string[]) =>
  load(flowOf(level(0, 'Magician'), district('Build'), building('Auth', [FIELDS, ...fields].join('\n'))))

test('each way to ask is read with its items and the right ones, and facts with their texts', () => {
  const { diagnostics, document, counts } = load(ASKING_FLOW)
  expect(diagnostics).toEqual([])
  expect(counts).toMatchObject({ ways: { sentence: 0, lines: 1, order: 1, look: 1 }, facts: 2 })
  const lesson = (slug: string) => document!.lessons.get(toFloorId(slug, 0))!
  expect(lesson('auth').choice).toEqual({
    kind: 'lines',
    items: [
      [{ kind: 'code', text: 'const all = read()' }],
      [{ kind: 'code', text: 'send(all)' }],
      [{ kind: 'code', text: 'show(all)' }],
    ],
    right: [1],
  })
  expect(lesson('auth').facts.map(plainTextOf)).toEqual(['All is sent.', 'Nobody checks all.owner.'])
  expect(lesson('rest-api').choice).toMatchObject({ kind: 'order', right: [0, 1, 2] })
  expect(lesson('rest-api').facts).toEqual([])
  expect(lesson('database').choice).toMatchObject({ kind: 'look', right: [1] })
  expect(plainTextOf(lesson('database').choice!.items[1]!)).toBe('The Network tab.')
})

test('a floor without these fields asks for a sentence', () => {
  const { document, counts } = withFields()
  expect(document!.lessons.get(toFloorId('auth', 0))).toMatchObject({ choice: null, facts: [] })
  expect(counts.ways.sentence).toBe(1)
})

test('strong words within an item do not make it the right one', () => {
  const { document } = withFields(listed('look', 'The **old** log.', '**The new log.**', 'The page.'))
  expect(document!.lessons.get(toFloorId('auth', 0))!.choice!.right).toEqual([1])
})

test('the right item may be in italics as well', () => {
  const { diagnostics, document } = withFields(listed('look', '*The old log.*', '***The new log.***', '*The page.*'))
  expect(diagnostics).toEqual([])
  expect(document!.lessons.get(toFloorId('auth', 0))!.choice).toMatchObject({
    items: ['The old log.', 'The new log.', 'The page.'].map((text) => [
      { kind: 'emphasis', children: [{ kind: 'text', text }] },
    ]),
    right: [1],
  })
})

const OF = 'of building "Auth"'

test.each([
  [
    'two lines',
    [listed('lines', '`a`', '**`b`**')],
    [`flow.md:25:3 error bad-value "lines" ${OF} has 2 items, expected 3 to 6.`],
  ],
  [
    'no right line',
    [LINES.replaceAll('**`', '`').replaceAll('`**', '`')],
    [
      `flow.md:25:3 error bad-value "lines" ${OF} has 0 items in strong, expected one or two, the right ones. Write it as "  - **…**".`,
    ],
  ],
  [
    'two right places to look',
    [LOOK.replace('The log.', '**The log.**')],
    [
      `flow.md:25:3 error bad-value "look" ${OF} has 2 items in strong, expected exactly one, the right one. Write it as "  - **…**".`,
    ],
  ],
  [
    'an order with a mark',
    [ORDER.replace('The server looks.', '**The server looks.**')],
    [
      `flow.md:27:5 error bad-value "order" ${OF} has 1 item in strong, expected none: the list itself is the right order.`,
    ],
  ],
  [
    'two ways at once',
    [LINES, ORDER],
    [
      `flow.md:29:3 error doubled-field building "Auth" asks in a second way, "order"; "lines" is on line 25. Keep one. (lines 29 to 32)`,
    ],
  ],
  [
    'words instead of a list',
    ['- **look:** In the log.'],
    [
      `flow.md:25:3 error misplaced-text "look" ${OF} is one list. Write each item on a line of its own below the label, as "  - …".`,
    ],
  ],
  [
    'words behind facts',
    [FACTS.replace('facts:**', 'facts:** Tick.')],
    [
      `flow.md:25:3 error misplaced-text found words behind "facts" ${OF}, expected only a list below it. Move them into an item.`,
    ],
  ],
  [
    'nothing',
    ['- **facts:**'],
    [`flow.md:25:3 error empty-field "facts" ${OF} is empty. Write its text behind the label, or remove it.`],
  ],
  [
    'a paragraph in an item',
    [ORDER.replace('The page shows.', 'The page shows.\n\n    More.')],
    [`flow.md:30:5 error misplaced-text an item of "order" ${OF} is one paragraph. Join this to it.`],
  ],
  [
    'an item twice',
    [listed('order', 'One.', 'Two.', 'One.')],
    [`flow.md:28:5 error bad-value item 3 of "order" ${OF} says the same as item 1. Change or remove one.`],
  ],
  [
    'an empty item',
    [listed('look', 'One.', '**Two.**', '', 'Three.')],
    [`flow.md:28:3 error empty-field item 3 of "look" ${OF} is empty. Write it, or remove it.`],
  ],
  ['one fact', [listed('facts', 'One.')], [`flow.md:25:3 error bad-value "facts" ${OF} has 1 item, expected 2 or 3.`]],
  [
    'facts of two sentences and of none',
    [FACTS.replace('All is sent.', 'All is sent. It goes out.').replace('`all.owner`.', '`all.owner`')],
    [
      `flow.md:26:5 error bad-value item 1 of "facts" ${OF} is not one sentence. Write one, with its full stop.`,
      `flow.md:27:5 error bad-value item 2 of "facts" ${OF} is not one sentence. Write one, with its full stop.`,
    ],
  ],
])('%s are named with place and cure', (_, fields, expected) => {
  const { diagnostics, document } = withFields(...fields)
  expect(diagnostics.map(printDiagnostic)).toEqual(expected)
  expect(document).toBe(null)
})
