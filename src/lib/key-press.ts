/** What a keyboard reports of one press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'getModifierState'
>

/**
 * Whether a press means the key with this name, on any keyboard layout. A letter counts by what is written on the key,
 * where that is Latin, and by its place on the keyboard elsewhere: `d` is the Cyrillic `в`. Names are lower case.
 */
export function isKey(press: KeyPress, name: string): boolean {
  // A browser that fills in a form reports presses of no key at all.
  if (!press.key || press.isComposing || isChord(press, name)) return false
  // Wide letters, as Chinese and Japanese keyboards write them, are the plain ones.
  const key = press.key.normalize('NFKC').toLowerCase()
  if (key === name) return true
  const { code, shiftKey } = press
  if (/^[a-z]$/.test(name)) return isOfAnotherScript(key) && code === `Key${name.toUpperCase()}`
  // The row of digits writes signs on French and Czech keyboards, and other digits on Arabic ones.
  if (/^\d$/.test(name)) return !shiftKey && code === `Digit${name}` && !/^\d$/.test(key)
  // Russian keyboards have the full stop and the comma where others have these.
  if (name === '/') return code === 'Slash' && !shiftKey && (key === '.' || isOfAnotherScript(key))
  if (name === '?') return code === 'Slash' && shiftKey && (key === ',' || isOfAnotherScript(key))
  return false
}

/** A key pressed together with Ctrl, Alt or Meta belongs to the browser. AltGr is how some layouts write a sign. */
function isChord(press: KeyPress, name: string): boolean {
  if (press.metaKey) return true
  if (!press.ctrlKey && !press.altKey) return false
  return !(/^\W$/.test(name) && press.key === name && press.getModifierState('AltGraph'))
}

const isOfAnotherScript = (key: string) => !/[\p{Script=Latin}\p{ASCII}]/u.test(key)
