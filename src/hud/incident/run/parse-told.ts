import type { Second, Totals } from '#simulation/observation.ts'
import type { System } from '#simulation/system.ts'
import { createUnpacker } from './packed-seconds.ts'
import type { Told } from './serve-night.ts'

/** What a worker has said, as it is used. */
export type Heard = Told<readonly Second[]>

const SUMS = ['arrived', 'answered', 'failed', 'left', 'late', 'wrong'] as const satisfies readonly (keyof Totals)[]

/** What a worker that runs this system has said, which may be anything; null if it is nothing that one says. */
export function createToldParser(system: System): (data: unknown) => Heard | null {
  const unpack = createUnpacker(system)
  return (data) => {
    if (typeof data !== 'object' || data === null || !('kind' in data)) return null
    const told = data as Told
    switch (told.kind) {
      case 'seconds': {
        const seconds = unpack(told.seconds)
        return seconds && areSums(told.totals) && typeof told.isAll === 'boolean' ? { ...told, seconds } : null
      }
      case 'compared': {
        const seconds = unpack(told.seconds)
        return seconds && (told.totals === null || areSums(told.totals)) ? { ...told, seconds } : null
      }
      case 'log':
        return Array.isArray(told.page?.lines) && told.page.lines.every(isLine) && Number.isFinite(told.page.earlier)
          ? told
          : null
      case 'busy':
      case 'failed':
        return told
      default:
        return null
    }
  }
}

const areSums = (totals: Totals | null | undefined): boolean =>
  typeof totals === 'object' && totals !== null && SUMS.every((key) => Number.isFinite(totals[key]))

const isLine = (line: { readonly at: number; readonly kind: string } | null | undefined): boolean =>
  Number.isFinite(line?.at) && typeof line?.kind === 'string'
