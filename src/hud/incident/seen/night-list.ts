import type { Incident } from '#city/incident.ts'
import type { Look } from '#simulation/judgement.ts'
import { partWords } from '../graph-words.ts'
import { flagsOf } from './strip-shape.ts'
import type { FlagKind, NightRun } from './strip-shape.ts'
import { storyTime } from './story-clock.ts'

/** What happened at one moment of a night. */
export type Moment = { readonly atS: number; readonly words: string }

const FLAG_SENTENCES: Record<FlagKind, string> = {
  fault: 'The fault begins.',
  sign: 'First sign: the promise is not kept.',
  alert: 'The alert.',
  mended: 'The cause is gone.',
  over: 'The harm is over: from here on the promise is kept.',
}

/** All that happened in a night, in its order; of one second first what happened, then what was seen, then what was done. */
export function momentsOf(
  incident: Pick<Incident, 'parts' | 'clock'>,
  { acts, report, seconds }: NightRun,
  looks: readonly Look[],
): readonly Moment[] {
  const flags = flagsOf(report)
  const end = seconds.at(-1)?.at ?? 0
  const isOver = report.signAtS === null || report.toMitigate !== null
  return [
    ...flags.map(({ kind, atS }) => ({ atS, words: FLAG_SENTENCES[kind] })),
    ...looks.map(({ atS, part }) => ({ atS, words: `A look at ${partWords(incident, part)}.` })),
    ...acts.map(({ number, name, atS, effectAtS }) => ({
      atS,
      words: `${number}. ${name}${effectAtS > atS ? `, in effect from ${storyTime(incident.clock, effectAtS)}` : ''}.`,
    })),
    { atS: end, words: isOver ? 'The night ends.' : 'The night ends, and the promise is still not kept.' },
  ].toSorted((a, b) => a.atS - b.atS)
}
