import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../src/content/load.ts'
import { RENAMED, namesTogether, presentNames } from '#city/renamed.ts'
import { CHECKPOINTS, FLOORS, INCIDENTS, PACES, REMOVED, REVIEWS, WORKSHEETS } from '#share/catalogue-ids.ts'
import {
  checkpointNumbers,
  createNumbering,
  floorNumbers,
  incidentNumbers,
  paceNumbers,
  reviewNumbers,
  worksheetNumbers,
} from '#share/catalogue.ts'

/** The first `count` ids of each list were published and must not change (`sum`). More may follow them. */
const PUBLISHED = [
  { list: FLOORS, count: 85, sum: 'c59f271533065a7b' },
  { list: CHECKPOINTS, count: 55, sum: 'e52f811b3762f0a0' },
  { list: WORKSHEETS, count: 14, sum: 'bf82184891ad1d1d' },
  { list: REVIEWS, count: 48, sum: '3d834c57478d9635' },
  { list: INCIDENTS, count: 13, sum: '764a9ea890a390e7' },
  { list: PACES, count: 3, sum: '0b771beffa46e949' },
] as const

const sumOf = (ids: readonly string[]) => createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16)

const sourceOf = (file: string) => ({ file, text: readFileSync(join(import.meta.dirname, '..', file), 'utf8') })

/** The ids of the reviews or incidents in the content: a file is named after the id. */
const idsIn = (folder: 'reviews' | 'incidents') =>
  readdirSync(join(import.meta.dirname, '../content', folder)).map((file) => file.replace(/\.md$/, ''))

test('published ids keep their numbers', () => {
  expect(PUBLISHED.map(({ list, count }) => sumOf(list.slice(0, count)))).toEqual(PUBLISHED.map(({ sum }) => sum))
})

test('every floor, checkpoint, worksheet, review, incident and pace of the content has a number', () => {
  const { content } = loadContent(sourceOf('content/unlock-flow.md'), sourceOf('content/curriculum.md'))
  const { city, curriculum } = content!
  const missing = (ids: readonly string[], numberOf: (id: string) => number | undefined) =>
    ids.filter((id) => numberOf(id) === undefined)
  const checkpoints = curriculum.phases.flatMap((phase) => phase.checkpoints.map(({ id }) => id))
  expect([
    ...missing(
      city.floors.map(({ id }) => id),
      floorNumbers.numberOf,
    ),
    ...missing(checkpoints, checkpointNumbers.numberOf),
    ...missing(
      curriculum.worksheets.map(({ id }) => id),
      worksheetNumbers.numberOf,
    ),
    ...missing(idsIn('reviews'), reviewNumbers.numberOf),
    ...missing(idsIn('incidents'), incidentNumbers.numberOf),
    ...missing(
      curriculum.paces.map(({ name }) => name),
      paceNumbers.numberOf,
    ),
  ]).toEqual([])
})

const ALL = [...FLOORS, ...CHECKPOINTS, ...WORKSHEETS, ...REVIEWS, ...INCIDENTS, ...PACES]

/** One sentence for each mistake in a list of renamed ids; empty if there is none. */
function renamingFaults(published: readonly string[], renamed: Readonly<Record<string, string>>): readonly string[] {
  return namesTogether(renamed).flatMap((names) => {
    const first = published.filter((id) => names.has(id))
    const all = [...names].toSorted().join(', ')
    if (first.length === 0) return [`none of these was ever published: ${all}`]
    return first.length > 1 ? [`these are names of two things: ${all}`] : []
  })
}

test('no id occurs twice, and all names of a thing lead to its published id', () => {
  expect(new Set(ALL).size).toBe(ALL.length)
  expect(renamingFaults(ALL, RENAMED)).toEqual([])
})

test('a name given to something else, two exchanged names and a name of nothing are found', () => {
  const published = ['a', 'b', 'c']
  expect(renamingFaults(published, { bee: 'b', be: 'bee', see: 'c' })).toEqual([])
  expect(renamingFaults(published, { bee: 'b', b: 'bee' })).toEqual([])
  expect(renamingFaults(published, { b: 'a' })).toEqual(['these are names of two things: a, b'])
  expect(renamingFaults(published, { b: 'a', a: 'b' })).toEqual(['these are names of two things: a, b'])
  expect(renamingFaults(published, { x: 'a', a: 'b', b: 'x' })).toEqual(['these are names of two things: a, b, x'])
  expect(renamingFaults(published, { x: 'a', y: 'b', z: 'x', w: 'z', v: 'y' })).toEqual([])
  expect(renamingFaults(published, { y: 'x' })).toEqual(['none of these was ever published: x, y'])
})

test('every published id is in the content under its present name, or listed as removed', () => {
  const { content } = loadContent(sourceOf('content/unlock-flow.md'), sourceOf('content/curriculum.md'))
  const { city, curriculum } = content!
  const known = new Set<string>([
    ...city.floors.map(({ id }) => id),
    ...curriculum.phases.flatMap((phase) => phase.checkpoints.map(({ id }) => id)),
    ...curriculum.worksheets.map(({ id }) => id),
    ...curriculum.paces.map(({ name }) => name),
    ...idsIn('reviews'),
    ...idsIn('incidents'),
  ])
  const names = presentNames()
  const lost = ALL.filter((id) => !known.has(names.get(id) ?? id))
  expect(lost).toEqual(REMOVED)
})

test('a renamed id keeps its number, and links with it open under the new name', () => {
  const numbers = createNumbering(['a', 'b', 'c'], { bee: 'b' })
  expect(['a', 'b', 'bee', 'c', 'd'].map(numbers.numberOf)).toEqual([0, 1, 1, 2, undefined])
  expect([0, 1, 2, 3].map(numbers.idAt)).toEqual(['a', 'bee', 'c', undefined])
})

test('an id that was renamed twice has its number under all three names, and opens under the last', () => {
  for (const renamed of [
    { bee: 'b', be: 'bee' },
    { be: 'bee', bee: 'b' },
    { bee: 'b', be: 'b' },
  ]) {
    const numbers = createNumbering(['a', 'b'], renamed)
    expect(['b', 'bee', 'be'].map(numbers.numberOf)).toEqual([1, 1, 1])
    expect(numbers.idAt(1)).toBe('be')
  }
})

test('an id that got its first name back opens under that name', () => {
  expect(createNumbering(['a', 'b'], { bee: 'b', b: 'bee' }).idAt(1)).toBe('b')
})
