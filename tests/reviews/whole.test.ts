import { expect, test } from 'vitest'
import { readCity, readContentReviews } from './read.ts'

const city = readCity()
const { sources } = readContentReviews(city)
const reviews = sources.map(({ review }) => review)
const byLevel = (list: typeof reviews) =>
  city.levels.map(({ number }) => list.filter(({ level }) => level === number).length)

test('there are 48 reviews: so many at each level', () => {
  expect(byLevel(reviews)).toEqual([6, 8, 8, 10, 8, 8])
})

test('twelve are sound, and at each level at least one', () => {
  const sound = byLevel(reviews.filter((review) => review.sound))
  expect(sound.reduce((a, b) => a + b, 0)).toBe(12)
  expect(sound.filter((count) => count === 0)).toEqual([])
})

test('at least 30 run in the page', () => {
  expect(sources.filter(({ runs }) => runs).length).toBeGreaterThanOrEqual(30)
})

test('every building has at least one', () => {
  const waiting = new Set(reviews.map(({ building }) => building))
  expect(city.buildings.map(({ id }) => id).filter((id) => !waiting.has(id))).toEqual([])
})

test('no two have one title', () => {
  const titles = reviews.map(({ title }) => title)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})
