import { ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { parseBackup } from '#share/backup.ts'
import type { BackupFault } from '#share/backup.ts'
import { keysBrought } from '#share/keys/kept-keys.ts'
import type { CopyPreview, ImportReport } from './copy.ts'
// Comes with this file, so that `loadEventSchema` finds it without the network.
import './event-schema.ts'
import type { Game } from './game.ts'
import type { Keyring } from './keyring.ts'

/** Imports a backup from the text of its file. In a file of its own, so that the parser is loaded only when needed. */
export function importCopy(
  game: Game,
  text: string,
  options?: { readonly beforeErase: boolean },
): Result<ImportReport, BackupFault> {
  const backup = parseBackup(text)
  return backup.ok ? ok(game.importBackup(backup.value, options)) : backup
}

/** Says what `importCopy` would add; changes nothing. */
export function previewCopy(
  game: Game,
  keyring: Pick<Keyring, 'kept'>,
  text: string,
  options?: { readonly beforeErase: boolean },
): Result<CopyPreview, BackupFault> {
  const backup = parseBackup(text)
  if (!backup.ok) return backup
  const { report, days } = game.lookInto(backup.value, options)
  return ok({ ...report, ...days, keys: keysBrought(backup.value.keys ?? [], keyring.kept()) })
}
