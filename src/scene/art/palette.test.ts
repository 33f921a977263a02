import { expect, test } from 'vitest'
import { BUILD, LEADERSHIP, paletteOf } from './palette.ts'

test('a district of the city has its own palette', () => {
  expect([paletteOf('the-build'), paletteOf('the-leadership')]).toEqual([BUILD, LEADERSHIP])
})

test('an unknown district gets a palette seeded by its id', () => {
  expect(paletteOf('the-harbour')).toEqual(paletteOf('the-harbour'))
  expect(paletteOf('the-harbour')).not.toEqual(paletteOf('the-market'))
  const { trees, ...colours } = paletteOf('the-harbour')
  expect(Object.values(colours).filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([])
  expect(trees.length).toBeGreaterThan(0)
})
