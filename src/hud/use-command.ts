import type { Command } from '#progress/command.ts'
import { useGame } from '#store/hooks.tsx'
import { useHud } from './hud-context.ts'
import { refusalWords } from './refusal-words.ts'

/**
 * Runs a command. Returns the refusal as a sentence, or null. `words`: shown with an undo button if given. `drafts`:
 * keys of drafts that are deleted once the deed is written.
 */
export function useCommand(): (command: Command, words?: string, drafts?: readonly string[]) => string | null {
  const game = useGame()
  const { world, offerUndo } = useHud()
  return (command, words, drafts) => {
    const result = game.act(command, drafts)
    if (!result.ok) return refusalWords(result.fault, world)
    const events = result.value
    if (words !== undefined && events.length > 0) offerUndo(words, () => events.forEach((event) => game.undo(event)))
    return null
  }
}
