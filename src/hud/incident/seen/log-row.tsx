import { memo } from 'react'
import { logWords } from '#simulation/log-words.ts'
import type { LogLine } from '#simulation/observation.ts'

const LEVEL_SIGNS: Record<LogLine['level'], string> = { info: 'info', warn: 'warn', error: 'error' }

/** A line of the log; the number of its request is a button that follows it. */
export const LogRow = memo(
  function LogRow({
    line,
    time,
    part,
    onFollow,
  }: {
    line: LogLine
    time: string
    part: string
    onFollow: (request: number) => void
  }) {
    const { request, level, instance } = line
    return (
      <li className="log-line" data-level={level}>
        <span className="log-time">{time}</span> <span className="log-level">{LEVEL_SIGNS[level]}</span>{' '}
        <span className="log-part">
          {part}
          {instance !== null && ` ${instance}`}
        </span>{' '}
        <span className="log-words">{logWords(line)}</span>
        {request !== null && (
          <button
            type="button"
            className="log-request"
            aria-label={`Follow request ${request}`}
            onClick={() => onFollow(request)}
          >
            {request}
          </button>
        )}
      </li>
    )
  },
  (a, b) => a.time === b.time && a.part === b.part && a.onFollow === b.onFollow && isSame(a.line, b.line),
)

/** Lines are copied from the worker each time, so that the same one is another object. */
const isSame = (a: LogLine, b: LogLine) =>
  a === b ||
  (a.at === b.at &&
    a.kind === b.kind &&
    a.request === b.request &&
    a.instance === b.instance &&
    a.to === b.to &&
    a.ms === b.ms)
