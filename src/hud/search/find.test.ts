import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { find, marked, plain } from './find.ts'
import type { Item } from './find.ts'

test('a title counts more than a text, and its beginning more than its middle', () => {
  const items = [
    item('a', 'Nothing to see', ['an index can only help']),
    item('b', 'The second index'),
    item('c', 'Index of indexes'),
  ]
  expect(find(items, 'index').map((hit) => hit.item.key)).toEqual(['c', 'b', 'a'])
})

test('every word has to be found, in any of the texts', () => {
  const items = [item('a', 'Receipt 1187', ['the server decides']), item('b', 'Receipt 12')]
  expect(find(items, 'receipt server').map((hit) => hit.item.key)).toEqual(['a'])
})

test('groups keep their order, whatever the scores', () => {
  const items: Item[] = [
    { ...item('w', 'x'), group: 'own', texts: ['database'] },
    { ...item('b', 'Databases'), group: 'building' },
    { ...item('f', 'Receipt', ['a database']), group: 'floor' },
  ]
  expect(find(items, 'database').map((hit) => hit.item.key)).toEqual(['f', 'b', 'w'])
})

test('what is called exactly so comes first, with its group', () => {
  const items: Item[] = [
    item('f', 'Three or two', ['to']),
    { ...item('other', 'Two times two to three'), group: 'incident' },
    { ...item('night', 'Three to two'), group: 'incident' },
    { ...item('w', 'x', ['three to two']), group: 'own' },
  ]
  const found = (query: string) => find(items, query).map((hit) => hit.item.key)
  expect(found(' three to  TWO ')).toEqual(['night', 'other', 'f', 'w'])
  expect(found('three to')).toEqual(['f', 'night', 'other', 'w'])
})

test('accents and capitals do not matter, and positions stay right', () => {
  const [hit] = find([item('a', 'Café Índex')], 'cafe index')
  expect(hit?.title).toEqual([
    { text: 'Café', isHit: true },
    { text: ' ', isHit: false },
    { text: 'Índex', isHit: true },
  ])
})

test('straight and curly apostrophes find each other', () => {
  const items = [item('curly', 'O’Brien can’t enter', ['the “third” loaf']), item('straight', "O'Brien can't enter")]
  const found = (query: string) => find(items, query).map((hit) => hit.item.key)
  expect(found("o'brien can't")).toEqual(['curly', 'straight'])
  expect(found('o’brien can’t')).toEqual(['curly', 'straight'])
  expect(found('"third"')).toEqual(['curly'])
})

test('the excerpt is cut at words around the hit', () => {
  const long = `${'before '.repeat(20)}the index ${'after '.repeat(30)}`
  const [hit] = find([item('a', 'x', [long])], 'index')
  const text = hit?.excerpt.map((part) => part.text).join('')
  expect(text).toMatch(/^…before before the index after /)
  expect(text).toMatch(/ after…$/)
  expect(text?.length).toBeLessThan(100)
})

test('a single letter finds nothing', () => {
  expect(find([item('a', 'A')], 'a')).toEqual([])
})

test('marking keeps every letter of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (text, word) => {
      expect(plain(text)).toHaveLength(text.length)
      expect(
        marked(text, [plain(word)])
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

function item(key: string, title: string, texts: readonly string[] = []): Item {
  return { key, group: 'floor', title, where: '', texts, place: { kind: 'city' } }
}
