import type { KeyPair } from '#share/keys/key-pair.ts'
import type { Choices, Snapshot } from '#share/snapshot.ts'
import { pageAddressOf } from '#ui/page-address.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { weighLink } from './weigh-link.ts'
import type { Weighed } from './weigh-link.ts'

/**
 * The link for a snapshot and choices; made again when `key` changes. Null while it is being made, and as long as the
 * key is chosen and there is no signer.
 */
export function useLink(snapshot: Snapshot, choices: Choices, signer: KeyPair | null, key: string): Weighed | null {
  const isWaiting = choices.key && signer === null
  const loaded = useLoaded(
    async () => (isWaiting ? null : weighLink(snapshot, choices, signer, pageAddressOf)),
    `${key} ${isWaiting}`,
  )
  return loaded.kind === 'ready' ? loaded.value : null
}
