import { useState } from 'react'
import { BACKUP_LIMITS } from '#share/backup.ts'
import type { CopyPreview } from '#store/copy.ts'
import { useGame, useStores } from '#store/hooks.tsx'
import { importCopy, previewCopy } from '#store/import-copy.ts'
import { loadEventSchema } from '#store/load-event-schema.ts'
import { readFileText } from '#ui/read-file.ts'
import { useSaid } from '#ui/use-said.ts'
import { backupFaultWords, reportWords } from './keeping-words.ts'
import { previewWords } from './preview-words.ts'

const KEY_IS_HERE = 'The key of the other browser is here now too.'

/** Where the taking in of a copy stands. `text`: that of the copy. */
export type Bringing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'fault' }
  /** What it would add. Nothing has changed yet. */
  | { readonly kind: 'preview'; readonly text: string; readonly preview: CopyPreview }
  /** It was taken in. `left`: deeds from before the last new start, which were not. */
  | { readonly kind: 'report'; readonly text: string; readonly left: number }

/** Takes in a copy in two steps: first it says what it would add, then it adds it. Nothing here is lost by it. */
export function useBringCopy() {
  const game = useGame()
  const { keyring } = useStores()
  const [state, setState] = useState<Bringing>({ kind: 'idle' })
  const [said, say] = useSaid()
  const refuse = (words: string) => {
    setState({ kind: 'fault' })
    say(words)
  }
  const look = async (text: string) => {
    await loadEventSchema()
    const preview = previewCopy(game, keyring, text)
    if (!preview.ok) return refuse(backupFaultWords(preview.fault))
    setState({ kind: 'preview', text, preview: preview.value })
    say(previewWords(preview.value))
  }
  return {
    state,
    said,
    look,
    lookAtFile: async (file: File) => {
      if (file.size > BACKUP_LIMITS.characters) return refuse(backupFaultWords({ kind: 'tooLarge' }))
      const text = await readFileText(file).catch(() => null)
      if (text === null) return refuse('The browser could not read this file.')
      await look(text)
    },
    take: (text: string, beforeErase: boolean) => {
      const keysBefore = keyring.kept().length
      const result = importCopy(game, text, { beforeErase })
      if (!result.ok) return refuse(backupFaultWords(result.fault))
      setState({ kind: 'report', text, left: result.value.beforeErase })
      say(`${reportWords(result.value)}${keyring.kept().length > keysBefore ? ` ${KEY_IS_HERE}` : ''}`)
    },
    leave: () => {
      setState({ kind: 'idle' })
      say('Left. Nothing has changed here.')
    },
  }
}
