import { unbroken } from '#ui/in-words.ts'

/** A span of whole seconds: "45 s", "2 min", "3 min 20 s". */
export function spanWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)]
  if (minutes === 0) return unbroken(`${rest} s`)
  return unbroken(rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`)
}
