import type { FloorId } from '#city/ids.ts'

/** A round: the floors it goes by, fixed when it begins, and how far it has come. */
export type Walk = {
  readonly floors: readonly FloorId[]
  /** Whether it came back, floor by floor. */
  readonly answers: readonly boolean[]
  readonly step: 'recall' | 'compare'
  /** From memory, at the present floor. */
  readonly text: string
}

export type Stride =
  | { readonly kind: 'compare'; readonly text: string }
  | { readonly kind: 'answer'; readonly recalled: boolean }

export const startWalk = (floors: readonly FloorId[]): Walk => ({ floors, answers: [], step: 'recall', text: '' })

/** Comparing comes after recalling, answering after comparing; anything else leaves the walk as it is. */
export function stride(walk: Walk, step: Stride): Walk {
  if (hereOf(walk) === null) return walk
  if (step.kind === 'compare') return walk.step === 'recall' ? { ...walk, step: 'compare', text: step.text } : walk
  if (walk.step !== 'compare') return walk
  return { ...walk, answers: [...walk.answers, step.recalled], step: 'recall', text: '' }
}

/** The floor at which the learner stands; null at the end. */
export const hereOf = (walk: Walk): FloorId | null => walk.floors[walk.answers.length] ?? null

export type LampState = 'lit' | 'here' | 'dark'

export const lampState = (walk: Walk, position: number): LampState =>
  position < walk.answers.length ? 'lit' : position === walk.answers.length ? 'here' : 'dark'
