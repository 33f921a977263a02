import { useGame, useNow, useSettings } from '#store/hooks.tsx'
import { backupFileName } from '#share/backup.ts'
import { dayOf } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'

/** Saves a copy of the whole city as a file, and remembers when. */
export function useCopy(): () => void {
  const game = useGame()
  const now = useNow()
  const [, update] = useSettings()
  return () => {
    saveFile(backupFileName(dayOf(now)), game.exportBackup())
    update({ lastBackup: Date.now() })
  }
}
