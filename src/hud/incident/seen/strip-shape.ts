import { keptSeconds } from '#simulation/judgement.ts'
import type { Promised, Report } from '#simulation/judgement.ts'
import type { Second } from '#simulation/observation.ts'
import type { ActMark } from './marks.ts'

/** A whole night, and how it went. */
export type NightRun = {
  readonly seconds: readonly Second[]
  readonly acts: readonly ActMark[]
  readonly report: Report
}

/** Seconds on end that were all kept, or all not. */
export type Stretch = { readonly fromS: number; readonly toS: number; readonly isKept: boolean }

/** The seconds of a night in which what was promised was kept, and those in which it wasn't. */
export function stretchesOf(seconds: readonly Second[], promised: Promised): readonly Stretch[] {
  const stretches: { fromS: number; toS: number; isKept: boolean }[] = []
  for (const [at, isKept] of keptSeconds(seconds, promised).entries()) {
    const last = stretches.at(-1)
    if (last?.isKept === isKept) last.toS = at + 1
    else stretches.push({ fromS: at, toS: at + 1, isKept })
  }
  return stretches
}

export const notKeptOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { fromS, toS, isKept }) => (isKept ? sum : sum + toS - fromS), 0)

export const FLAG_KINDS = ['fault', 'sign', 'alert', 'mended', 'over'] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

/** A moment of a night that nobody chose. */
export type Flag = { readonly kind: FlagKind; readonly atS: number }

export function flagsOf({ faultAtS, signAtS, alertAtS, toMitigate, toMend }: Report): readonly Flag[] {
  const over = signAtS !== null && toMitigate !== null ? faultAtS + toMitigate : null
  const moments: Record<FlagKind, number | null> = {
    fault: faultAtS,
    // A second that is not kept is not kept from its beginning on, which is how the strip draws and counts it.
    sign: signAtS === null ? null : signAtS - 1,
    alert: alertAtS,
    mended: toMend === null ? null : faultAtS + toMend,
    over,
  }
  return FLAG_KINDS.flatMap((kind) => {
    const atS = moments[kind]
    return atS === null ? [] : [{ kind, atS }]
  }).toSorted((a, b) => a.atS - b.atS)
}

/** A word at a place, in pixels; `lane`: 0 is the lowest. */
export type Placed = { readonly left: number; readonly lane: number }

/**
 * Puts words into as few lanes as are needed for none to lie on another. Each begins at its place, or ends at the edge.
 * `words`: in the order of their places.
 */
export function lanesOf(
  words: readonly { readonly x: number; readonly width: number }[],
  edge: number,
): readonly Placed[] {
  const ends: number[] = []
  return words.map(({ x, width }) => {
    const left = Math.max(0, Math.min(x, edge - width))
    const free = ends.findIndex((end) => end <= left)
    const lane = free === -1 ? ends.length : free
    ends[lane] = left + width
    return { left, lane }
  })
}

/** A word of a flag, in pixels, and the pole that stands from the word down to the strip. */
export type FlagWord = { readonly x: number; readonly left: number; readonly width: number }

/** A word on a word, or a pole through a word, is worse than any height; another lane is worse than words that stand higher. */
const CLASH = 1000
const HIGHER = 10

/**
 * Lanes for the words of flags, 0 is the lowest: no word lies on another, and no pole runs through a word. The lowest that
 * there are, as of five flags all ways to place them can be tried.
 */
export function flagLanes(words: readonly FlagWord[]): readonly number[] {
  let best: { readonly cost: number; readonly lanes: readonly number[] } = { cost: Infinity, lanes: [] }
  const place = (lanes: readonly number[], clashes: number) => {
    const cost = clashes * CLASH + Math.max(0, ...lanes) * HIGHER + lanes.reduce((sum, lane) => sum + lane, 0)
    if (cost >= best.cost) return
    const word = words[lanes.length]
    if (!word) {
      best = { cost, lanes }
      return
    }
    for (const lane of words.keys()) {
      const meets = words.slice(0, lanes.length).filter((other, at) => clash(word, lane, other, lanes[at] ?? 0))
      place([...lanes, lane], clashes + meets.length)
    }
  }
  place([], 0)
  return best.lanes
}

const clash = (one: FlagWord, lane: number, other: FlagWord, otherLane: number) =>
  lane === otherLane
    ? one.left < other.left + other.width && other.left < one.left + one.width
    : lane < otherLane
      ? isIn(other.x, one)
      : isIn(one.x, other)

const isIn = (x: number, { left, width }: FlagWord) => x > left && x < left + width
