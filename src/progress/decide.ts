import type { Result } from '#lib/result.ts'
import { ok } from '#lib/result.ts'
import type { Command, Refusal } from './command.ts'
import type { Deed } from './event.ts'
import type { Progress } from './progress.ts'
import type { World } from './world.ts'

/** Judges a command against what is known here. No deeds where it would change nothing that anyone could see. */
export function decide(_world: World, _progress: Progress, _command: Command): Result<readonly Deed[], Refusal> {
  return ok([])
}
