import { expect } from 'vitest'
import { emptyDatabase } from '../../snippets/run/postgres.ts'
import type { ReviewProof } from '../proof.ts'

/** While both releases write to the migrated table, each under its own name of the column, both see the same names. */
export const proof: ReviewProof = async (code) => {
  const database = await emptyDatabase()
  await database.exec(`
    CREATE TABLE bookings (id int PRIMARY KEY, name text NOT NULL);
    INSERT INTO bookings VALUES (6, 'Tom Berg'), (7, 'Ines Rot');
  `)
  await database.exec(code)
  const oldRelease = `
    INSERT INTO bookings (id, name) VALUES (8, 'Lea Sand');
    UPDATE bookings SET name = 'Ines Roth' WHERE id = 7;
    UPDATE bookings SET name = 'Lea Sander' WHERE id = 8;
  `
  const newRelease = `
    INSERT INTO bookings (id, guest_name) VALUES (9, 'Ana Vale');
    UPDATE bookings SET guest_name = 'Tom Bergh' WHERE id = 6;
    UPDATE bookings SET guest_name = 'Ana Valle' WHERE id = 9;
  `
  await database.exec(oldRelease + newRelease)
  const { rows } = await database.query('SELECT id, name, guest_name FROM bookings ORDER BY id')
  expect(rows).toEqual([
    { id: 6, name: 'Tom Bergh', guest_name: 'Tom Bergh' },
    { id: 7, name: 'Ines Roth', guest_name: 'Ines Roth' },
    { id: 8, name: 'Lea Sander', guest_name: 'Lea Sander' },
    { id: 9, name: 'Ana Valle', guest_name: 'Ana Valle' },
  ])
}
