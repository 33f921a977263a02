import { toWorksheetId } from '#city/ids.ts'
import type { Command } from './command.ts'
import type { DayOf } from './day.ts'
import type { IncidentPlayed } from './incident.ts'
import type { Progress } from './progress.ts'
import { presentId } from './world.ts'
import type { World } from './world.ts'

/** The fields of the worksheet "Post-mortem" that a night fills. Cause, prevention and lessons are the learner's to write. */
export const NIGHT_FIELDS = ['day', 'detection', 'timeline', 'mitigation', 'minutes-to-mitigate'] as const
export type NightField = (typeof NIGHT_FIELDS)[number]

/** What needs words: who knows the story writes it. */
export type NightTexts = { readonly [Field in 'detection' | 'timeline' | 'mitigation']: string }

export type PostMortem = {
  /** What is to be written so that the sheet tells of this night and of no other; an empty text where it knows nothing. */
  readonly commands: readonly Extract<Command, { readonly kind: 'writeCell' }>[]
  /** The texts that it writes over. Those of one sheet belong together, so either all go or none. */
  readonly replaced: readonly { readonly field: NightField; readonly text: string }[]
  /** Whether the learner has written something into the fields that no night fills. */
  readonly hasOwnWords: boolean
}

const SHEET = toWorksheetId('post-mortem')
/** The key of the only row. */
const ROW = 'only'

/** What is to be written into the worksheet to keep a night as a post-mortem. */
export function postMortemOf(
  world: World,
  progress: Progress,
  night: IncidentPlayed,
  { texts, dayOf }: { readonly texts: NightTexts; readonly dayOf: DayOf },
): PostMortem {
  const worksheet = presentId(world, SHEET)
  const written = progress.worksheets.get(worksheet)?.get(ROW)
  const all = { ...texts, day: dayOf(night.at), 'minutes-to-mitigate': minutesOf(night) }
  const cells = NIGHT_FIELDS.map((field) => ({ field, text: all[field], before: written?.get(field)?.text ?? '' }))
  const news = cells.filter(({ text, before }) => text !== before)
  return {
    commands: news.map(({ field, text }) => ({ kind: 'writeCell', worksheet, row: ROW, field, text })),
    replaced: news.flatMap(({ field, before }) => (before === '' ? [] : [{ field, text: before }])),
    hasOwnWords: [...(written ?? [])].some(([field, { text }]) => text !== '' && !isNightField(field)),
  }
}

const isNightField = (field: string) => NIGHT_FIELDS.some((known) => known === field)

/** From detection to the end of the harm, to the tenth: "2.5". Empty if one of the two never came. */
function minutesOf({ toSee, toMitigate }: IncidentPlayed): string {
  if (toSee === null || toMitigate === null) return ''
  return String(Math.round(Math.max(0, toMitigate - toSee) / 6) / 10)
}
