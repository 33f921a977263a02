import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import type { Change } from '#share/desk/changes.ts'
import type { Soundness } from '#share/review-words.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { shortDay } from '#ui/in-words.ts'
import type { MarkName } from '#ui/mark.tsx'
import { subjectWords } from '#ui/subject-words.ts'

/** One thing of a line, and where it is to be seen. */
export type ChangeItem = { readonly words: string; readonly place: Place }

/** Changes of one kind in one sentence. `absent`: a dashed cross. `words`: something to read. */
export type ChangeLine = {
  readonly mark: MarkName | 'absent' | 'words'
  readonly words: string
  readonly items: readonly ChangeItem[]
}

export type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>
export type Given = {
  readonly world: World
  readonly now: Snapshot
  readonly before: Snapshot
  readonly year: number
  readonly soundness: Soundness
}

export const ofKind = <Kind extends Change['kind']>(changes: readonly Change[], kind: Kind) =>
  changes.filter((change): change is Of<Kind> => change.kind === kind)

export const dayIn = (day: string | null, { year }: Given) => (day === null ? '' : ` on ${shortDay(day, year)}`)

export const floorItem = ({ floor }: { readonly floor: Of<'floor'>['floor'] }, { world }: Given): ChangeItem => ({
  words: subjectWords(world, { kind: 'floor', id: floor }),
  place: { kind: 'floor', id: floor },
})

export const checkpointItem = (
  { checkpoint }: { readonly checkpoint: Of<'checkpoint'>['checkpoint'] },
  { world }: Given,
): ChangeItem => ({
  words: subjectWords(world, { kind: 'checkpoint', id: checkpoint }),
  place: { kind: 'checkpoint', id: checkpoint },
})

export const reviewItem = ({ review }: { readonly review: Of<'review'>['review'] }, { world }: Given): ChangeItem => ({
  words: subjectWords(world, { kind: 'review', id: review }),
  place: { kind: 'review', id: review },
})

export const incidentItem = (
  { incident }: { readonly incident: Of<'incident'>['incident'] },
  { world }: Given,
): ChangeItem => ({
  words: subjectWords(world, { kind: 'incident', id: incident }),
  place: { kind: 'incident', id: incident },
})

export const isStanding = (fact: { readonly standing: string } | null) =>
  fact?.standing === 'built' || fact?.standing === 'placed'

export const isFloorTakenBack = ({ before, now }: Of<'floor'>) =>
  now === null || (isStanding(before) && !isStanding(now))

const RANK = { none: 0, waived: 1, said: 1, shown: 2, vouched: 3 } as const
export const isClaimTakenBack = ({ before, now }: Of<'checkpoint'>) =>
  RANK[now?.standing ?? 'none'] < RANK[before?.standing ?? 'none']
