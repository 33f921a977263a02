import type { Inline } from '#city/text.ts'
import { InlineText } from '#ui/text.tsx'

/** An item of a list to choose from. One that is code and nothing else stands as a line of code. */
export function ItemText({ text }: { text: readonly Inline[] }) {
  const isCode = text.length === 1 && text[0]?.kind === 'code'
  return (
    <span className={isCode ? 'item-text is-code' : 'item-text'}>
      <InlineText text={text} />
    </span>
  )
}
