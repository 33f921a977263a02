import { expect, test } from 'vitest'
import { readFileText } from './read-file.ts'

const utf16 = (text: string, isLittle: boolean) =>
  new Uint8Array(
    Array.from(`\ufeff${text}`).flatMap((letter) => {
      const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]
      return isLittle ? pair : pair.toReversed()
    }),
  )

test('a file is read as UTF-8, or as UTF-16 where it says so', async () => {
  expect(await readFileText(new Blob(['{"note":"žluťoučký"}']))).toBe('{"note":"žluťoučký"}')
  expect(await readFileText(new Blob(['\ufeff{}']))).toBe('{}')
  expect(await readFileText(new Blob([utf16('{"note":"žluť"}', true)]))).toBe('{"note":"žluť"}')
  expect(await readFileText(new Blob([utf16('{"note":"žluť"}', false)]))).toBe('{"note":"žluť"}')
  expect(await readFileText(new Blob([]))).toBe('')
})
