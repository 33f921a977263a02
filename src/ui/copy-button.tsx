import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useSaid } from './use-said.ts'
import './copy-button.css'

/** Milliseconds that the button says "Copied". */
const SAYS_SO = 2_000

const REFUSED = 'This browser lets no page copy. Copy it from here:'

/** Copies a text to the clipboard. If the browser refuses, shows the text, selected, to be copied by hand. */
export function CopyButton({
  text,
  label,
  className = 'slab',
  onCopied,
}: {
  text: string
  label: string
  className?: string
  onCopied?: () => void
}) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const [said, say] = useSaid()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (state === 'refused') field.current?.select()
    if (state !== 'copied') return undefined
    const timer = setTimeout(() => setState('ready'), SAYS_SO)
    return () => clearTimeout(timer)
  }, [state])

  const copy = () => {
    onCopied?.()
    writeText(text).then(
      () => {
        setState('copied')
        say('Copied')
      },
      () => {
        setState('refused')
        say(REFUSED)
      },
    )
  }
  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {state === 'copied' ? (
          <Check className="icon" aria-hidden="true" />
        ) : (
          <Copy className="icon" aria-hidden="true" />
        )}
        {state === 'copied' ? 'Copied' : label}
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {state === 'refused' && (
        <label className="copy-by-hand small">
          {REFUSED}
          <textarea ref={field} className="field" readOnly rows={3} value={text} />
        </label>
      )}
    </>
  )
}

/** Rejects if the browser refuses, or the page is served without TLS. */
export async function writeText(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('no clipboard')
  await navigator.clipboard.writeText(text)
}
