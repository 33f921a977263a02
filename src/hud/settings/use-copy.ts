import { backupFileName } from '#share/backup.ts'
import type { Copy } from '#store/copy.ts'
import { useGame, useNow, useSettings } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { canHandOver, handOver, textFile } from '#ui/share-sheet.ts'
import { copyWords, handedWords } from './keeping-words.ts'

/** Saves a backup file of everything and stores the time. Returns a sentence on the result. */
export function useCopy(): () => Promise<string> {
  const { name, make, note } = useBackup()
  return async () => {
    const copy = await make()
    if (copy.text !== null) saveFile(name, copy.text)
    note(copy)
    return copyWords(copy)
  }
}

/**
 * Hands a backup file of everything to the system's share sheet, or saves it if that refuses. Returns a sentence on the
 * result, empty if the sheet was closed again. Null where there is no share sheet for files.
 */
export function useCopySender(): (() => Promise<string>) | null {
  const { name, make, note } = useBackup()
  // Share sheets take plain text, and many refuse JSON.
  const sheetName = name.replace(/\.json$/, '.txt')
  if (!canHandOver({ files: [textFile(sheetName, '')] })) return null
  return async () => {
    const copy = await make()
    if (copy.text === null) return copyWords(copy)
    const outcome = await handOver({ files: [textFile(sheetName, copy.text)] })
    if (outcome === 'left') return ''
    if (outcome === 'refused') saveFile(name, copy.text)
    note(copy)
    return outcome === 'refused' ? `The system did not take it. ${copyWords(copy)}` : handedWords(copy)
  }
}

function useBackup() {
  const game = useGame()
  const now = useNow()
  const [, update] = useSettings()
  return {
    name: backupFileName(dayOf(now)),
    make: () => game.copy(),
    /** Stores the time of a copy, if nothing is missing in it. */
    note: (copy: Copy) => {
      if (copy.text !== null && copy.isWhole) update({ lastBackup: Date.now() })
    },
  }
}
