import { useState } from 'react'
import type { KeyFault, KeyPair } from '#share/keys/key-pair.ts'
import { loadSigning } from '#share/keys/load-signing.ts'
import { useStores } from '#store/hooks.tsx'
import { useLoaded } from '#ui/use-loaded.ts'

/** The learner's key, as the share dialog has it. `words`: the four words by which people compare it. */
export type OwnKey =
  /** Nobody has asked for it yet. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly pair: KeyPair; readonly words: string }
  | { readonly kind: 'none'; readonly why: KeyFault['kind'] }
  /** What makes keys could not be loaded. */
  | { readonly kind: 'failed'; readonly again: () => void }

/** The key of this browser, made when it is first wanted: what makes it is loaded only then. */
export function useOwnKey(isWanted: boolean): OwnKey {
  const { keyring } = useStores()
  const [isAsked, setIsAsked] = useState(isWanted)
  if (isWanted && !isAsked) setIsAsked(true)
  const loaded = useLoaded(async (): Promise<OwnKey> => {
    if (!isAsked) return { kind: 'unasked' }
    const own = await keyring.own()
    if (!own.ok) return { kind: 'none', why: own.fault.kind }
    const { fourWords } = await loadSigning()
    return { kind: 'ready', pair: own.value, words: fourWords(own.value.public) }
  }, String(isAsked))
  if (loaded.kind === 'ready') return loaded.value
  return loaded.kind === 'failed' ? loaded : { kind: 'opening' }
}
