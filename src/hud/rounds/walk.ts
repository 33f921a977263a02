import type { FloorId } from '#city/ids.ts'

/** A round: its floors, fixed at the beginning, and how far it has come. */
export type Walk = {
  readonly floors: readonly FloorId[]
  /** For each floor so far, whether it was recalled. */
  readonly answers: readonly boolean[]
  readonly step: 'recall' | 'compare'
  /** What was written from memory for the current floor; empty before comparing. */
  readonly text: string
}

export type Stride =
  | { readonly kind: 'compare'; readonly text: string }
  | { readonly kind: 'answer'; readonly recalled: boolean }

export const startWalk = (floors: readonly FloorId[]): Walk => ({ floors, answers: [], step: 'recall', text: '' })

/** The walk after a step. The order is recall, compare, answer; any other step leaves the walk unchanged. */
export function stride(walk: Walk, step: Stride): Walk {
  if (hereOf(walk) === null) return walk
  if (step.kind === 'compare') return walk.step === 'recall' ? { ...walk, step: 'compare', text: step.text } : walk
  if (walk.step !== 'compare') return walk
  return { ...walk, answers: [...walk.answers, step.recalled], step: 'recall', text: '' }
}

/** The current floor; null at the end. */
export const hereOf = (walk: Walk): FloorId | null => walk.floors[walk.answers.length] ?? null

export type LampState = 'lit' | 'here' | 'dark'

export const lampState = (walk: Walk, position: number): LampState =>
  position < walk.answers.length ? 'lit' : position === walk.answers.length ? 'here' : 'dark'
