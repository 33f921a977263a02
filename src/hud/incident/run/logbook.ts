import { logWords } from '#simulation/log-words.ts'
import type { LogLine } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'

/** Which lines of a log are read. */
export type LogQuery = {
  /** Lines of this time, in seconds since the beginning; the end is not part of it. */
  readonly fromS: number
  readonly toS: number
  /** Null: of all parts. */
  readonly part: PartId | null
  /** The least level. */
  readonly level: LogLine['level']
  /** The number of a request that is followed; null: all lines. */
  readonly request: number | null
  /** Is in the words of the line, in capitals or not; empty: all lines. */
  readonly words: string
  /** If there are more, only the last so many are read. */
  readonly most: number
}

/** Lines in order, and how many earlier ones there are that were asked for and left out. */
export type LogPage = { readonly lines: readonly LogLine[]; readonly earlier: number }

/** The log of a night. It stays in the worker: copying all of it would hold up the page. */
export type Logbook = {
  /** Never rejects; where the worker is gone the answer is empty. */
  readonly read: (query: LogQuery) => Promise<LogPage>
  /** Every line of a request, up to the furthest second that was simulated. Runs the night again; never rejects. */
  readonly traceOf: (request: number) => Promise<readonly LogLine[]>
}

const RANK: Record<LogLine['level'], number> = { info: 0, warn: 1, error: 2 }

/** The lines of a log, sorted by time, that a query asks for. */
export function pageOf(log: readonly LogLine[], query: LogQuery): LogPage {
  const found: LogLine[] = []
  let earlier = 0
  const isWanted = wanted(query)
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const line = log[at]!
    if (line.at < query.fromS) break
    if (line.at >= query.toS || !isWanted(line)) continue
    if (found.length < query.most) found.push(line)
    else earlier += 1
  }
  return { lines: found.reverse(), earlier }
}

function wanted({ part, level, request, words }: LogQuery): (line: LogLine) => boolean {
  const sought = words.trim().toLowerCase()
  return (line) =>
    (part === null || line.part === part) &&
    (request === null || line.request === request) &&
    RANK[line.level] >= RANK[level] &&
    (sought === '' || logWords(line).toLowerCase().includes(sought))
}
