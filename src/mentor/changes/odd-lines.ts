import type { Change } from '#share/desk/changes.ts'
import { shortDay } from '#ui/in-words.ts'
import type { ChangeItem, ChangeLine, Given, Of } from './change-line.ts'
import {
  checkpointItem,
  floorItem,
  incidentItem,
  isClaimTakenBack,
  isFloorTakenBack,
  ofKind,
  reviewItem,
} from './change-line.ts'

/** Dated before the last look, but not there then. */
export function absentLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const floors = ofKind(changes, 'floor').filter((change) => change.wasAbsent && !isFloorTakenBack(change))
  const checkpoints = ofKind(changes, 'checkpoint').filter((change) => change.wasAbsent && !isClaimTakenBack(change))
  const dated = [
    ...floors.map((change) => ({ day: change.now?.built ?? null, item: floorItem(change, given) })),
    ...checkpoints.map((change) => ({ day: change.now?.since ?? null, item: checkpointItem(change, given) })),
  ]
  const only = dated.length === 1 && dated[0]
  const words = only
    ? `${only.item.words}, dated ${only.day ? shortDay(only.day, given.year) : 'earlier'}, was not there then`
    : `${dated.length} things dated before that day were not there then`
  return [
    {
      mark: 'absent',
      words: `${words}. May be honest: another device came in.`,
      items: dated.map(({ day, item }) => ({
        ...item,
        words: day ? `${item.words}, dated ${shortDay(day, given.year)}` : item.words,
      })),
    },
  ]
}

export function takenBackLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const claims = ofKind(changes, 'checkpoint').filter(isClaimTakenBack)
  const items = [
    ...ofKind(changes, 'floor')
      .filter(isFloorTakenBack)
      .map((change) => floorItem(change, given)),
    ...claims.filter((change) => !hasLostVoucher(change)).map((change) => checkpointItem(change, given)),
    ...ofKind(changes, 'review')
      .filter(({ now }) => now === null)
      .map((change) => reviewItem(change, given)),
    ...ofKind(changes, 'incident')
      .filter(({ now }) => now === null)
      .map((change) => incidentItem(change, given)),
  ]
  const unvouched = claims.filter(hasLostVoucher).map((change) => checkpointItem(change, given))
  const line = (words: string, all: readonly ChangeItem[]): ChangeLine => ({
    mark: 'mist',
    words: `${words}: ${all.length === 1 ? all[0]?.words : `${all.length} things`}`,
    items: all,
  })
  return [line('Taken back', items), line('No longer vouched for', unvouched)]
}

/** It is still shown: the voucher ended with the evidence that it was for. */
const hasLostVoucher = ({ now }: Of<'checkpoint'>) => now?.standing === 'shown'
