import { expect } from 'vitest'
import { emptyDatabase } from '../../snippets/run/postgres.ts'
import type { ReviewProof } from '../proof.ts'

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

const MONDAY = '2026-03-23'

/** The report is right, also in the week in which Lisbon changes its clocks, and reads only the payments of its week. */
export const proof: ReviewProof = async (code) => {
  const database = await emptyDatabase()
  // A payment every 15 minutes for three years, none on Thursday 26 March; every tenth has failed.
  await database.exec(`
    CREATE TABLE payments (id int PRIMARY KEY, paid_at timestamptz NOT NULL, amount_cents int NOT NULL, status text NOT NULL);
    INSERT INTO payments
      SELECT n, '2024-01-01 00:00Z'::timestamptz + n * interval '15 minutes', 100,
        CASE WHEN n % 10 = 0 THEN 'failed' ELSE 'settled' END
      FROM generate_series(1, 105000) AS n;
    DELETE FROM payments WHERE paid_at >= '2026-03-26 00:00Z' AND paid_at < '2026-03-27 00:00Z';
    CREATE INDEX payments_paid_at ON payments (paid_at);
    ANALYZE payments;
  `)
  const { rows } = await database.query<{ day: Date; payments: number; takings_cents: number }>(code, [MONDAY])
  expect(rows.map(({ day }) => day.toISOString().slice(0, 10))).toEqual(
    [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-03-${day}`),
  )
  const counts = rows.map(({ payments }) => payments)
  expect(counts[3]).toBe(0)
  // 96 payments make a day, 92 the Sunday on which an hour is missing; nine in ten are settled.
  for (const [index, all] of [96, 96, 96, 0, 96, 96, 92].entries()) {
    expect(Math.abs(counts[index]! - all * 0.9)).toBeLessThan(1)
  }
  expect(rows.map((row) => row.takings_cents)).toEqual(counts.map((count) => count * 100))

  const explained = await database.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${code}`,
    [MONDAY],
  )
  const read = nodesOf(explained.rows[0]!['QUERY PLAN'][0]!.Plan)
    .filter((node) => node['Relation Name'] === 'payments')
    .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'])
  expect(read.length).toBeGreaterThan(0)
  expect(read.reduce((sum, rowsRead) => sum + rowsRead, 0)).toBeLessThanOrEqual(7 * 96)
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
