import { expect } from 'vitest'
import type { Proofs } from './proof.ts'
import { emptyDatabase } from './run/postgres.ts'

export const L0: Proofs = {
  'database@L0/1': async (code) => {
    const [ran, meant] = code.split('-- what was meant')
    const numbersAfter = async (change: string) => {
      const database = await emptyDatabase()
      await database.exec(`CREATE TABLE cards (name text, phone text)`)
      await database.exec(`INSERT INTO cards SELECT 'card ' || n, '555 ' || n FROM generate_series(1, 412) AS n`)
      await database.exec(change)
      const { rows } = await database.query('SELECT count(*)::int AS cards, count(emergency_contact)::int FROM cards')
      return rows[0]
    }
    expect(await numbersAfter(ran!)).toEqual({ cards: 412, count: 0 })
    expect(await numbersAfter(meant!)).toEqual({ cards: 412, count: 412 })
  },
}
