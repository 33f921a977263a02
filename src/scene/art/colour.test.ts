import { expect, test } from 'vitest'
import { dim, hueOf, mix, multiply, shadyOf, sunnyOf, topOf, veil, wallOf } from './colour.ts'

test('mixing runs from one colour to the other', () => {
  expect([0, 0.5, 1].map((amount) => mix('#000000', '#ff8000', amount))).toEqual(['#000000', '#804000', '#ff8000'])
})

test('multiplying darkens, white leaves alone', () => {
  expect(multiply('#808080', '#ffffff')).toBe('#808080')
  expect(multiply('#ffffff', '#ac98cc')).toBe('#ac98cc')
  expect(dim('#804020', 3)).toBe('#ffc060')
})

test('veil keeps the colour and adds the opacity', () => {
  expect(veil('#0a14ff', 0.3)).toBe('rgba(10,20,255,0.3)')
})

test('a wall is brighter the more it faces the sun', () => {
  const brightness = (colour: string) =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0)
  const wall = '#c08060'
  const [sunny, left, right] = [wallOf(wall, -1, 0.3), wallOf(wall, 0, 1), wallOf(wall, 1, 0)].map(brightness)
  expect(sunny).toBeGreaterThan(left ?? 0)
  expect(left).toBeGreaterThan(right ?? 0)
  expect(brightness(topOf(wall))).toBeGreaterThan(brightness(sunnyOf(wall)))
  expect(brightness(sunnyOf(wall))).toBeGreaterThan(brightness(shadyOf(wall)))
})

test('hueOf gives the usual HSL colours', () => {
  expect([hueOf(0, 1, 0.5), hueOf(120, 1, 0.5), hueOf(240, 1, 0.5), hueOf(77, 0, 1)]).toEqual([
    '#ff0000',
    '#00ff00',
    '#0000ff',
    '#ffffff',
  ])
})
