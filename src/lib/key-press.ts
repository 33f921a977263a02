/** The properties of a keyboard event that `isKey` reads. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'getModifierState'
>

/**
 * Whether a press means the key `name` (in lower case), on any keyboard layout. A key that writes a Latin letter counts
 * by that letter. A key of another script counts by its place on the keyboard: on a Russian one, `в` counts as `d`.
 */
export function isKey(press: KeyPress, name: string): boolean {
  // When a browser fills in a form, it sends events whose `key` is missing or empty.
  if (!press.key || press.isComposing || isChord(press, name)) return false
  // NFKC makes plain letters of the full-width ones that Chinese and Japanese keyboards can write.
  const key = press.key.normalize('NFKC').toLowerCase()
  if (key === name) return true
  const { code, shiftKey } = press
  if (/^[a-z]$/.test(name)) return isOfAnotherScript(key) && code === `Key${name.toUpperCase()}`
  // The digit row writes signs on French and Czech keyboards and other digits on Arabic ones, so its place counts.
  if (/^\d$/.test(name)) return !shiftKey && code === `Digit${name}` && !/^\d$/.test(key)
  // On Russian keyboards, the key in the place of `/` and `?` writes a full stop and a comma.
  if (name === '/') return code === 'Slash' && !shiftKey && (key === '.' || isOfAnotherScript(key))
  if (name === '?') return code === 'Slash' && shiftKey && (key === ',' || isOfAnotherScript(key))
  return false
}

/**
 * Ctrl, Alt and Meta make a shortcut of the browser. AltGr doesn't (it reads as Ctrl and Alt) if it writes the sign.
 */
function isChord(press: KeyPress, name: string): boolean {
  if (press.metaKey) return true
  if (!press.ctrlKey && !press.altKey) return false
  return !(/^\W$/.test(name) && press.key === name && press.getModifierState('AltGraph'))
}

const isOfAnotherScript = (key: string) => !/[\p{Script=Latin}\p{ASCII}]/u.test(key)
