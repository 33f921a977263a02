import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyText, parseKey } from './key-pair.ts'
import { createKeyPair, fourWords, isSignedBy, keyPairOf, sign } from './signing.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const pair = keyPairOf(new Uint8Array(32).fill(7))
const message = new TextEncoder().encode('a link')

test('the key pair of a secret is that of RFC 8032, test 2', () => {
  const secret = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
  expect(Buffer.from(keyPairOf(secret).public).toString('hex')).toBe(
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  )
})

test('a key pair is made of 32 random bytes', () => {
  const asked: number[] = []
  const made = createKeyPair((length) => {
    asked.push(length)
    return new Uint8Array(length).fill(7)
  })
  expect([asked, made]).toEqual([[32], pair])
})

test('what was signed is recognised, and the platform signs the same', async () => {
  const pkcs8 = Uint8Array.of(...hex('302e020100300506032b657004220420'), ...pair.secret)
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign'])
  const signature = sign('link', message, pair.secret)
  expect(signature).toEqual(
    new Uint8Array(await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode('link\0a link'))),
  )
  expect(isSignedBy('link', message, signature, pair.public)).toBe(true)
})

test('a signature is valid for one domain, one message and one key', () => {
  const signature = sign('link', message, pair.secret)
  const other = keyPairOf(new Uint8Array(32).fill(8))
  expect(isSignedBy('reply', message, signature, pair.public)).toBe(false)
  expect(isSignedBy('link', message.subarray(1), signature, pair.public)).toBe(false)
  expect(isSignedBy('link', message, signature, other.public)).toBe(false)
  expect(isSignedBy('lin', new TextEncoder().encode('k\0a link'), signature, pair.public)).toBe(false)
})

test('a signature with any bit changed is not valid', () => {
  const signature = sign('link', message, pair.secret)
  for (let bit = 0; bit < 512; bit++) {
    const changed = Uint8Array.from(signature)
    changed[bit >> 3]! ^= 1 << (bit % 8)
    expect(isSignedBy('link', message, changed, pair.public)).toBe(false)
  }
})

test('any bytes as a key or a signature are refused without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ maxLength: 80 }), (signature, key) => {
      expect(isSignedBy('link', message, signature, key)).toBe(false)
    }),
  )
})

test('a key under which one signature is valid for every message is refused', () => {
  // The neutral element as key and as first half, zero as second half: valid for any message by the equation alone.
  const neutral = Uint8Array.of(1, ...new Uint8Array(31))
  const signature = Uint8Array.of(...neutral, ...new Uint8Array(32))
  expect(isSignedBy('link', message, signature, neutral)).toBe(false)
})

test('a key has four words, always the same, by the first 44 bits of its SHA-256', () => {
  expect(fourWords(pair.public)).toBe('write annual again trap')
  fc.assert(
    fc.property(bytes(32), (key) => {
      const bits = [...createHash('sha256').update(key).digest()]
        .map((byte) => byte.toString(2).padStart(8, '0'))
        .join('')
      const words = fourWords(key).split(' ')
      expect(words).toHaveLength(4)
      expect(words[0] === 'abandon').toBe(bits.startsWith('00000000000'))
      expect(words[3] === 'zoo').toBe(bits.slice(33, 44) === '11111111111')
    }),
  )
})

test('a key is written in 43 characters and read back', () => {
  fc.assert(
    fc.property(bytes(32), (key) => {
      expect(keyText(key)).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(parseKey(keyText(key))).toEqual(key)
    }),
  )
})

test('a text that is no key is refused', () => {
  const text = keyText(pair.public)
  expect(['', 'no key', `${text}A`, text.slice(1), `${text.slice(0, 42)}B`, '='.repeat(43)].map(parseKey)).toEqual(
    Array.from({ length: 6 }, () => null),
  )
})
