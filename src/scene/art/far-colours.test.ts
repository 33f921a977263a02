import { expect, test } from 'vitest'
import { DAY, DUSK, NIGHT, farColours } from './far-colours.ts'

const hexAt = (bytes: Uint8Array, at: number) => Buffer.from(bytes.slice(at * 4, at * 4 + 3)).toString('hex')
const ends = (light: { dusk: number; night: number }) => {
  const bytes = farColours(light, 4096)
  return [`#${hexAt(bytes, 0)}`, `#${hexAt(bytes, 4095)}`]
}
const endsOf = (stops: typeof DAY) => [stops[0]![1], stops.at(-1)![1]]

test('each light begins and ends with its own colours', () => {
  expect(ends({ dusk: 0, night: 0 })).toEqual(endsOf(DAY))
  expect(ends({ dusk: 1, night: 0 })).toEqual(endsOf(DUSK))
  expect(ends({ dusk: 0, night: 1 })).toEqual(endsOf(NIGHT))
})

test('between two lights the colours are between theirs, and always opaque', () => {
  const [day, night, half] = [0, 1, 0.5].map((part) => farColours({ dusk: 0, night: part }, 64)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  expect(half.every((value, at) => Math.abs(value - (day[at]! + night[at]!) / 2) <= 1)).toBe(true)
  expect(half.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
})
