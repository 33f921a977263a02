import { useMemo } from 'react'
import type { DeskLearner, SeenLink } from '#share/desk/desk.ts'
import { changesBetween } from '#share/desk/changes.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { countWord, dayOf, yearOf } from '#ui/in-words.ts'
import { useSoundness } from '#ui/use-soundness.ts'
import { changeLines } from '../changes/change-lines.ts'
import type { ChangeLine } from '../changes/change-line.ts'
import { ChangeSign } from '../changes/change-sign.tsx'
import { useDeskGiven } from './desk-context.ts'
import { useSnapshots } from './use-snapshots.ts'

/** What changed between two links of a learner, in lines; at most `most` of them. */
export function ChangeList({ lines, most = lines.length }: { lines: readonly ChangeLine[]; most?: number }) {
  const rest = lines.length - most
  return (
    <ul className="desk-changes small">
      {lines.slice(0, most).map(({ mark, words }) => (
        <li key={words}>
          <ChangeSign mark={mark} />
          {words}
        </li>
      ))}
      {rest > 0 && (
        <li className="soft">
          <span className="mark" />
          {countWord(rest)} more
        </li>
      )}
    </ul>
  )
}

/** The lines between an earlier link, as it was looked at, and a later one; null if one of the two can't be read. */
export function useChangeLines(
  learner: DeskLearner,
  earlier: SeenLink | null | undefined,
  now: Snapshot | null,
): readonly ChangeLine[] | null {
  const { world, words, today } = useDeskGiven()
  const soundness = useSoundness(words, now?.reviews)
  const link = earlier?.link
  const { snapshotOf } = useSnapshots(useMemo(() => (link === undefined ? [] : [link]), [link]))
  const before = link === undefined ? null : snapshotOf(link)
  if (!earlier || !before || !now) return null
  const days = { lookedOn: dayOf(earlier.last), today }
  const changes = changesBetween(world, before, now, days, learner.sent)
  return changeLines(changes, { world, now, before, year: yearOf(today), soundness })
}
