import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainTextOf } from '#city/text.ts'
import { ASKING_FLOW, SMALL_FLOW } from '../sample.ts'
import { type FlowDocument, loadFlow } from './flow.ts'

const IRREGULAR = readFileSync(join(import.meta.dirname, '../../../tests/fixtures/irregular-flow.md'), 'utf8')

const load = (text: string) => loadFlow({ file: 'flow.md', text })

/** Changes a text in a way that editors, merges or broken transfers may damage it. */
type Damage = (text: string) => string

const share = fc.double({ min: 0, max: 1, noNaN: true })
const scraps = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\n',
    '\n\n',
    '**',
    '`',
    '```\n',
    '> ',
    '- ',
    '# ',
    '## ',
    '[',
    '](',
    '---\n',
    '\t',
    '<!--',
    '|',
    '\0',
    '* ',
  ),
  fc.constantFrom('# L1: The Other\n', '## [new floor unlocked] Auth — Floor 3\n', '## [new building unlocked] Auth\n'),
)

const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(share, scraps).map(
    ([at, scrap]): Damage =>
      (text) =>
        spliced(text, at, 0, scrap),
  ),
  fc.tuple(share, fc.nat(80)).map(
    ([at, count]): Damage =>
      (text) =>
        spliced(text, at, count, ''),
  ),
  share.map(
    (at): Damage =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.tuple(share, share).map(
    ([from, to]): Damage =>
      (text) =>
        withLines(text, (lines) => moved(lines, from, to)),
  ),
  share.map(
    (at): Damage =>
      (text) =>
        withLines(text, (lines) => lines.toSpliced(Math.floor(at * lines.length), 1)),
  ),
  share.map(
    (at): Damage =>
      (text) =>
        withLines(text, (lines) => {
          const index = Math.floor(at * lines.length)
          return lines.toSpliced(index, 0, lines[index] ?? '')
        }),
  ),
)

function spliced(text: string, at: number, count: number, scrap: string): string {
  const index = Math.floor(at * text.length)
  return text.slice(0, index) + scrap + text.slice(index + count)
}

const withLines = (text: string, change: (lines: readonly string[]) => readonly string[]) =>
  change(text.split('\n')).join('\n')

function moved(lines: readonly string[], from: number, to: number): readonly string[] {
  const [line = ''] = lines.slice(Math.floor(from * lines.length))
  return lines.toSpliced(Math.floor(from * lines.length), 1).toSpliced(Math.floor(to * lines.length), 0, line)
}

/** One sentence for each thing that is missing or inconsistent in a city; empty if the city is complete. */
function holesIn({ city, lessons }: FlowDocument): readonly string[] {
  const floors = new Set(city.floors.map((floor) => floor.id))
  const districts = new Set(city.districts.map((district) => district.id))
  const standing = city.buildings.flatMap((building) => building.floors)
  return [
    ...city.levels
      .filter((level, index) => level.number !== index)
      .map((level) => `level ${level.number} out of order`),
    ...city.levels
      .filter((level) => level.epigraph.length === 0 || level.story.length === 0)
      .map(() => 'a silent level'),
    ...city.buildings.filter((building) => !districts.has(building.district)).map(({ id }) => `${id} in no district`),
    ...city.buildings
      .filter(({ id, level, floors: [ground] }) => ground !== `${id}@L${level}`)
      .map(({ id }) => `${id} in the air`),
    ...standing.filter((id) => !floors.has(id)).map((id) => `no floor ${id}`),
    ...(floors.size === city.floors.length ? [] : ['a floor twice']),
    ...(city.floors.filter((floor) => floor.building === null).length > 1 ? ['two floors of the city'] : []),
    ...(standing.length + city.floors.filter((floor) => floor.building === null).length === floors.size
      ? []
      : ['loose floors']),
    ...city.floors.flatMap(({ id }) => {
      const lesson = lessons.get(id)
      const texts = lesson ? [lesson.why, lesson.know, lesson.assume, lesson.learn, lesson.prose] : [[]]
      return texts.some((text) => plainTextOf(text).trim() === '') ? [`${id} without words`] : []
    }),
    ...city.floors.flatMap(({ id }) => {
      const { choice = null, facts = [] } = lessons.get(id) ?? {}
      const items = [...(choice?.items ?? []), ...facts]
      const isWhole =
        items.every((text) => plainTextOf(text).trim() !== '') &&
        facts.length !== 1 &&
        (!choice ||
          (choice.items.length >= 3 && choice.right.length > 0 && choice.right.every((at) => choice.items[at])))
      return isWhole ? [] : [`${id} with half a list`]
    }),
  ]
}

function judge(text: string) {
  const { diagnostics, document } = load(text)
  const lines = text.split(/\r\n?|\n/).length
  expect(diagnostics.filter(({ line, column }) => line < 1 || line > lines || column < 1)).toEqual([])
  expect(document === null).toBe(diagnostics.some((diagnostic) => diagnostic.severity === 'error'))
  if (document) expect(holesIn(document)).toEqual([])
}

test('damage to a small document gives errors or a whole city, never an exception', () => {
  fc.assert(
    fc.property(fc.array(damages, { minLength: 1, maxLength: 4 }), (list) =>
      judge(list.reduce((text, damage) => damage(text), SMALL_FLOW)),
    ),
    { numRuns: 600 },
  )
})

test('damage to floors that ask in other ways gives errors or whole lists', () => {
  fc.assert(
    fc.property(fc.array(damages, { minLength: 1, maxLength: 3 }), (list) =>
      judge(list.reduce((text, damage) => damage(text), ASKING_FLOW)),
    ),
    { numRuns: 400 },
  )
})

test('damage to the irregular document gives errors or a whole city', () => {
  fc.assert(
    fc.property(damages, (damage) => judge(damage(IRREGULAR))),
    { numRuns: 40 },
  )
})

test('any text gives diagnostics or a city, never an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), judge), { numRuns: 300 })
})

test('a document cut off before its last level is never a city', () => {
  const lastLevel = IRREGULAR.indexOf('# L5:')
  fc.assert(
    fc.property(fc.nat(lastLevel), (length) => load(IRREGULAR.slice(0, length)).document === null),
    { numRuns: 60 },
  )
})

test.each(['> ', '- ', '1. ', '*a _b ', '[', '![', '`', '<b>', '| '])(
  'a thousand of %j in a row cause no exception',
  (mark) => {
    judge(SMALL_FLOW.replace('A story.', mark.repeat(1_000)))
  },
)
