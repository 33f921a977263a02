import type { Result } from '#lib/result.ts'
import { ok } from '#lib/result.ts'
import type { Desk } from '#share/desk/desk.ts'
import type { KeyFault, KeyPair } from '#share/keys/key-pair.ts'
import { loadSigning } from '#share/keys/load-signing.ts'
import { makeBase64url } from '#share/link/base64url.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import type { Loaded } from '#ui/use-loaded.ts'

/** The mentor's key pair, its public half in base64url, and the four words by which it is compared. */
export type OwnKey = { readonly pair: KeyPair; readonly id: string; readonly words: string }

/** The mentor's key; null while it is not needed, so that nobody gets a key who never answers. */
export function useOwnKey(desk: Desk, isNeeded: boolean): Loaded<Result<OwnKey, KeyFault> | null> {
  return useLoaded(() => (isNeeded ? ownKeyOf(desk) : Promise.resolve(null)), String(isNeeded))
}

async function ownKeyOf(desk: Desk): Promise<Result<OwnKey, KeyFault>> {
  const [pair, { fourWords }] = await Promise.all([desk.keyPair(), loadSigning()])
  if (!pair.ok) return pair
  return ok({ pair: pair.value, id: makeBase64url(pair.value.public), words: fourWords(pair.value.public) })
}
