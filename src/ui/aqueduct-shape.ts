import { dayNumberOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Pennant, PhaseSpan, Schedule } from './schedule.ts'
import { monthAfter, monthName, yearOf } from './in-words.ts'

/** A run of arches with the same look. `from` and `to`: x in pixels. */
export type Stretch = {
  readonly phase: number
  readonly kind: 'built' | 'rising' | 'coming'
  readonly from: number
  readonly to: number
  /** SVG path of the wall with its arches, closed. */
  readonly path: string
}

export type Word = { readonly x: number; readonly text: string }

/** The time line as data, in pixels. */
export type AqueductShape = {
  readonly stretches: readonly Stretch[]
  readonly names: readonly (Word & { readonly phase: number; readonly kind: Stretch['kind'] })[]
  /** The phases whose names don't fit over their arches, with the full names. */
  readonly unnamed: readonly { readonly phase: number; readonly name: string }[]
  readonly pennants: readonly { readonly x: number; readonly word: string; readonly state: Pennant['state'] }[]
  readonly months: readonly Word[]
  readonly ticks: readonly number[]
  readonly years: readonly Word[]
  /** `isUnderName`: the name of a phase lies over the line of today. */
  readonly today: { readonly x: number; readonly pill: number; readonly isUnderName: boolean }
}

export const DECK = 78
export const GROUND = 114
export const PILL_WIDTH = 112

const EDGE = 6
/** The months before and after today that are drawn at most; what lies beyond them is drawn at the edge. */
const FARTHEST = 30 * 12
/** The months from one month's name to the next: as few of these as leave space for it. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120]
/** Pixels for the name of a month and the space after it. */
const WORD_OF_MONTH = 40
const INDENT = 8
/** Pixels from a name to the line of today, as the width of a name is an estimate. */
const CLEAR = 6
/** The least number of characters of a shortened name; fewer, such as "AI", would say nothing. */
const SHORTEST = 4
const FLAG = 34

export function aqueductShape({ spans, pennants }: Schedule, today: Day, width: number): AqueductShape {
  const farthest = (months: number) => monthAfter(today.slice(0, 7), months)
  const first = lastOf([firstOf([...spans.map((span) => span.start), today]).slice(0, 7), farthest(-FARTHEST)])
  const last = firstOf([lastOf([...spans.map((span) => span.end), today]).slice(0, 7), farthest(FARTHEST)])
  const count = monthsBetween(first, last) + 1
  const unit = (width - 2 * EDGE - FLAG) / count
  const at = (day: Day) => {
    const months = monthsBetween(first, day.slice(0, 7)) + partOfMonth(day)
    return EDGE + Math.min(Math.max(months, 0), count) * unit
  }
  const step = STEPS.find((months) => months * unit >= WORD_OF_MONTH) ?? STEPS.at(-1)!
  const isEach = (every: number, month: string) => monthsBetween('0000-01', month) % every === 0
  const months = Array.from({ length: count }, (_, position) => ({
    month: monthAfter(first, position),
    x: EDGE + position * unit,
  }))
  const x = at(today)
  const named = spans.map((span, position) => {
    const isLast = position === spans.length - 1
    return { span, ...nameOf(span, at(span.start), isLast ? width : at(span.end), x) }
  })
  return {
    stretches: spans.flatMap((span) => stretchesOf(span, at, x, unit)),
    names: named.map(({ span, x: left, text }) => ({ phase: span.number, kind: kindOf(span), x: left, text })),
    unnamed: named.flatMap(({ span, isNamed }) => (isNamed ? [] : [{ phase: span.number, name: span.name }])),
    // `complete` is no level, so it has no flag; the end of the arches shows it.
    pennants: pennants.flatMap(({ to, at: day, state }) =>
      to === 'complete' ? [] : [{ x: at(day), word: `L${to}`, state }],
    ),
    months: months
      .filter(({ month }) => isEach(step, month))
      .map(({ month, x: left }) => ({ x: left + unit / 2, text: monthName(month).slice(0, 3) })),
    ticks: [...months.map(({ x: left }) => left), EDGE + count * unit],
    years: yearsOf(months.filter(({ month }, position) => position === 0 || isEach(Math.max(step, 12), month))),
    today: {
      x,
      pill: Math.max(0, Math.min(x - PILL_WIDTH / 2, width - PILL_WIDTH)),
      isUnderName: named.some(({ x: left, text }) => left - CLEAR < x && x < left + widthOf(text) + CLEAR),
    },
  }
}

/**
 * The runs of arches of a phase: `built` up to now, `rising` for the rest of the current phase, `coming` for later
 * ones.
 */
function stretchesOf(span: PhaseSpan, at: (day: Day) => number, today: number, unit: number): readonly Stretch[] {
  const from = at(span.start)
  const to = at(span.end)
  const stretch = (kind: Stretch['kind'], a: number, b: number): readonly Stretch[] =>
    b - a < 2 ? [] : [{ phase: span.number, kind, from: a, to: b, path: archesPath(a + 1, b - 1, unit) }]
  if (span.state === 'done') return stretch('built', from, to)
  if (span.state === 'coming') return stretch('coming', from, to)
  const here = Math.max(from, Math.min(today, to))
  return [...stretch('built', from, here), ...stretch('rising', here, to)]
}

/** The path of a run of arches: as many as it has months, at least one, all equally wide. `unit`: pixels of a month. */
export function archesPath(from: number, to: number, unit: number): string {
  const count = Math.max(1, Math.round((to - from) / unit))
  const bay = (to - from) / count
  const pier = Math.min(5, bay * 0.11)
  const rise = GROUND - Math.min(21, bay * 0.7)
  let path = `M${round(from)} ${DECK}H${round(to)}V${GROUND}`
  for (let arch = count - 1; arch >= 0; arch--) {
    const left = round(from + arch * bay + pier)
    const right = round(from + (arch + 1) * bay - pier)
    path += `H${right}C${right} ${round(rise)} ${left} ${round(rise)} ${left} ${GROUND}`
  }
  return `${path}H${round(from)}Z`
}

/**
 * Where a phase's name is written, and as how much of it as fits: preferably left of today's line, else to the end of
 * its arches. If not even the first words fit, only the number, centred if it must be.
 */
function nameOf({ number, name }: PhaseSpan, from: number, to: number, today: number) {
  const x = from + INDENT
  const texts = firstWords(name).map((words) => `${number}  ${words}`)
  const fitting = (end: number) => texts.find((each) => x + widthOf(each) <= end)
  const text = (today > x && today < to ? fitting(today - 4) : undefined) ?? fitting(to)
  if (text !== undefined) return { x, text, isNamed: true }
  const alone = String(number)
  const left = Math.min(x, (from + to - widthOf(alone)) / 2)
  return { x: left, text: left > from ? alone : '', isNamed: false }
}

/**
 * Ever shorter forms of a name: whole ("Scale and distributed systems"), up to its first comma or "and" ("Scale"), then
 * fewer words.
 */
function firstWords(name: string): readonly string[] {
  const bare = name.replace(/^(?:the|an?) /i, '').replace(/^./, (letter) => letter.toUpperCase())
  const words = (bare.split(/,? and |, /)[0] ?? bare).split(' ')
  const fewer = words.map((_, position) => words.slice(0, words.length - position).join(' '))
  return [bare, ...fewer].filter((text, position) => position === 0 || text.length >= SHORTEST)
}

const kindOf = ({ state }: PhaseSpan): Stretch['kind'] =>
  state === 'coming' ? 'coming' : state === 'done' ? 'built' : 'rising'

/** Estimated width of a text in the drawing's font, right within a few pixels. */
const widthOf = (text: string) => text.split('').reduce((width, letter) => width + letterWidth(letter), 0)

function letterWidth(letter: string): number {
  if (letter === ' ') return 3
  if (/[Iijl.,’-]/.test(letter)) return 4
  if (/[frst]/.test(letter)) return 6.5
  if (/[mwMWOQ]/.test(letter)) return 12.5
  return /[A-Z]/.test(letter) ? 10.3 : 8.3
}

function yearsOf(starts: readonly { readonly month: string; readonly x: number }[]): readonly Word[] {
  return starts
    .filter(({ x }, position) => (starts[position + 1]?.x ?? Infinity) - x > 44)
    .map(({ month, x }) => ({ x, text: String(yearOf(month)) }))
}

const firstOf = (days: readonly Day[]) => days.reduce((a, b) => (a < b ? a : b))
const lastOf = (days: readonly Day[]) => days.reduce((a, b) => (a > b ? a : b))
const round = (value: number) => Math.round(value * 10) / 10

function monthsBetween(a: string, b: string): number {
  return (yearOf(b) - yearOf(a)) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7))
}

function partOfMonth(day: Day): number {
  const month = day.slice(0, 7)
  const start = dayNumberOf(`${month}-01`)
  // No month follows the last one of the calendar.
  const days = dayNumberOf(`${monthAfter(month, 1)}-01`) - start || 31
  return (dayNumberOf(day) - start) / days
}
