import { expect, test } from 'vitest'
import { asWebAddress } from './web-address.ts'

test('an address without its scheme gets https in front', () => {
  const typed = ['forum.example.org/t/hello', ' example.org ', 'example.org:8080/a?b#c', 'bücher.example/7']
  expect(typed.map(asWebAddress)).toEqual([
    'https://forum.example.org/t/hello',
    'https://example.org',
    'https://example.org:8080/a?b#c',
    'https://bücher.example/7',
  ])
})

test('a whole address, a word, a sentence and another scheme stay as they are', () => {
  const typed = ['http://example.org/a', 'x', 'See example.org today', 'javascript:alert(1)', 'mail@example.org', 'v1.']
  expect(typed.map(asWebAddress)).toEqual(typed)
})
