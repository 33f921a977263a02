import type { Level } from './state.ts'

/** What the level is now. */
export function settled(level: Level, now: number): number {
  if (level.perSecond !== 0)
    level.value = Math.min(level.most, level.value + (level.perSecond * (now - level.at)) / 1e6)
  level.at = now
  return level.value
}

export function add(level: Level, amount: number, now: number): void {
  level.value = Math.max(0, Math.min(level.most, settled(level, now) + amount))
}
