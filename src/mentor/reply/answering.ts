import { createContext, use, useSyncExternalStore } from 'react'
import type { Desk, DeskLearner, DeskState } from '#share/desk/desk.ts'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import { makeBase64url } from '#share/link/base64url.ts'
import type { Snapshot } from '#share/snapshot.ts'

/** The learner of an open link as the mentor's desk knows them. */
export type Known = {
  readonly kind: 'known'
  readonly desk: Desk
  readonly state: DeskState
  readonly entry: DeskLearner
  /** The learner's public key, also in base64url. */
  readonly key: Uint8Array
  readonly id: string
}

/** Whether the mentor can answer the link, or why not. `opening`: the desk is still being read. */
export type Answering = Known | { readonly kind: 'opening' | 'noKey' | 'badSignature' | 'fullDesk' }

/** The learner's key in base64url, if the link proves that it comes from whoever holds it. */
export const provenKey = ({ key, signature }: Snapshot): string | null =>
  key !== null && signature === 'good' ? makeBase64url(key) : null

export function answeringOf(desk: Desk, state: DeskState, snapshot: Snapshot): Answering {
  if (snapshot.signature === 'bad') return { kind: 'badSignature' }
  const id = provenKey(snapshot)
  if (id === null || snapshot.key === null) return { kind: 'noKey' }
  const entry = state.learners.get(id)
  if (entry) return { kind: 'known', desk, state, entry, key: snapshot.key, id }
  const isFull = state.keeping !== 'opening' && state.learners.size >= DESK_LIMITS.learners
  return { kind: isFull ? 'fullDesk' : 'opening' }
}

/** Also after changes in other tabs. */
export const useDeskState = (desk: Desk): DeskState => useSyncExternalStore(desk.listen, desk.get)

export const AnsweringContext = createContext<Answering>({ kind: 'opening' })

/** Null where the mentor can't answer. */
export function useKnown(): Known | null {
  const answering = use(AnsweringContext)
  return answering.kind === 'known' ? answering : null
}
