/** One line of the table. */
export type Row = {
  readonly what: string
  readonly bound: string
  readonly figure: string
  /** `none`: there is nothing to hold it against. */
  readonly verdict: 'ok' | 'MISS' | 'none' | 'unmeasured'
  /** For times: how many baselines of this machine it took. */
  readonly inBaselines: number | null
  readonly note: string
}

type Measured = {
  readonly what: string
  readonly value: number
  readonly atMost: number
  readonly unit?: string
  readonly note?: string
}

const spelled = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1))

export function bounded({ what, value, atMost, unit = '', note = '' }: Measured): Row {
  const verdict = value <= atMost ? 'ok' : 'MISS'
  const withUnit = (number: number) => `${spelled(number)}${unit && ` ${unit}`}`
  return { what, bound: `≤ ${withUnit(atMost)}`, figure: withUnit(value), verdict, inBaselines: null, note }
}

/** Milliseconds, beside a fixed piece of arithmetic timed in the same place. */
export function timed({ baseline, ...measured }: Measured & { readonly baseline: number }): Row {
  return { ...bounded({ unit: 'ms', ...measured }), inBaselines: measured.value / baseline }
}

export const told = (what: string, figure: string, note = ''): Row => ({
  what,
  bound: '',
  figure,
  verdict: 'none',
  inBaselines: null,
  note,
})

export const unmeasured = (what: string, why: string): Row => ({
  what,
  bound: '',
  figure: '',
  verdict: 'unmeasured',
  inBaselines: null,
  note: why,
})

/** The rows as text, in columns. */
export function printTable(rows: readonly Row[]): string {
  const cells = [
    ['what', 'bound', 'figure', '', 'baselines', 'note'],
    ...rows.map((row) => [
      row.what,
      row.bound,
      row.figure,
      row.verdict === 'none' ? '' : row.verdict,
      row.inBaselines === null ? '' : `× ${row.inBaselines.toFixed(3)}`,
      row.note,
    ]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const kilobytes = (bytes: number) => bytes / 1000

/** The value below which a part (0 to 1) of the values lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const median = (values: readonly number[]) => quantile(values, 0.5)
