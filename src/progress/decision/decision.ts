import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import type { Command, Refusal } from '../command.ts'
import type { LevelNumber } from '#city/city.ts'
import type { Deed } from '../event.ts'
import type { Progress } from '../progress.ts'

export type Decision = Result<readonly Deed[], Refusal>
export type Asked<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>

export const done = (deed: Deed): Decision => ok([deed])

/** One deed, or none if nothing would change. */
export const changed = (isNew: boolean, deed: Deed): Decision => ok(isNew ? [deed] : [])

/** What is missing where a thing waits at a building: its level, or the ground floor. */
export const locked = (progress: Progress, { level }: { readonly level: LevelNumber }): Decision =>
  err(level > progress.level ? { kind: 'notOpenYet', opensAt: level } : { kind: 'nothingBuiltHere' })

export const tooLong = (limit: number, ...texts: readonly string[]): Decision | null =>
  texts.some((text) => text.length > limit) ? err({ kind: 'tooLong', limit }) : null
