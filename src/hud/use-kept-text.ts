import { useState } from 'react'
import { useDraft } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'

/** A field that is kept as a draft at every keystroke and as a deed when it is left. */
export type KeptText = {
  readonly text: string
  readonly fault: string | null
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
}

/** `keep` writes it down and gives a sentence where that can't be; the draft then stays. */
export function useKeptText(key: string, written: string, keep: (text: string) => string | null): KeptText {
  const [draft, writeDraft, dropDraft] = useDraft(key)
  /** Also where all was deleted, of which no draft tells. */
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useSaid()
  const text = typed ?? (draft || written)
  return {
    text,
    fault,
    onChange: (next) => {
      setFault(null)
      setTyped(next)
      writeDraft(next)
    },
    onBlur: () => {
      const refused = text === written ? null : keep(text)
      setFault(refused)
      if (refused !== null) return
      setTyped(null)
      dropDraft()
    },
  }
}
