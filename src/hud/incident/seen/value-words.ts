import type { Signal } from '#simulation/observation.ts'
import { wholeNumber } from '#ui/in-words.ts'

/** What is measured alike, and so has one scale in all parts. */
export const MEASURES = ['rate', 'share', 'time', 'count', 'memory', 'wrong'] as const
export type Measure = (typeof MEASURES)[number]

export const MEASURE_OF: Readonly<Record<Signal, Measure>> = {
  rate: 'rate',
  failed: 'share',
  left: 'rate',
  p50: 'time',
  p95: 'time',
  p99: 'time',
  'in flight': 'count',
  waiting: 'count',
  busy: 'share',
  'pool waiting': 'count',
  memory: 'memory',
  disk: 'share',
  hits: 'share',
  wrong: 'wrong',
}

/** Small numbers need no commas, and are most of all. */
const rounded = (value: number) => (value < 999.5 ? String(Math.round(value)) : wholeNumber(Math.round(value)))

/** "840 ms", "1.2 s", "12 s" */
function timeWords(ms: number): string {
  if (ms < 10) return `${Number(ms.toFixed(1))}\u00a0ms`
  if (Math.round(ms) < 1000) return `${Math.round(ms)}\u00a0ms`
  return `${ms < 10_000 ? Number((ms / 1000).toFixed(1)) : Math.round(ms / 1000)}\u00a0s`
}

/** "3%", "0.4%": of a small share one digit more, so that it isn't taken for nothing. */
export function percentWords(share: number): string {
  const percent = share * 100
  return percent > 0 && percent < 1 ? `${Math.max(0.1, Number(percent.toFixed(1)))}%` : `${Math.round(percent)}%`
}

/** A value with its unit, on one line with it: "40/s", "3%", "840 ms", "12", "512 MB". */
export function valueWords(measure: Measure, value: number): string {
  switch (measure) {
    case 'rate':
      return `${value < 10 ? Number(value.toFixed(1)) : rounded(value)}/s`
    case 'share':
      return percentWords(value)
    case 'time':
      return timeWords(value)
    case 'count':
      return rounded(value)
    case 'memory':
      return value < 1000 ? `${Math.round(value)}\u00a0MB` : `${Number((value / 1000).toFixed(1))}\u00a0GB`
    case 'wrong':
      return rounded(value)
  }
}
