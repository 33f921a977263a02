import { expect } from 'vitest'
import { emptyDatabase } from '../../snippets/run/postgres.ts'
import type { ReviewProof } from '../proof.ts'

/** Whatever the server asks for, as the role it has, a practice reads and writes only its own invoices. */
export const proof: ReviewProof = async (code) => {
  const database = await emptyDatabase()
  await database.exec('DROP ROLE IF EXISTS app; CREATE ROLE app; GRANT USAGE ON SCHEMA public TO app')
  try {
    await database.exec(code)
    await database.exec(`
      INSERT INTO invoices (practice_id, customer, cents, due_on, paid_on) VALUES
        (7, 'Bello', 4200, '2026-05-02', NULL), (7, 'Minka', 900, '2026-05-01', '2026-05-01'),
        (8, 'Oskar', 3100, '2026-05-03', NULL);
      SET ROLE app;
    `)
    for (const [practice, all, open] of [
      [7, ['Bello', 'Minka'], ['Bello']],
      [8, ['Oskar'], ['Oskar']],
      [9, [], []],
    ] as const) {
      await database.exec(`SET app.practice = '${practice}'`)
      const customersIn = async (table: string) => {
        const { rows } = await database.query<{ customer: string }>(`SELECT customer FROM ${table} ORDER BY customer`)
        return rows.map(({ customer }) => customer)
      }
      expect(await customersIn('invoices')).toEqual(all)
      expect(await customersIn('open_invoices')).toEqual(open)
    }

    const insert = 'INSERT INTO invoices (practice_id, customer, cents, due_on) VALUES ($1, $2, 100, now())'
    await database.query(insert, [9, 'Own'])
    await expect(database.query(insert, [7, 'Not own'])).rejects.toThrow('row-level security')
    await expect(database.query('UPDATE invoices SET practice_id = 7')).rejects.toThrow('row-level security')
    expect((await database.query('UPDATE invoices SET cents = 1 WHERE practice_id = 7')).affectedRows).toBe(0)
  } finally {
    await database.exec('RESET ROLE; RESET app.practice; DROP OWNED BY app; DROP ROLE app')
  }
}
