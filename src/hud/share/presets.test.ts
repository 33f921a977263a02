import { expect, test } from 'vitest'
import { FOR_A_MENTOR, STATUSES } from '#share/snapshot.ts'
import type { Choices } from '#share/snapshot.ts'
import { presetOf, withPreset } from './presets.ts'

const all = () => true

test('only what stands is nothing but that, and the name if it was ticked', () => {
  const everything = Object.fromEntries(Object.keys(STATUSES).map((choice) => [choice, true])) as Choices
  expect(withPreset(everything, 'statuses')).toEqual({ ...STATUSES, name: true })
  expect(presetOf(withPreset(everything, 'statuses'), all)).toBe('statuses')
})

test('what a mentor needs leaves the texts as they were ticked', () => {
  const ticks = { ...STATUSES, reflections: true }
  expect(withPreset(ticks, 'mentor')).toEqual({ ...FOR_A_MENTOR, reflections: true })
  expect(presetOf(withPreset(ticks, 'mentor'), all)).toBe('mentor')
})

test('neither is pressed once something that it ticks is not as it says', () => {
  expect(presetOf({ ...FOR_A_MENTOR, reviews: false }, all)).toBe('own')
  expect(presetOf({ ...STATUSES, reviews: true }, all)).toBe('own')
  expect(presetOf({ ...STATUSES, predictions: true }, all)).toBe('own')
})

test('what there is nothing of does not count', () => {
  const isOffered = (choice: keyof Choices) => choice !== 'reviews'
  expect(presetOf({ ...FOR_A_MENTOR, reviews: false }, isOffered)).toBe('mentor')
  expect(presetOf({ ...STATUSES, reviews: true }, isOffered)).toBe('statuses')
})
