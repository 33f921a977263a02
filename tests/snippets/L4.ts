import { createRequire } from 'node:module'
import process from 'node:process'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { Proofs } from './proof.ts'
import { withSignIn } from './L4-sign-in.ts'
import { runScript } from './run/javascript.ts'
import { emptyDatabase, statementsOf } from './run/postgres.ts'
import { inFolder } from './run/shell.ts'

/** A jq for machines without one: flags first, then the filter. */
const JQ = `
  const flags = process.argv.slice(1, -1)
  require("${createRequire(import.meta.url).resolve('jq-wasm')}")
    .raw(require("node:fs").readFileSync(0, "utf8"), process.argv.at(-1), flags)
    .then(console.log)
`

const dedented = (text: string) => text.replace(/^ +/gm, '')

export const L4: Proofs = {
  'performance@L4/1': async (code) => {
    const order: string[] = []
    const pool = {
      waitingCount: 3,
      query: (sql: string, values: readonly unknown[]) => {
        order.push(`borrowed for ${sql} ${values.join(' ')}`)
        return Promise.resolve({ rows: ['20:00', '21:00'] })
      },
    }
    const clearSky = async (site: string) => {
      await Promise.resolve()
      order.push(`sky of ${site}`)
      return true
    }
    const metrics = { gauge: (name: string, value: number) => order.push(`${name} ${value}`) }
    const globals = { clearSky, pool, metrics, SHOWS: 'shows', site: 'dome', today: 'today' }
    expect(await runScript(code, { globals, result: '[sky, rows.length]' })).toEqual([true, 2])
    expect(order).toEqual(['sky of dome', 'borrowed for shows dome today', 'db_pool_waiting 3'])
  },

  'reliability@L4/1': async (code) => {
    const db = await emptyDatabase()
    await db.exec('CREATE TABLE farms AS SELECT n FROM generate_series(1, 620) AS n')
    const load = (farms: number) => runScript(code, { globals: { db, incoming: Array<number>(farms).fill(0) } })
    await expect(load(3)).rejects.toThrow('file has 3 farms, table has 620: refused')
    await expect(load(557)).rejects.toThrow('refused')
    await load(558)
    await load(620)
  },

  'onboarding@L4/1': (code) =>
    inFolder(async ({ write, stub, bash }) => {
      const docker = (memory: number) =>
        stub('docker', `case $1 in info) echo ${memory} ;; compose) echo "compose: $*" ;; esac`)
      await stub('docker', 'exit 1')
      await stub('npm', 'echo "npm $*"')
      expect(await bash(code)).toMatchObject({ status: 1, out: '', errors: 'Start Docker first.\n' })
      await docker(4_000_000_000)
      const small = await bash(code)
      expect(small).toMatchObject({ status: 1, out: '' })
      expect(small.errors).toContain('Needs 6 GB')
      await docker(6_220_000_000)
      await write('.env.example', 'PORT=3000\n')
      const { status, out } = await bash(`${code}\ncat .env`)
      expect(status).toBe(0)
      expect(out).toBe('compose: compose up --detach --wait db\nnpm ci\nnpm run db:seed\nnpm test\nPORT=3000\n')
      await write('.env', 'PORT=4000\n')
      expect((await bash(`${code}\ncat .env`)).out).toContain('PORT=4000')
    }),

  'database@L4/1': async (code) => {
    const db = await emptyDatabase()
    const { fields, rows } = await db.query<{ state: string }>(code)
    expect(fields.map(({ name }) => name)).toEqual(['usename', 'state', 'count'])
    // PGlite has no list of its sessions, so the same query reads rows like those that PostgreSQL keeps.
    expect(rows.length).toBeLessThanOrEqual(1)
    await db.exec(`CREATE TABLE activity (usename text, state text, backend_type text);
      INSERT INTO activity SELECT 'shop', 'idle', 'client backend' FROM generate_series(1, 160);
      INSERT INTO activity SELECT 'shop', 'active', 'client backend' FROM generate_series(1, 8);
      INSERT INTO activity VALUES (NULL, NULL, 'checkpointer')`)
    const counted = await db.query(code.replace('pg_stat_activity', 'activity'))
    expect(counted.rows).toEqual([
      { usename: 'shop', state: 'idle', count: 160 },
      { usename: 'shop', state: 'active', count: 8 },
    ])
  },

  'auth@L4/1': async (code) => {
    await withSignIn(code, async (signIn, counts) => {
      // One account, many tries: the sixth within the hour is told when to come back.
      for (let times = 1; times <= 5; times++) expect(await signIn('ada', '10.0.0.1')).toEqual({ status: 200 })
      expect(await signIn('ada', '10.0.0.1')).toEqual({ status: 429, retryAfter: '1800' })
      // One address, many accounts.
      counts.set('address:10.0.0.2', 19)
      expect(await signIn('ben', '10.0.0.2')).toEqual({ status: 200 })
      expect(await signIn('cleo', '10.0.0.2')).toEqual({ status: 429, retryAfter: '1800' })
      // One try for each account, four from each address: only the total sees them, and it refuses nobody.
      counts.set('total:all', 599)
      expect(await signIn('dana', '10.0.0.3')).toEqual({ status: 200 })
      for (const name of ['eva', 'finn', 'gil']) expect(await signIn(name, '10.0.0.3')).toEqual({ status: 202 })
      expect(await signIn('hal', '10.0.0.4')).toEqual({ status: 202 })
    })
  },

  'debugging@L4/1': async (code) => {
    const db = await emptyDatabase()
    await db.exec(`CREATE TABLE holds (id int, state text, version int); INSERT INTO holds VALUES (1, 'ordered', 0)`)
    const handle = async (state: string, version: number) => (await db.query(code, [1, state, version])).rows
    expect(await handle('collected', 2)).toEqual([{ id: 1 }])
    expect(await handle('arrived', 1)).toEqual([])
    expect((await db.query('SELECT state FROM holds')).rows).toEqual([{ state: 'collected' }])
    // In order, each of the two is told.
    await db.exec(`UPDATE holds SET state = 'ordered', version = 0`)
    expect(await handle('arrived', 1)).toEqual([{ id: 1 }])
    expect(await handle('collected', 2)).toEqual([{ id: 1 }])
  },

  'ci-cd@L4/1': async (code) => {
    const [expand, fill, contract, ...others] = statementsOf(code)
    expect(others).toEqual([])
    const db = await emptyDatabase()
    await db.exec(`CREATE TABLE bikes (id int, lock_code text); INSERT INTO bikes VALUES (1, 'a'), (2, 'b')`)
    const oldVersion = async () => (await db.query('SELECT lock_code FROM bikes ORDER BY id')).rows
    const newVersion = async () => (await db.query('SELECT unlock_ref FROM bikes ORDER BY id')).rows

    await db.exec(expand!)
    expect(await oldVersion()).toEqual([{ lock_code: 'a' }, { lock_code: 'b' }])
    await db.exec(fill!)
    // The old version comes back and writes only what it knows: filling again mends that.
    await db.exec(`UPDATE bikes SET lock_code = 'c' WHERE id = 2`)
    expect(await newVersion()).toEqual([{ unlock_ref: 'a' }, { unlock_ref: 'b' }])
    await db.exec(fill!)
    expect(await newVersion()).toEqual([{ unlock_ref: 'a' }, { unlock_ref: 'c' }])

    await db.exec(contract!)
    expect(await newVersion()).toEqual([{ unlock_ref: 'a' }, { unlock_ref: 'c' }])
    await expect(oldVersion()).rejects.toThrow('column "lock_code" does not exist')
  },

  'testing@L4/1': async (code) => {
    const run = async (priceOf: (product: string, term: { months: number }) => unknown) => {
      const proved: string[] = []
      const test = (name: string, prove: () => void) => {
        prove()
        proved.push(name)
      }
      await runScript(code, { globals: { test, expect }, modules: { '../pricing/index.js': { priceOf } } })
      return proved
    }
    expect(await run(() => ({ cents: 1240, currency: 'EUR' }))).toEqual(['a price is a whole number of cents'])
    await expect(run(() => '12.40')).rejects.toThrow('expected false to be true')
    expect(Number.parseInt('12.40', 10)).toBe(12)
  },

  'observability@L4/1': (code) => {
    const [rule] = parse(code) as { alert: string; expr: string; for: string; labels: object; annotations: object }[]
    expect(rule).toMatchObject({ alert: 'DoorsNotOpening', for: '5m', labels: { severity: 'page' } })
    // Not PromQL itself, whose program isn't here: the two bounds of the rule, with the figures of the floor.
    const [, share, least] = /\/ .*\[10m\]\)\) > ([\d.]+)\nand .*\[10m\]\)\) >= (\d+)/s.exec(dedented(rule!.expr))!
    const pages = (failed: number, tried: number) => failed / tried > Number(share) && failed >= Number(least)
    expect(pages(1, 10)).toBe(false)
    expect(pages(26, 100)).toBe(true)
    expect(pages(4, 1000)).toBe(false)
  },

  'system-design@L4/1': async (code) => {
    const [extension, table, insert, ...others] = statementsOf(code)
    expect(others).toEqual([])
    const db = await emptyDatabase()
    await db.exec(extension!)
    await db.exec(table!)
    const hold = (key: number, cabin: number, arrives: string, leaves: string) =>
      db.query(insert!, [`00000000-0000-0000-0000-00000000000${key}`, cabin, arrives, leaves])
    await hold(1, 7, '2025-06-07', '2025-06-14')
    await hold(1, 7, '2025-06-07', '2025-06-14')
    const held = async () => (await db.query('SELECT cabin_id FROM holds')).rows.length
    expect(await held()).toBe(1)
    await expect(hold(2, 7, '2025-06-13', '2025-06-20')).rejects.toMatchObject({ code: '23P01' })
    await hold(3, 7, '2025-06-14', '2025-06-21')
    await hold(4, 8, '2025-06-07', '2025-06-14')
    expect(await held()).toBe(3)
    // The sweep: a saved booking has no end, an unconfirmed hold goes.
    await db.exec(`UPDATE holds SET expires_at = NULL WHERE cabin_id = 8`)
    await db.exec(`DELETE FROM holds WHERE expires_at < now() + interval '11 minutes'`)
    expect((await db.query('SELECT cabin_id FROM holds')).rows).toEqual([{ cabin_id: 8 }])
  },

  'vulnerabilities@L4/1': (code) =>
    inFolder(async ({ write, stub, bash }) => {
      const entries = ['viewer.example.com', 'www.example.com\nexample.com', 'www.example.com']
      await write('answer.json', JSON.stringify(entries.map((name_value) => ({ name_value }))))
      await stub('curl', `[ "$2" = 'https://crt.sh/?q=%25.example.com&output=json' ] && cat answer.json`)
      await stub('jq', `exec '${process.execPath}' -e '${JQ}' -- "$@"`)
      expect(await bash(code)).toMatchObject({
        status: 0,
        out: 'example.com\nviewer.example.com\nwww.example.com\n',
      })
    }),
}
