import type { Second, Seen } from '#simulation/observation.ts'

/** What the picture shows of a part at a moment. */
export type PartState = {
  /** Dots in line at its door. */
  readonly waiting: number
  /** No instance takes requests. */
  readonly isOut: boolean
  /** 0 to 1: the share of what ended lately that failed or was left. */
  readonly failing: number
}

export type StateAt = {
  /** In the order of the system's parts. */
  readonly parts: readonly PartState[]
  /** In the order of `edgesOf`: whether a breaker is open. */
  readonly open: readonly boolean[]
}

/** Most dots in one line. */
export const LONGEST = 24
/** Seconds over which failures are counted. */
const LATELY = 5
const AT_REST: PartState = { waiting: 0, isOut: false, failing: 0 }

/** What is known at a moment: all seconds that are over by then. */
export function stateAt(
  count: { readonly parts: number; readonly edges: number },
  secondAt: (number: number) => Second | undefined,
  moment: number,
): StateAt {
  const over = Math.floor(moment) - 1
  const last = secondAt(over)
  const lately = Array.from({ length: LATELY }, (_, back) => secondAt(over - back)).filter((second) => !!second)
  return {
    parts: Array.from({ length: count.parts }, (_, at): PartState => {
      const seen = last?.parts[at]
      if (!seen) return AT_REST
      return {
        waiting: Math.min(LONGEST, seen.waiting),
        isOut: seen.up === 0,
        failing: failingOf(lately.flatMap(({ parts }) => parts[at] ?? [])),
      }
    }),
    open: Array.from({ length: count.edges }, (_, at) => last?.edges[at]?.isOpen ?? false),
  }
}

function failingOf(seconds: readonly Seen[]): number {
  let [bad, all] = [0, 0]
  for (const { answered, failed, left } of seconds) {
    const lost = failed.reduce((sum, count) => sum + count, left)
    bad += lost
    all += lost + answered
  }
  return all === 0 ? 0 : bad / all
}
