import { makeLink } from '../link/link.ts'
import type { KeyPair } from '../keys/key-pair.ts'
import type { Choices, Snapshot } from '../snapshot.ts'

/** The link of a snapshot. Throws if it does not fit into one. */
export async function madeLink(snapshot: Snapshot, choices: Choices, signer: KeyPair | null = null): Promise<string> {
  const made = await makeLink(snapshot, choices, signer)
  if (!made.ok) throw new Error(`no link is made of this snapshot: ${made.fault.kind}`)
  return made.value
}
