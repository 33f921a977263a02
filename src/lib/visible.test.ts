import { expect, test } from 'vitest'
import { isBlank, visible } from './visible.ts'

test('characters that nobody sees are left out', () => {
  expect(visible('To\u200Bmas\u202E\u00AD')).toBe('Tomas')
  expect(['', ' \n', '\u200B', '\u3164\uFEFF', '\u2060 \u202E'].map(isBlank)).toEqual([true, true, true, true, true])
  expect(['a', '0', '\u{1F3D7}\uFE0F'].map(isBlank)).toEqual([false, false, false])
})
