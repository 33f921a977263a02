import type { Incident } from '#city/incident.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { LIMITS } from '#progress/event.ts'
import type { NightTexts } from '#progress/post-mortem.ts'
import { knownActs } from './deeds.ts'
import type { KnownAct } from './deeds.ts'
import { endedHarm } from './ended-harm.ts'
import { storyTime } from './seen/story-clock.ts'
import { flagsOf } from './seen/strip-shape.ts'
import type { FlagKind } from './seen/strip-shape.ts'
import { spanWords } from './span-words.ts'
import type { ToldNight } from './use-afterwards.ts'
import { partWords } from './graph-words.ts'

const FLAG_LINES: Record<FlagKind, string> = {
  fault: 'the fault begins',
  sign: 'first sign: the promise is not kept',
  alert: 'the alert',
  mended: 'the cause is gone',
  over: 'the promise is kept again',
}

/** What a night says of itself in a post-mortem. Cause, prevention and lessons are for its learner to write. */
export function nightTexts(incident: Incident, played: IncidentPlayed, own: Pick<ToldNight, 'report'>): NightTexts {
  const { clock, title } = incident
  const { faultAtS, signAtS, alertAtS } = own.report
  const time = (second: number) => storyTime(clock, second)
  const acts = knownActs(incident, played.acts)
  const seenAt = played.toSee === null ? null : faultAtS + played.toSee
  const byAlert = seenAt !== null && seenAt === alertAtS
  const firstLook = played.looks.find(({ atS }) => atS === seenAt)
  const harmEndS = played.toMitigate === null ? null : faultAtS + played.toMitigate
  const flags = flagsOf({ ...own.report, toMitigate: played.toMitigate, toMend: played.toMend })
  const isBrokenAtEnd = signAtS !== null && harmEndS === null
  const moments = [
    ...flags.map(({ kind, atS }) => ({ at: atS, words: FLAG_LINES[kind] })),
    ...played.looks.map(({ atS, part }) => ({ at: atS, words: `a look at ${partWords(incident, part)}` })),
    ...acts.map(({ act, action, effectAtS }) => ({
      at: act.atS,
      words: `${action.name}, in effect from ${time(effectAtS)}`,
    })),
    ...(isBrokenAtEnd ? [{ at: incident.lastsS, words: 'the night ends, and the promise is still not kept' }] : []),
  ].toSorted((one, other) => one.at - other.at)
  return {
    detection:
      seenAt === null
        ? `A drill, “${title}”. Nobody saw it during the night.`
        : `A drill, “${title}”. ${byAlert || !firstLook ? 'The alert' : `A look at ${partWords(incident, firstLook.part)}`}, ${inPlainSpaces(spanWords(seenAt - faultAtS))} after the fault began.`,
    timeline: moments
      .map(({ at, words }) => `${time(at)} ${words}.`)
      .join('\n')
      .slice(0, LIMITS.cell),
    mitigation: mitigationWords(incident, acts, harmEndS),
  }
}

/** What is written down is searched and edited, and has spaces as they are typed. */
const inPlainSpaces = (words: string) => words.replaceAll('\u00a0', ' ')

function mitigationWords(incident: Incident, acts: readonly KnownAct[], harmEndS: number | null): string {
  if (acts.length === 0) return 'Nothing was done.'
  if (harmEndS === null) return 'The harm did not end during the night.'
  const ended = endedHarm(incident, acts, harmEndS)
  if (ended.length === 0) return 'Nothing that was done ended the harm.'
  return `${ended.map(({ action }) => action.name).join('. ')}.`
}
