import { expect } from 'vitest'
import { emptyDatabase } from '../../snippets/run/postgres.ts'
import type { ReviewProof } from '../proof.ts'

/** Takings by month on the wall in Auckland: in winter 12 hours ahead of UTC, in summer 13. */
export const proof: ReviewProof = async (code) => {
  const database = await emptyDatabase()
  await database.exec(`
    SET TIME ZONE 'UTC';
    CREATE TABLE payments (paid_at timestamptz NOT NULL, refunded_at timestamptz, cents int NOT NULL);
    INSERT INTO payments VALUES
      ('2025-12-31 10:59:59+00', NULL, 1),    -- 31 December, 23:59:59
      ('2025-12-31 11:00:00+00', NULL, 10),   -- 1 January, 0:00
      ('2026-01-31 10:59:59+00', NULL, 100),  -- 31 January, 23:59:59
      ('2026-06-30 21:00:00+00', NULL, 1000), -- 1 July, 9:00
      ('2026-07-15 00:00:00+00', NULL, 2000),
      ('2026-07-15 00:00:00+00', now(), 5000),
      ('2026-12-31 11:00:00+00', NULL, 9000); -- 1 January of the next year
  `)
  const { rows } = await database.query<Record<string, unknown>>(code, [2026])
  const expected: Readonly<Record<string, [number, number]>> = { '2026-01': [2, 110], '2026-07': [2, 3000] }
  expect(rows.map(({ month, payments, cents }) => [month, Number(payments), Number(cents)])).toEqual(
    Array.from({ length: 12 }, (_, index) => {
      const month = `2026-${String(index + 1).padStart(2, '0')}`
      return [month, ...(expected[month] ?? [0, 0])]
    }),
  )
}
