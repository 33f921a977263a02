import type { Command } from '#progress/command.ts'
import { useGame } from '#store/hooks.tsx'
import { useHud } from './hud-context.ts'
import { refusalWords } from './refusal-words.ts'

/**
 * Asks for a deed. Gives the refusal as a sentence, or null. Where `words` are given, they are shown with the undo;
 * `drafts` are the keys of the drafts that become the deed, and are dropped once it is written.
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
