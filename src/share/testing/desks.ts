import fc from 'fast-check'
import type { CheckpointId } from '#city/ids.ts'
import { toDay } from '#progress/day.ts'
import { CHECKPOINTS } from '../catalogue-ids.ts'
import {
  emptyDesk,
  keepDraft,
  keepNoteDraft,
  nameMentor,
  putBack,
  remove,
  rename,
  saw,
  sent,
  shownNotes,
  takeBack,
  writeNote,
} from '../desk/desk-data.ts'
import type { DeskData, DeskLearner, DeskReport } from '../desk/desk.ts'
import { mergeDesks } from '../desk/merge.ts'
import { mergeKeys } from '../keys/kept-keys.ts'
import { makeBase64url } from '../link/base64url.ts'

/** 43 characters that are as a key's. */
export const keyNumber = (number: number) => makeBase64url(new Uint8Array(32).fill(number))

export const aKey = keyNumber(1)
export const aLink = (number: number) => `p1.link${number}`

/** The report on a backup in which there is nothing new. */
export const NOTHING_BROUGHT: DeskReport = {
  learners: 0,
  removed: 0,
  notes: 0,
  replies: 0,
  links: 0,
  full: 0,
  refused: 0,
  keys: 'none',
  isNews: false,
}

/** The only learner of a desk; throws if there is none. */
export function onlyLearner(desk: DeskData): DeskLearner {
  const [learner] = desk.learners.values()
  if (!learner) throw new Error('the desk is empty')
  return learner
}

/** One thing that a mentor does on one of three devices, or a merge of another device's desk. */
const act = fc.record({
  device: fc.nat(2),
  other: fc.nat(2),
  key: fc.constantFrom(keyNumber(1), keyNumber(2)),
  kind: fc.constantFrom(
    'saw',
    'saw',
    'saw',
    'rename',
    'name',
    'note',
    'edit',
    'draft',
    'noteDraft',
    'sent',
    'takeBack',
    'hide',
    'key',
    'merge',
  ),
  number: fc.nat(30),
  at: fc.nat(40),
})
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

function after(desks: readonly DeskData[], { device, other, key, kind, number, at }: Act, turn: number): DeskData {
  const desk = desks[device]!
  const learner = desk.learners.get(key)
  const checkpoint = CHECKPOINTS[number] as CheckpointId
  const vouched = [{ checkpoint, evidence: null }]
  const remark = { about: { kind: 'whole' }, isQuestion: number % 2 === 0, text: `remark ${number}` } as const
  const note = (id: string | null, text: string) => writeNote(desk, key, { id, newId: `${device}-${turn}`, text }, at)
  switch (kind) {
    case 'saw':
      return saw(desk, key, aLink(number), toDay(20_000 + (number % 7)), at) ?? desk
    case 'rename':
      return rename(desk, key, `name ${number}`, at)
    case 'name':
      return nameMentor(desk, `mentor ${number}`, at)
    case 'note':
      return note(null, `note ${number}`)
    case 'edit':
      return note(learner ? (shownNotes(learner)[0]?.id ?? null) : null, number % 5 === 0 ? '' : `edited ${number}`)
    case 'draft':
      return keepDraft(desk, key, { vouched, remarks: [{ ...remark, id: String(number) }] }, at)
    case 'noteDraft':
      return keepNoteDraft(desk, key, { note: number % 2 === 0 ? null : String(number), text: `begun ${number}` }, at)
    case 'sent':
      return sent(
        desk,
        key,
        { link: `r1.${number}`, mark: `mark-${number % 4}`, day: '2026-11-29', vouched, remarks: [] },
        at,
      )
    case 'takeBack':
      return takeBack(desk, key, `mark-${number % 4}`, at)
    case 'hide':
      return number % 2 === 0 ? remove(desk, key, at) : putBack(desk, key, at)
    case 'key':
      return { ...desk, keys: mergeKeys(desk.keys, [{ secret: keyNumber(number), made: at }]) }
    default:
      return mergeDesks(desk, desks[other]!)
  }
}

/** The desks of three devices after any acts. `most`: how many. */
export const anyDesks = (most: number): fc.Arbitrary<readonly [DeskData, DeskData, DeskData]> =>
  fc.array(act, { maxLength: most, size: 'max' }).map((acts) => {
    const desks: [DeskData, DeskData, DeskData] = [emptyDesk, emptyDesk, emptyDesk]
    acts.forEach((each, turn) => {
      desks[each.device] = after(desks, each, turn)
    })
    return desks
  })
