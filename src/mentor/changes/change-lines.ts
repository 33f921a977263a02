import { confidentMisses, selfJudgedOf } from '#progress/calibration.ts'
import { isConfident } from '#progress/confident-miss.ts'
import type { Place } from '#share/address.ts'
import { asProgress } from '#share/as-progress.ts'
import type { Change } from '#share/desk/changes.ts'
import { numbered } from '#ui/in-words.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { identityOf, noonOf } from '../learner.ts'
import type { ChangeLine, Given, Of } from './change-line.ts'
import { dayIn, ofKind } from './change-line.ts'
import { checkpointLines, evidenceLines } from './checkpoint-lines.ts'
import { floorLines, lightLines } from './floor-lines.ts'
import { incidentLines } from './incident-lines.ts'
import { absentLines, takenBackLines } from './odd-lines.ts'
import { reviewLines } from './review-lines.ts'
import { answerLines, partLines, textLines } from './word-lines.ts'

const CITY: Place = { kind: 'city' }
const CURRICULUM: Place = { kind: 'curriculum' }

/** All changes as sentences, the most telling first. Each change is in exactly one of them. */
export function changeLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const lines = [
    ...levelLines(changes, given),
    ...evidenceLines(changes, given),
    ...answerLines(changes, given),
    ...floorLines(changes, given),
    ...checkpointLines(changes, given),
    ...reviewLines(changes, given),
    ...incidentLines(changes, given),
    ...lightLines(changes, given),
    ...phaseLines(changes, given),
    ...absentLines(changes, given),
    ...takenBackLines(changes, given),
    ...textLines(changes, given),
    ...partLines(changes, given),
    ...calibrationLines(given),
    ...otherLines(changes),
  ]
  return lines.filter(({ items }) => items.length > 0)
}

function levelLines(changes: readonly Change[], { world }: Given): readonly ChangeLine[] {
  const level = ofKind(changes, 'level').map(({ before, now }): ChangeLine => {
    const words =
      now > before
        ? `Raised to ${identityOf(world, now)}`
        : `Back from ${identityOf(world, before)} to ${identityOf(world, now)}`
    return { mark: 'built', words, items: [{ words, place: CURRICULUM }] }
  })
  const credit = ofKind(changes, 'credit').map(({ now }): ChangeLine => {
    const words =
      now === null ? 'Nothing is owed for the level any more' : `${identityOf(world, now)} was raised on credit`
    return { mark: 'open', words, items: [{ words, place: CURRICULUM }] }
  })
  const completed = ofKind(changes, 'completed').map(({ now }): ChangeLine => {
    const words = now ? 'The city is complete' : 'The city is no longer called complete'
    return { mark: 'built', words, items: [{ words, place: CURRICULUM }] }
  })
  return [...completed, ...level, ...credit]
}

function phaseLines(changes: readonly Change[], given: Given): readonly ChangeLine[] {
  const named = ofKind(changes, 'phase').map((change) => {
    const name = subjectWords(given.world, { kind: 'phase', id: change.phase })
    return { ...change, item: { words: name, place: { kind: 'phase', id: change.phase } as const } }
  })
  const hasBegun = ({ before, now }: Of<'phase'>) => !before?.start && now?.start
  const moved = named.filter((change) => !hasBegun(change))
  return [
    ...named.filter(hasBegun).map(({ now, item }): ChangeLine => ({
      mark: 'open',
      words: `${item.words}: begun${dayIn(now?.start ?? null, given)}`,
      items: [item],
    })),
    {
      mark: 'open',
      words: `Dates changed for ${numbered(moved.length, 'phase')}`,
      items: moved.map(({ item }) => item),
    },
  ]
}

/** How sure and right went together then and now. */
function calibrationLines({ world, now, before }: Given): readonly ChangeLine[] {
  const [then, since] = [before, now].map((snapshot) => {
    const sure = selfJudgedOf(world, asProgress(world, snapshot, noonOf)).filter((each) => isConfident(each.confidence))
    return { misses: confidentMisses(sure).length, of: sure.length }
  })
  if (!then || !since || then.of === 0 || (then.of === since.of && then.misses === since.misses)) return []
  const words = `Blindsided when sure: ${then.misses} of ${then.of} then, ${since.misses} of ${since.of} now`
  return [{ mark: 'words', words, items: [{ words, place: CITY }] }]
}

function otherLines(changes: readonly Change[]): readonly ChangeLine[] {
  const line = (words: string): ChangeLine => ({ mark: 'words', words, items: [{ words, place: CITY }] })
  return [
    ...ofKind(changes, 'pace').map(({ now }) =>
      line(now === null ? 'Has no pace any more' : `Goes at another pace: ${now}`),
    ),
    ...ofKind(changes, 'name').map(({ before, now }) => line(`Goes by ${now}, then by ${before}`)),
    ...ofKind(changes, 'plots').map(({ count }) => line(`${numbered(count, 'plot')} arranged anew`)),
  ]
}
