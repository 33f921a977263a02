import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBase64url, parseBase64url } from './base64url.ts'
import { createBitReader, createBitWriter, fromNatural, riceParameter, toNatural } from './bits.ts'
import { createByteReader, createByteWriter } from './bytes.ts'

const bytes = fc.uint8Array({ maxLength: 200 })

test('base64url agrees with the platform, in both directions', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      const text = Buffer.from(some).toString('base64url')
      expect(makeBase64url(some)).toBe(text)
      expect(parseBase64url(text)).toEqual(some)
    }),
  )
})

test('base64url refuses texts that no encoder writes', () => {
  expect(['A', 'AB', 'A+8A', 'AA==', 'AA A'].map(parseBase64url)).toEqual([null, null, null, null, null])
})

test('bits of any width are read back, and reading beyond the end is noticed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 20)), (values) => {
      const writer = createBitWriter()
      for (const value of values) writer.write(value, 21)
      const reader = createBitReader(writer.bytes())
      expect(values.map(() => reader.read(21))).toEqual(values)
      expect(reader.isShort()).toBe(false)
      reader.read(8)
      expect(reader.isShort()).toBe(true)
    }),
  )
})

test('Rice codes are read back with any parameter', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000)), (values) => {
      const k = riceParameter(values)
      const writer = createBitWriter()
      for (const value of values) writer.rice(value, k)
      const reader = createBitReader(writer.bytes())
      expect(values.map(() => reader.rice(k))).toEqual(values)
    }),
  )
  expect(createBitReader(Uint8Array.of(255, 255)).rice(0)).toBe(16)
})

test('numbers and texts are read back from bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(Number.MAX_SAFE_INTEGER), fc.string({ unit: 'binary' }))), (rows) => {
      const writer = createByteWriter()
      for (const [number, text] of rows) {
        writer.varint(number % 2 ** 49)
        writer.text(text.toWellFormed())
      }
      const reader = createByteReader(writer.done())
      expect(rows.map(() => [reader.varint(), reader.text()])).toEqual(
        rows.map(([number, text]) => [number % 2 ** 49, text.toWellFormed()]),
      )
      expect([reader.left(), reader.isShort()]).toEqual([0, false])
    }),
  )
})

test('a number that never ends and a text longer than its bytes are noticed', () => {
  const endless = createByteReader(new Uint8Array(20).fill(255))
  endless.varint()
  expect(endless.isShort()).toBe(true)
  const short = createByteReader(Uint8Array.of(9, 65))
  expect([short.text(), short.isShort()]).toEqual(['', true])
})

test('integers are converted to non-negative ones and back', () => {
  expect([0, -1, 1, -2, 2].map(toNatural)).toEqual([0, 1, 2, 3, 4])
  fc.assert(fc.property(fc.integer(), (value) => fromNatural(toNatural(value)) === value))
})
