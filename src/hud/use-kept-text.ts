import type { Command } from '#progress/command.ts'
import { useDraftOver } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useCommand } from './use-command.ts'

/** A text field: saved as a draft at every keystroke, and as a deed when it loses the focus. */
export type KeptText = {
  readonly text: string
  readonly fault: string | null
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
}

/** `written`: the saved text. `faultOf`: why a text can't be saved (null: it can); its draft then stays. */
export function useKeptText(
  key: string,
  written: string,
  commandOf: (text: string) => Command,
  faultOf: (text: string) => string | null = () => null,
  onKept: () => void = () => {},
): KeptText {
  const deed = useCommand()
  const [draft, writeDraft] = useDraftOver(key)
  const [fault, setFault] = useSaid()
  const text = draft ?? written
  return {
    text,
    fault,
    onChange: (next) => {
      setFault(null)
      writeDraft(next === written ? null : next)
    },
    onBlur: () => {
      const isSame = text === written
      if (isSame) writeDraft(null)
      const refused = isSame ? null : (faultOf(text) ?? deed(commandOf(text), undefined, [key]))
      setFault(refused)
      if (refused === null && !isSame) onKept()
    },
  }
}
