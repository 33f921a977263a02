import { expect, test } from 'vitest'
import { POSTCARDS, fittingSize, measurePostcard } from './measures.ts'

test('a card has a picture with a margin, and text below it', () => {
  expect(measurePostcard(POSTCARDS.wide, 6)).toEqual({
    picture: { x: 40, y: 40, width: 1520, height: 738 },
    greeting: { x: 40, y: 868, size: 58, most: 1012 },
    hand: { x: 40, y: 932, size: 36, most: 1012 },
    sum: { x: 1560, y: 896, size: 28, most: 476 },
    maker: { x: 1560, y: 934, size: 22, most: 476 },
    window: { x: 1335.2, y: 820, width: 24.8, height: 40, step: 40 },
  })
})

test('nothing on a card is outside of it or overlaps something else', () => {
  for (const size of Object.values(POSTCARDS)) {
    const { picture, greeting, hand, sum, maker, window } = measurePostcard(size, 6)
    expect(picture.y + picture.height).toBeLessThan(greeting.y - greeting.size)
    expect(greeting.y).toBeLessThan(hand.y - hand.size)
    expect(window.y + window.height).toBeLessThan(sum.y - sum.size + 8)
    expect(Math.max(hand.y, maker.y)).toBeLessThan(size.height - 40)
    expect(greeting.x + greeting.most).toBeLessThan(sum.x - sum.most)
  }
})

test('a text that is too wide gets a smaller size, down to 55%', () => {
  const line = { x: 0, y: 0, size: 40, most: 300 }
  expect([10, 20, 90].map((letters) => fittingSize(line, (size) => (letters * size) / 2))).toEqual([40, 30, 22])
})
