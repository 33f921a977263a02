import { expect } from 'vitest'
import type { Proofs } from './proof.ts'
import { type Database, type Rows, emptyDatabase, statementsOf } from './run/postgres.ts'

/** Runs each statement of a text and returns the rows of the last. */
async function rowsOf(database: Database, code: string, parameters: readonly unknown[] = []): Promise<Rows> {
  let rows: Rows = []
  for (const statement of statementsOf(code)) {
    const taken = statement.includes('$1') ? [...parameters] : []
    rows = (await database.query<Record<string, unknown>>(statement, taken)).rows
  }
  return rows
}

export const L3Databases: Proofs = {
  'rest-api@L3/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE requests (api_key_id int, query text, at timestamptz);
      INSERT INTO requests SELECT n % 60, CASE WHEN n % 60 < 7 THEN 'latest=1' ELSE '' END, now()
      FROM generate_series(1, 600) AS n;
      INSERT INTO requests VALUES (3, 'latest=1', '2040-01-01 00:00Z');
    `)
    const rows = await rowsOf(database, code)
    // The app and 59 programs have sent requests; seven are found, the busiest first.
    expect(rows).toHaveLength(7)
    expect(rows[0]).toMatchObject({ api_key_id: 3, requests: 11, last_seen: new Date('2040-01-01T00:00:00Z') })
  },

  'database@L3/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE crates (id int PRIMARY KEY, place_id int, last_seen_at timestamptz, customer int, batch int)
      WITH (fillfactor = 50);
      CREATE INDEX crates_customer ON crates (customer);
      INSERT INTO crates SELECT n, 1, now(), n, n FROM generate_series(1, 400) AS n;
    `)
    const [updates, indexes] = statementsOf(code)
    const hotPercentOfScans = async () => {
      await database.exec(`SELECT pg_stat_reset_single_table_counters('crates'::regclass)`)
      for (let id = 1; id <= 40; id++) {
        await database.query('UPDATE crates SET place_id = $2, last_seen_at = now() WHERE id = $1', [id, id])
      }
      await database.exec('SELECT pg_stat_force_next_flush()')
      const { rows } = await database.query<{ n_tup_upd: number; hot_percent: string }>(updates!)
      expect(rows[0]).toMatchObject({ relname: 'crates', n_tup_upd: 40 })
      return Number(rows[0]!.hot_percent)
    }
    expect(await hotPercentOfScans()).toBeGreaterThan(90)
    await database.exec('CREATE INDEX crates_seen ON crates (last_seen_at)')
    expect(await hotPercentOfScans()).toBe(0)
    const { rows } = await database.query<{ indexrelname: string }>(indexes!)
    expect(rows.map((row) => row.indexrelname).sort()).toEqual(['crates_customer', 'crates_pkey', 'crates_seen'])
  },

  'auth@L3/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE users (id int PRIMARY KEY, status text);
      CREATE TABLE sign_ins (
        id int PRIMARY KEY, user_id int, refresh_token_hash text,
        revoked_at timestamptz, last_used_at timestamptz, ends_at timestamptz
      );
      INSERT INTO users VALUES (1, 'active'), (2, 'closed');
      INSERT INTO sign_ins VALUES
        (1, 1, 'good', NULL, now() - interval '29 days', now() + interval '1 day'),
        (2, 1, 'idle', NULL, now() - interval '31 days', now() + interval '1 day'),
        (3, 1, 'ended', NULL, now(), now() - interval '1 second'),
        (4, 1, 'revoked', now(), now(), now() + interval '1 day'),
        (5, 2, 'closed', NULL, now(), now() + interval '1 day');
    `)
    const rowsOnRefresh = async (hash: string) => (await rowsOf(database, code, [hash])).length
    expect(await rowsOnRefresh('good')).toBe(1)
    for (const hash of ['idle', 'ended', 'revoked', 'closed', 'unknown']) expect(await rowsOnRefresh(hash)).toBe(0)
  },

  'observability@L3/1': async (code) => {
    const database = await emptyDatabase()
    // Clinic 7 reloads its list every second; while it does, every page of every clinic is slow.
    await database.exec(`
      CREATE TABLE requests (at timestamp, clinic_id int, ms int, db_ms int);
      INSERT INTO requests
        SELECT '2025-03-04 09:05'::timestamp + n * interval '1 second', 7, 900, 200 FROM generate_series(1, 900) AS n;
      INSERT INTO requests
        SELECT '2025-03-04 09:06'::timestamp, n % 5, 1100, 200 FROM generate_series(1, 100) AS n;
      INSERT INTO requests
        SELECT '2025-03-04 15:00'::timestamp, 1, 200, 200 FROM generate_series(1, 2000) AS n;
    `)
    const rows = await rowsOf(database, code)
    const taken = rows.map((row) => Number(row['db_ms']))
    expect(rows[0]).toMatchObject({ clinic_id: 7, requests: 900 })
    expect(taken[0]).toBeGreaterThan(taken.slice(1).reduce((sum, ms) => sum + ms, 0))
    // The percentile alone would name the others.
    expect(Math.max(...rows.slice(1).map((row) => Number(row['p95'])))).toBeGreaterThan(Number(rows[0]!['p95']))
  },

  // One session: that an open connection outlives its password needs a second one, and isn't shown here.
  'secrets-env-vars@L3/1': async (code) => {
    const database = await emptyDatabase()
    const remove = 'DROP ROLE IF EXISTS lifts_a, lifts_b, lifts_rw'
    await database.exec(remove)
    await database.exec(`
      CREATE ROLE lifts_rw;
      CREATE ROLE lifts_a LOGIN IN ROLE lifts_rw;
      CREATE TABLE guests (id int);
      GRANT SELECT ON guests TO lifts_rw;
    `)
    expect(await rowsOf(database, code)).toEqual([])
    const { rows } = await database.query(`
      SELECT rolname, rolcanlogin, has_table_privilege(rolname, 'guests', 'SELECT') AS reads
      FROM pg_roles WHERE rolname IN ('lifts_a', 'lifts_b') ORDER BY 1
    `)
    expect(rows).toEqual([
      { rolname: 'lifts_a', rolcanlogin: false, reads: true },
      { rolname: 'lifts_b', rolcanlogin: true, reads: true },
    ])
    await database.exec(`DROP TABLE guests; ${remove}`)
  },
}
