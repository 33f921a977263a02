import type { Command } from '#progress/command.ts'
import { useStores } from '#store/hooks.tsx'
import { useHud } from './hud-context.ts'
import { refusalWords } from './refusal-words.ts'

/**
 * Runs a command. Returns the refusal as a sentence, or null. `words`: shown with an undo button if given. `drafts`:
 * keys of drafts that are deleted once the deed is written, and are there again after the undo.
 */
export function useCommand(): (command: Command, words?: string, drafts?: readonly string[]) => string | null {
  const { drafts, game } = useStores()
  const { world, offerUndo } = useHud()
  return (command, words, keys = []) => {
    const putBack = drafts.putBackLater(keys)
    const result = game.act(command, keys)
    if (!result.ok) return refusalWords(result.fault, world)
    const events = result.value
    if (words !== undefined && events.length > 0) {
      offerUndo(words, () => {
        for (const event of events) game.undo(event)
        putBack()
      })
    }
    return null
  }
}
