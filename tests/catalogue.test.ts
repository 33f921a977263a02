import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../src/content/load.ts'
import { CHECKPOINTS, FLOORS, PACES, RENAMED, WORKSHEETS } from '#share/catalogue-ids.ts'
import { checkpointNumbers, createNumbering, floorNumbers, paceNumbers, worksheetNumbers } from '#share/catalogue.ts'

/** What was published, with how much of each list there was: what follows may grow, these may not change. */
const PUBLISHED = [
  { list: FLOORS, count: 85, sum: 'c59f271533065a7b' },
  { list: CHECKPOINTS, count: 55, sum: 'e52f811b3762f0a0' },
  { list: WORKSHEETS, count: 14, sum: 'bf82184891ad1d1d' },
  { list: PACES, count: 3, sum: '0b771beffa46e949' },
] as const

const sumOf = (ids: readonly string[]) => createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16)

const sourceOf = (file: string) => ({ file, text: readFileSync(join(import.meta.dirname, '..', file), 'utf8') })

test('what was published keeps its number', () => {
  expect(PUBLISHED.map(({ list, count }) => sumOf(list.slice(0, count)))).toEqual(PUBLISHED.map(({ sum }) => sum))
})

test('every floor, checkpoint, worksheet and pace of the content has a number', () => {
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
    ...missing(
      curriculum.paces.map(({ name }) => name),
      paceNumbers.numberOf,
    ),
  ]).toEqual([])
})

test('no id is there twice, and a new name stands for an old one that was published', () => {
  const all = [...FLOORS, ...CHECKPOINTS, ...WORKSHEETS, ...PACES]
  expect(new Set(all).size).toBe(all.length)
  expect(Object.values(RENAMED).filter((first) => !all.includes(first))).toEqual([])
})

test('what was renamed keeps its number, and links that knew the old name open under the new one', () => {
  const numbers = createNumbering(['a', 'b', 'c'], { bee: 'b' })
  expect(['a', 'b', 'bee', 'c', 'd'].map(numbers.numberOf)).toEqual([0, 1, 1, 2, undefined])
  expect([0, 1, 2, 3].map(numbers.idAt)).toEqual(['a', 'bee', 'c', undefined])
})
