import { ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { parseBackup } from '#share/backup.ts'
import type { BackupFault } from '#share/backup.ts'
import type { ImportReport } from './copy.ts'
import type { Game } from './game.ts'

/** Takes a copy in from the text of its file. Whoever plays without one need not load what reads it. */
export function importCopy(
  game: Game,
  text: string,
  options?: { readonly beforeErase: boolean },
): Result<ImportReport, BackupFault> {
  const backup = parseBackup(text)
  return backup.ok ? ok(game.importBackup(backup.value, options)) : backup
}
