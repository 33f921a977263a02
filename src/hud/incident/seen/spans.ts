import type { LogLine } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'

/** The time that a request spent at a part. */
export type RequestSpan = {
  /** Null: the person who asked. */
  readonly part: PartId | null
  readonly instance: number | null
  /** Milliseconds since the first line of the request. */
  readonly from: number
  /** Null: it is still there. */
  readonly to: number | null
  /** The line that ended it. */
  readonly end: LogLine | null
}

/** `slow`: an answer to a person that came later than was promised. */
const ENDS: readonly LogLine['kind'][] = ['answered', 'slow', 'failed', 'left']

/** Whether a request got no answer there, or has none yet. */
export const isLost = ({ end }: RequestSpan): boolean => end === null || end.kind === 'failed' || end.kind === 'left'

/** Milliseconds between the first line of a request and this one. */
export const offsetOf = (lines: readonly LogLine[], line: LogLine): number =>
  (line.at - (lines[0]?.at ?? line.at)) * 1000

/**
 * Where a request was and for how long, in the order in which it came there. `lines`: all of the request, in order. A
 * part that was asked several times has a span for each; the earliest that is open ends first.
 */
export function spansOf(lines: readonly LogLine[]): readonly RequestSpan[] {
  const spans: { -readonly [Key in keyof RequestSpan]: RequestSpan[Key] }[] = []
  for (const line of lines) {
    const { part, instance, kind } = line
    const at = offsetOf(lines, line)
    if (kind === 'arrived') spans.push({ part, instance, from: at, to: null, end: null })
    if (!ENDS.includes(kind)) continue
    const open = spans.find(
      (span) =>
        span.end === null &&
        span.part === part &&
        (instance === null || span.instance === null || span.instance === instance),
    )
    if (open) Object.assign(open, { to: at, end: line, instance: open.instance ?? instance })
  }
  return spans
}
