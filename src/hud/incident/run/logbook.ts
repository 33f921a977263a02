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
  /** If there are more, only the last so many are read. */
  readonly most: number
}

/** The log of a night. It stays in the worker: copying all of it would hold up the page. */
export type Logbook = {
  /** Never rejects; where the worker is gone the answer is empty. */
  readonly read: (query: LogQuery) => Promise<readonly LogLine[]>
}

const RANK: Record<LogLine['level'], number> = { info: 0, warn: 1, error: 2 }

/** The lines of a log, sorted by time, that a query asks for. */
export function linesOf(log: readonly LogLine[], query: LogQuery): readonly LogLine[] {
  const found: LogLine[] = []
  for (let at = log.length - 1; at >= 0 && found.length < query.most; at -= 1) {
    const line = log[at]!
    if (line.at < query.fromS) break
    if (line.at < query.toS && isWanted(line, query)) found.push(line)
  }
  return found.reverse()
}

const isWanted = (line: LogLine, { part, level, request }: LogQuery): boolean =>
  (part === null || line.part === part) &&
  (request === null || line.request === request) &&
  RANK[line.level] >= RANK[level]
