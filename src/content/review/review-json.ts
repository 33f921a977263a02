import { plainTextOf } from '#city/text.ts'
import { moduleOfRun } from './executable.ts'
import type { ReviewSource } from './review.ts'

/** A review as other programs read it. Code that runs is JavaScript as the page runs it: a module with one function. */
export function reviewToJson(source: ReviewSource) {
  const { review, runs, given, mended } = source
  const { id, title, building, level, kind, sound, language, asked, floors, answer } = review
  return {
    id,
    title,
    building,
    level,
    kind,
    sound,
    runs: runs !== null,
    language,
    asked: plainTextOf(asked),
    code: runs ? moduleOfRun(source, runs.given).code : given,
    mended: runs ? runs.mended && moduleOfRun(source, runs.mended).code : mended,
    faultLines: answer.fault?.lines ?? [],
    breaks: (answer.fault?.breaks ?? []).map((one) =>
      one.kind === 'arguments' ? one.values : [one.situation, one.given, one.wanted].filter((text) => text !== ''),
    ),
    why: plainTextOf(answer.why),
    floors,
  }
}
