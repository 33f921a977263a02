import { useEffect } from 'react'
import type { Desk, SeenLink } from '#share/desk/desk.ts'
import { baselineOf } from '#share/desk/baseline.ts'
import { changesBetween } from '#share/desk/changes.ts'
import { parseLink } from '#share/link/link.ts'
import { dayOf } from '#ui/in-words.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { useSoundness } from '#ui/use-soundness.ts'
import { useLearner } from '../learner.ts'
import type { Known } from '../reply/answering.ts'
import { provenKey } from '../reply/answering.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { changeLines } from './change-lines.ts'
import type { ChangeLine } from './change-line.ts'

/** Notes that the link was looked at, once for each opening, as soon as the desk has been read. */
export function useNoteLook(desk: Desk, link: string, snapshot: Snapshot): void {
  const key = provenKey(snapshot)
  const { made } = snapshot
  useEffect(() => {
    if (key === null) return
    let isWanted = true
    void desk.ready.then(() => {
      if (isWanted) desk.saw(key, link, made)
    })
    return () => {
      isWanted = false
    }
  }, [desk, key, link, made])
}

/** The earlier link that the mentor chose to compare with; null until they do. Kept while they go about the city. */
export type ComparisonChoice = { readonly link: string | null; readonly choose: (link: string) => void }

export type Comparison = {
  /** Links to compare with, as they are offered. */
  readonly earlier: readonly SeenLink[]
  readonly chosen: SeenLink
  /** Null while the other link is read, or if it can't be. */
  readonly lines: readonly ChangeLine[] | null
  readonly isUnread: boolean
}

/** What changed since the link that was looked at before. Null at a first look. */
export function useComparison({ entry }: Known, choice: string | null): Comparison | null {
  const { world, words, link, snapshot, today } = useLearner()
  const soundness = useSoundness(words, snapshot.reviews)
  const { link: baseline, choices: earlier } = baselineOf(entry, { link, made: snapshot.made })
  const chosen = earlier.find((seen) => seen.link === choice) ?? baseline
  const loaded = useLoaded(() => (chosen ? parseLink(chosen.link) : Promise.resolve(null)), chosen?.link ?? '')
  if (chosen === null) return null
  const before = loaded.kind === 'ready' && loaded.value?.ok ? loaded.value.value : null
  const lookedOn = dayOf(chosen.last)
  const year = Number(today.slice(0, 4))
  const changes = before && changesBetween(world, before, snapshot, { lookedOn, today }, entry.sent)
  return {
    earlier,
    chosen,
    lines: changes && before && changeLines(changes, { world, before, now: snapshot, year, soundness }),
    isUnread: loaded.kind === 'failed' || (loaded.kind === 'ready' && loaded.value?.ok === false),
  }
}
