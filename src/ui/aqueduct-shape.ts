import { dayNumberOf } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Pennant, PhaseSpan, Schedule } from './schedule.ts'
import { monthAfter, monthName, yearOf } from './in-words.ts'

/** A stretch of arches drawn in one way. */
export type Stretch = {
  readonly phase: number
  readonly kind: 'built' | 'rising' | 'coming'
  readonly from: number
  readonly to: number
  /** Spandrels with their arches, closed. */
  readonly path: string
}

export type Word = { readonly x: number; readonly text: string }

/** The time line in pixels: what is drawn where. */
export type AqueductShape = {
  readonly stretches: readonly Stretch[]
  readonly names: readonly (Word & { readonly phase: number; readonly kind: Stretch['kind'] })[]
  readonly pennants: readonly { readonly x: number; readonly word: string; readonly state: Pennant['state'] }[]
  readonly months: readonly Word[]
  readonly ticks: readonly number[]
  readonly years: readonly Word[]
  readonly today: { readonly x: number; readonly pill: number }
}

export const DECK = 78
export const GROUND = 114
export const PILL_WIDTH = 112

const EDGE = 6
const WORD_OF_MONTH = 30
const PIXELS_A_LETTER = 8.1
const INDENT = 9
const FLAG = 34

export function aqueductShape({ spans, pennants }: Schedule, today: Day, width: number): AqueductShape {
  const first = firstOf([...spans.map((span) => span.start), today]).slice(0, 7)
  const last = lastOf([...spans.map((span) => span.end), today]).slice(0, 7)
  const count = monthsBetween(first, last) + 1
  const unit = (width - 2 * EDGE - FLAG) / count
  const at = (day: Day) => EDGE + (monthsBetween(first, day.slice(0, 7)) + partOfMonth(day)) * unit
  const step = [1, 2, 3, 6, 12].find((months) => months * unit >= WORD_OF_MONTH) ?? 12
  const months = Array.from({ length: count }, (_, position) => ({
    month: monthAfter(first, position),
    x: EDGE + position * unit,
  }))
  const x = at(today)
  return {
    stretches: spans.flatMap((span) => stretchesOf(span, at, x, unit)),
    names: spans.map((span) => nameOf(span, at(span.start), at(span.end))),
    pennants: pennants.map(({ to, at: day, state }) => ({
      x: at(day),
      word: to === 'complete' ? '' : `L${to}`,
      state,
    })),
    months: months
      .filter(({ month }) => (Number(month.slice(5)) - 1) % step === 0)
      .map(({ month, x: left }) => ({ x: left + unit / 2, text: monthName(month).slice(0, 3) })),
    ticks: [...months.map(({ x: left }) => left), EDGE + count * unit],
    years: yearsOf(months),
    today: { x, pill: Math.max(0, Math.min(x - PILL_WIDTH / 2, width - PILL_WIDTH)) },
  }
}

/** What was done stands, what is left of the current phase is outlined, the rest is drawn only. */
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

/** As many arches as months, at least one, of equal width. */
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

/** The whole name, its first half, or the number alone: whichever fits over the deck. */
function nameOf(span: PhaseSpan, from: number, to: number) {
  const room = to - from - INDENT - 3
  const half = span.name.split(/,? and |, /)[0] ?? span.name
  const texts = [`${span.number}  ${span.name}`, `${span.number}  ${half}`, String(span.number)]
  const text = texts.find((each) => each.length * PIXELS_A_LETTER <= room) ?? ''
  const kind =
    span.state === 'coming' ? ('coming' as const) : span.state === 'done' ? ('built' as const) : ('rising' as const)
  return { phase: span.number, kind, x: from + INDENT, text }
}

function yearsOf(months: readonly { readonly month: string; readonly x: number }[]): readonly Word[] {
  const starts = months.filter(({ month }, position) => position === 0 || month.endsWith('-01'))
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
  return (dayNumberOf(day) - start) / (dayNumberOf(`${monthAfter(month, 1)}-01`) - start)
}
