import { expect, test } from 'vitest'
import { isKey } from './key-press.ts'
import type { KeyPress } from './key-press.ts'

const press = (key: string, code: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  getModifierState: () => false,
  ...rest,
})
const shift = { shiftKey: true }

/** For each keyboard layout: the name of a key, and the press that means it. */
const LAYOUTS: Readonly<Record<string, Readonly<Record<string, KeyPress>>>> = {
  'United States': {
    d: press('d', 'KeyD'),
    r: press('r', 'KeyR'),
    '/': press('/', 'Slash'),
    '?': press('?', 'Slash', shift),
  },
  'United States, Caps Lock': { d: press('D', 'KeyD'), r: press('R', 'KeyR'), '/': press('/', 'Slash') },
  Russian: {
    d: press('в', 'KeyD'),
    r: press('к', 'KeyR'),
    '/': press('.', 'Slash'),
    '?': press(',', 'Slash', shift),
  },
  'Russian, by the signs on the keys': {
    '/': press('/', 'Backslash', shift),
    '?': press('?', 'Digit7', shift),
  },
  'Russian, Caps Lock': { d: press('В', 'KeyD'), r: press('К', 'KeyR') },
  Greek: { d: press('δ', 'KeyD'), r: press('ρ', 'KeyR'), '/': press('/', 'Slash'), '?': press('?', 'Slash', shift) },
  Hebrew: { d: press('ג', 'KeyD'), r: press('ר', 'KeyR'), '/': press('/', 'KeyQ'), '?': press('?', 'Slash', shift) },
  Arabic: { d: press('ي', 'KeyD'), r: press('ق', 'KeyR'), '/': press('ظ', 'Slash'), '?': press('؟', 'Slash', shift) },
  Dvorak: {
    d: press('d', 'KeyH'),
    r: press('r', 'KeyO'),
    '/': press('/', 'BracketLeft'),
    '?': press('?', 'BracketLeft', shift),
  },
  French: {
    d: press('d', 'KeyD'),
    r: press('r', 'KeyR'),
    '/': press('/', 'Period', shift),
    '?': press('?', 'KeyM', shift),
    1: press('&', 'Digit1'),
    2: press('é', 'Digit2'),
  },
  German: { '/': press('/', 'Digit7', shift), '?': press('?', 'Minus', shift) },
  'Chinese, full width': { d: press('ｄ', 'KeyD'), '/': press('／', 'Slash'), '?': press('？', 'Slash', shift) },
  'Arabic digits': { 1: press('١', 'Digit1'), 2: press('٢', 'Digit2') },
  'keys for numbers': { 1: press('1', 'Numpad1') },
}

for (const [layout, keys] of Object.entries(LAYOUTS)) {
  test(`${layout}: each press counts as its own key and as no other`, () => {
    for (const [name, pressed] of Object.entries(keys)) {
      expect(
        ['d', 'r', '/', '?', '1', '2'].filter((each) => isKey(pressed, each)),
        name,
      ).toEqual([name])
    }
  })
}

test('a key that writes a Latin letter or a sign does not count by its place on the keyboard', () => {
  // Dvorak has e and z, French has !, and German has - where an American keyboard has d and /.
  expect(isKey(press('e', 'KeyD'), 'd')).toBe(false)
  expect(isKey(press('z', 'Slash'), '/')).toBe(false)
  expect(isKey(press('-', 'Slash'), '/')).toBe(false)
  expect(isKey(press('!', 'Slash'), '/')).toBe(false)
  expect(isKey(press('é', 'Slash'), '/')).toBe(false)
  expect(isKey(press('Dead', 'KeyD'), 'd')).toBe(false)
})

test('a press with Ctrl, Alt or Meta, or while a word is being composed, counts as no key', () => {
  const chords = [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]
  for (const chord of chords) {
    for (const [name, code] of [
      ['d', 'KeyD'],
      ['/', 'Slash'],
      ['1', 'Digit1'],
    ] as const) {
      expect(isKey(press(name, code, chord), name)).toBe(false)
    }
  }
})

test('a press with AltGr counts if it writes a sign, but not if it writes a letter', () => {
  const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' }
  expect(isKey(press('/', 'KeyQ', altGr), '/')).toBe(true)
  expect(isKey(press('?', 'KeyW', altGr), '?')).toBe(true)
  expect(isKey(press('d', 'KeyD', altGr), 'd')).toBe(false)
})
