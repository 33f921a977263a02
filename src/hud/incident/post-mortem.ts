import type { Incident } from '#city/incident.ts'
import { toWorksheetId } from '#city/ids.ts'
import type { IncidentPlayed } from '#progress/progress.ts'
import { knownActs } from './deeds.ts'
import { storyTime } from './seen/story-clock.ts'
import { spanWords } from './span-words.ts'
import type { ToldNight } from './use-afterwards.ts'
import { partWords } from './graph-words.ts'

/** The worksheet that a night is kept in, and its only row. */
export const POST_MORTEM = toWorksheetId('post-mortem')
export const POST_MORTEM_ROW = 'only'

/** What a night knows of its own post-mortem, by field. Cause, prevention and lessons are for its learner to write. */
export function postMortemOf(
  incident: Incident,
  played: IncidentPlayed,
  own: Pick<ToldNight, 'report'>,
  day: string,
): readonly { readonly field: string; readonly text: string }[] {
  const { clock, title } = incident
  const { faultAtS, signAtS, alertAtS } = own.report
  const time = (second: number) => storyTime(clock, second)
  const acts = knownActs(incident, played.acts)
  const seenAt = played.toSee === null ? null : faultAtS + played.toSee
  const byAlert = seenAt !== null && seenAt === alertAtS
  const firstLook = played.looks.find(({ atS }) => atS === seenAt)
  const harmEndS = played.toMitigate === null ? null : faultAtS + played.toMitigate
  const moments = [
    { at: faultAtS, words: 'the fault begins' },
    ...(signAtS === null ? [] : [{ at: signAtS, words: 'first sign: the promise is not kept' }]),
    ...(alertAtS === null ? [] : [{ at: alertAtS, words: 'the alert' }]),
    ...played.looks.map(({ atS, part }) => ({ at: atS, words: `a look at ${partWords(incident, part)}` })),
    ...acts.map(({ act, action, effectAtS }) => ({
      at: act.atS,
      words: `${action.name}, in effect from ${time(effectAtS)}`,
    })),
    ...(harmEndS === null ? [] : [{ at: harmEndS, words: 'the promise is kept again' }]),
  ].toSorted((one, other) => one.at - other.at)
  const done = acts.filter(({ effectAtS }) => harmEndS === null || effectAtS <= harmEndS)
  const mitigated = harmEndS === null ? null : Math.max(0, harmEndS - (seenAt ?? faultAtS))
  return [
    { field: 'day', text: day },
    {
      field: 'detection',
      text:
        seenAt === null
          ? `A drill, “${title}”. Nobody saw it during the night.`
          : `A drill, “${title}”. ${byAlert || !firstLook ? 'The alert' : `A look at ${partWords(incident, firstLook.part)}`}, ${spanWords(seenAt - faultAtS)} after the fault began.`,
    },
    { field: 'timeline', text: moments.map(({ at, words }) => `${time(at)} ${words}.`).join('\n') },
    {
      field: 'mitigation',
      text: done.length === 0 ? 'Nothing was done.' : `${done.map(({ action }) => action.name).join('. ')}.`,
    },
    { field: 'minutes-to-mitigate', text: mitigated === null ? '' : String(Math.ceil(mitigated / 60)) },
  ]
}
