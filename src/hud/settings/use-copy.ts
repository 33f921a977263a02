import { useGame, useNow, useSettings } from '#store/hooks.tsx'
import { backupFileName } from '#share/backup.ts'
import { dayOf } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { copyWords } from './keeping-words.ts'

/** Saves a backup file of everything and stores the time. Returns a sentence on the result. */
export function useCopy(): () => Promise<string> {
  const game = useGame()
  const now = useNow()
  const [, update] = useSettings()
  return async () => {
    const copy = await game.copy()
    if (copy.text !== null) saveFile(backupFileName(dayOf(now)), copy.text)
    if (copy.text !== null && copy.isWhole) update({ lastBackup: Date.now() })
    return copyWords(copy)
  }
}
