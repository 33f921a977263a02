import type { Brush } from './pen.ts'
import { Ruler } from './ruler.ts'

/** A brush for tests that records every call and every setting as text. */
export function createRecording(): { readonly brush: Brush; readonly calls: readonly string[] } {
  const calls: string[] = []
  const brush = new Proxy(new Ruler(), {
    get(ruler, name) {
      const member: unknown = Reflect.get(ruler, name)
      if (typeof member !== 'function') return member
      return (...words: readonly unknown[]): unknown => {
        calls.push(`${String(name)} ${words.join(' ')}`)
        const made: unknown = Reflect.apply(member, ruler, words)
        return made === undefined
          ? made
          : { addColorStop: (...stop: readonly unknown[]) => calls.push(`stop ${stop.join(' ')}`) }
      }
    },
    set(ruler, name, value) {
      calls.push(`${String(name)} = ${typeof value === 'object' ? 'gradient' : String(value)}`)
      return Reflect.set(ruler, name, value)
    },
  })
  return { brush, calls }
}
