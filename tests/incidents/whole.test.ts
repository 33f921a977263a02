import { expect, test } from 'vitest'
import { type Inline, plainTextOf } from '../../src/city/text.ts'
import { readCity } from '../reviews/read.ts'
import { readContentIncidents } from './read.ts'

const city = readCity()
const { incidents } = readContentIncidents(city)

test('there are 13 incidents: so many at each level', () => {
  const byLevel = city.levels.map(({ number }) => incidents.filter(({ level }) => level === number).length)
  expect(byLevel).toEqual([2, 2, 2, 3, 2, 2])
})

test('no two have one title or begin with one sentence', () => {
  const firsts = incidents.flatMap(({ title, night }) => [title, plainTextOf(night).split('.')[0]])
  expect(firsts.filter((text, index) => firsts.indexOf(text) !== index)).toEqual([])
})

test('the right cause stands in different places', () => {
  const places = incidents.map(({ causes }) => causes.findIndex(({ isRight }) => isRight))
  expect(new Set(places).size).toBeGreaterThan(3)
})

const countOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
const lengthOf = (text: readonly Inline[]) => countOf(plainTextOf(text))

/** The least and the most words of a text. */
const BOUNDS = {
  title: [2, 6],
  night: [25, 90],
  answer: [40, 170],
  tempting: [10, 60],
  question: [8, 50],
  change: [3, 30],
  message: [3, 30],
  cause: [3, 35],
  told: [4, 50],
  action: [1, 12],
} as const

test('every text of every incident keeps to its length', () => {
  const outside = incidents.flatMap(({ id, title, night, answer, changes, messages, causes, actions }) => {
    const texts: readonly (readonly [keyof typeof BOUNDS, number])[] = [
      ['title', countOf(title)],
      ['night', lengthOf(night)],
      ['answer', lengthOf(answer.what)],
      ['tempting', lengthOf(answer.tempting.why)],
      ['question', lengthOf(answer.question)],
      ...changes.map(({ what }) => ['change', lengthOf(what)] as const),
      ...messages.map(({ text }) => ['message', countOf(text)] as const),
      ...causes.map(({ text }) => ['cause', lengthOf(text)] as const),
      ...causes.map(({ told }) => ['told', lengthOf(told)] as const),
      ...actions.map(({ name }) => ['action', countOf(name)] as const),
    ]
    return texts.flatMap(([what, count]) => {
      const [least, most] = BOUNDS[what]
      return count < least || count > most ? [`${id} ${what}: ${count} words, not ${least} to ${most}`] : []
    })
  })
  expect(outside).toEqual([])
})

test('a night is told in three sentences', () => {
  const sentences = (text: string) => text.match(/[^.?!…]+[.?!…]+(?=\s+\p{Lu}|$|\s+[“‘])/gu)?.length ?? 0
  const others = incidents.map(({ id, night }) => `${id} ${sentences(plainTextOf(night))}`)
  expect(others.filter((one) => !one.endsWith(' 3'))).toEqual([])
})
