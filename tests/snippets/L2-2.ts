import process from 'node:process'
import express, { type RequestHandler } from 'express'
import { expect } from 'vitest'
import { wordsOfEachFloor } from '../floors.ts'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { listening } from './run/listening.ts'
import { type Database, emptyDatabase, statementsOf } from './run/postgres.ts'
import { inFolder } from './run/shell.ts'

/** 4,300 trees in 86 pages, all entered in one millisecond, hundreds at the same microsecond. */
async function treeRegister(): Promise<Database> {
  const database = await emptyDatabase()
  await database.exec(`
    CREATE TABLE trees (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, species text, street text, entered timestamptz);
    INSERT INTO trees (species, street, entered)
    SELECT 'lime', 'Mill Lane', timestamptz '2023-03-01 10:00:00.123+00' + (100 + n / 300) * interval '1 microsecond'
    FROM generate_series(1, 4300) AS n;
  `)
  return database
}

type Tree = { readonly id: number; readonly entered: Date; readonly next: string }

/** Reads the whole list, page after page; three trees of page 2 are felled after the fourth page. */
async function copyOf(database: Database, page: (last: Tree | null, number: number) => Promise<Tree[]>) {
  const copied: number[] = []
  let last: Tree | null = null
  let pages = 0
  for (;;) {
    const rows = await page(last, pages)
    if (rows.length === 0) return { copied, pages }
    copied.push(...rows.map(({ id }) => id))
    last = rows.at(-1)!
    pages += 1
    if (pages === 4) await database.exec('DELETE FROM trees WHERE id IN (61, 62, 63)')
  }
}

/** The ids from 1 to 4,300 that a copy lacks. */
const missing = (copied: readonly number[]) => {
  const have = new Set(copied)
  return Array.from({ length: 4300 }, (_, n) => n + 1).filter((id) => !have.has(id))
}

/** What is on branch `pollen` of a clone, newest first. */
const LOG = 'git log --format=%s origin/main..'

export const later: Proofs = {
  'rest-api@L2/1': async (code) => {
    const asked = await treeRegister()
    const skipping = await copyOf(asked, async (_, number) => {
      const sql = 'SELECT id FROM trees ORDER BY id OFFSET $1 LIMIT 50'
      return (await asked.query<Tree>(sql, [number * 50])).rows
    })
    expect(skipping.pages).toBe(86)
    expect(missing(skipping.copied)).toEqual([201, 202, 203])

    const following = await treeRegister()
    const byKey = await copyOf(following, async (last) => {
      return (await following.query<Tree>(code, [last?.id ?? 0])).rows
    })
    expect(missing(byKey.copied)).toEqual([])
    expect(byKey.copied.length).toBe(4300)

    // the pair of the last paragraph, for an order that is not unique: all trees were entered in one millisecond
    const [pair] = /WHERE \(entered.+?, id(?=,)/.exec(wordsOfEachFloor().get('rest-api@L2')!.example)!
    const timed = await treeRegister()
    const pageAfter = async (entered: unknown, id: number) => {
      const sql = `SELECT id, entered, entered::text AS next FROM trees ${pair} LIMIT 50`
      return (await timed.query<Tree>(sql, [entered, id])).rows
    }
    const byPair = await copyOf(timed, (last) => pageAfter(last?.next ?? '-infinity', last?.id ?? 0))
    expect(missing(byPair.copied)).toEqual([])
    expect(byPair.copied.length).toBe(4300)
    // a Date has lost the microseconds, and the page after the last row is the page before it
    const [first] = await pageAfter('-infinity', 0)
    const again = await pageAfter(first!.entered, first!.id)
    expect(again[0]!.id).toBe(first!.id)
  },

  'database@L2/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec('CREATE TABLE passages (plate text, passed_at timestamptz)')
    // one session can't wait for itself, so the lock that a plain build holds is read instead of waited for
    const lockOf = async (statement: string) => {
      await database.exec(`BEGIN; ${statement}`)
      const { rows } = await database.query<{ mode: string }>(
        "SELECT mode FROM pg_locks WHERE relation = 'passages'::regclass AND mode <> 'AccessShareLock'",
      )
      await database.exec('ROLLBACK')
      return rows.map(({ mode }) => mode)
    }
    expect(await lockOf("INSERT INTO passages VALUES ('A', now())")).toEqual(['RowExclusiveLock'])
    // SHARE conflicts with ROW EXCLUSIVE: writes wait, reads go on
    expect(await lockOf('CREATE INDEX ON passages (plate, passed_at)')).toEqual(['ShareLock'])

    const [build, invalid, timeout, column] = statementsOf(code)
    await expect(lockOf(build!)).rejects.toThrow('cannot run inside a transaction block')
    await database.exec('ROLLBACK')
    await database.exec(build!)
    expect((await database.query(invalid!)).rows).toEqual([])
    await database.exec('UPDATE pg_index SET indisvalid = false WHERE indrelid = $$passages$$::regclass')
    expect((await database.query(invalid!)).rows).toEqual([{ indexrelid: 'passages_plate_at' }])
    await database.exec(timeout!)
    await database.exec(column!)
    expect((await database.query('SHOW lock_timeout')).rows).toEqual([{ lock_timeout: '2s' }])
    expect((await database.query('SELECT lane FROM passages')).rows).toEqual([])
  },

  'auth@L2/1': async (code) => {
    const app = express()
    app.use((request, _response, next) => {
      const role = request.headers['x-role']
      if (role) Object.assign(request, { user: { role } })
      next()
    })
    const done: RequestHandler = (_request, response) => void response.end('done')
    await runScript(code, { globals: { app, timetable: done, payExport: done } })
    app.get('/pay/next', done) // the next route, which somebody forgot to put on the list

    await listening(app, async (base) => {
      const status = async (path: string, role?: string) =>
        (await fetch(`${base}${path}`, role ? { headers: { 'x-role': role } } : {})).status
      expect(await status('/pay/export')).toBe(401)
      expect(await status('/pay/export', 'teacher')).toBe(403)
      expect(await status('/pay/export/', 'teacher')).toBe(403)
      expect(await status('/PAY/export', 'teacher')).toBe(403)
      expect(await status('/pay/export', 'bursar')).toBe(200)
      expect(await status('/timetable', 'teacher')).toBe(200)
      expect(await status('/pay/next', 'bursar')).toBe(403)
      expect(await status('/pay/next')).toBe(401)
    })
  },

  'javascript@L2/1': async (code) => {
    const shutBy = async (script: string) => {
      const timers: (() => void)[] = []
      const opened: unknown[] = []
      const shut: unknown[] = []
      const setTimeout = (callback: () => void, ms: number) => {
        expect(ms).toBe(20_000)
        timers.push(callback)
      }
      const hatches = [1, 2, 3, 4, 5, 6, 7, 8]
      const globals = { hatches, open: (hatch: number) => opened.push(hatch), setTimeout }
      await runScript(script, { globals: { ...globals, shut: (hatch: number) => shut.push(hatch) } })
      for (const fire of timers) fire()
      expect(opened).toEqual(hatches)
      return shut
    }
    const { ask, example } = wordsOfEachFloor().get('javascript@L2')!
    expect(await shutBy(code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const [, declared, loop] = /change: (let hatch), then (for .+ \}) \./.exec(ask.replace('}.', '} .'))!
    expect(await shutBy(`${declared};${loop}`)).toEqual([8, 8, 8, 8, 8, 8, 8, 8])
    const [counting] = /for \(i = .+?\)/.exec(example)!
    const counted = await shutBy(`let i; ${counting} { open(i); setTimeout(() => shut(i), 20_000) }`)
    expect(new Set(counted)).toEqual(new Set([9]))
  },

  'version-control@L2/1': async (code) => {
    const [push, recovery] = code.split('\n\n')
    await inFolder(async ({ bash }) => {
      const commit = (name: string, clone: string) =>
        `echo ${name} > ${clone}/${name}; git -C ${clone} add .; git -C ${clone} commit -qm ${name};`
      const begun = await bash(`
        git init -q --bare -b main origin.git; git clone -q origin.git you 2>&1
        ${commit('first', 'you')} git -C you push -q origin HEAD:main; git -C you checkout -q -b pollen
        ${commit('grass', 'you')} ${commit('fix', 'you')} git -C you push -q -u origin pollen
        git clone -q -b pollen origin.git hugo
        ${commit('birch', 'hugo')} ${commit('wording', 'hugo')} ${commit('test', 'hugo')} git -C hugo push -q
        cd you; git checkout -q pollen; git reset -q --soft origin/main; git commit -qm tidy`)
      expect(begun.status).toBe(0)
      const refused = await bash('cd you && git push')
      expect(refused.status).not.toBe(0)
      expect(refused.errors.replace(/\nhint: /g, ' ')).toMatch(
        /fetch first.*remote contains work that you do not have/s,
      )
      const careful = await bash(`cd you; ${push}`, [], { GIT_SEQUENCE_EDITOR: 'true' })
      expect(careful.status).not.toBe(0)
      expect(careful.errors).toContain('rejected')

      await bash('cd you && git push -q --force && cd ../hugo && git pull -q --rebase')
      expect((await bash(`cd hugo && ${LOG}`)).out).toBe('tidy\n')
      const found = await bash(`cd hugo && ${recovery}`)
      expect(found.out).toMatch(/pollen@\{1\}.*commit: test/)
      await bash('cd hugo && git cherry-pick rescue~3..rescue')
      expect((await bash(`cd hugo && ${LOG}`)).out).toBe('test\nwording\nbirch\ntidy\n')
      // once the new state has been fetched and built on, the same push goes through
      await bash('cd hugo && git push -q && cd ../you && git pull -q --rebase')
      expect((await bash(`cd you; set -e; ${push}`, [], { GIT_SEQUENCE_EDITOR: 'true' })).status).toBe(0)
    })
  },

  'vulnerabilities@L2/1': async (code) => {
    const unpack = (name: string, type = 'file') =>
      runScript(code, { globals: { batchId: '2025-05-03', archive: [{ name, type }] } })
    for (const name of ['page-1.jpg', 'register/1871/page-1.jpg', 'a..b.jpg']) await unpack(name)
    await unpack('register', 'directory')
    for (const name of ['../../public/thanks.html', '/etc/passwd', '../2025-05-03-b/x.jpg', 'a/../../x.jpg']) {
      await expect(unpack(name)).rejects.toThrow(`refused: ${name}`)
    }
    await expect(unpack('p', 'symlink')).rejects.toThrow('refused: p')
  },

  'secrets-env-vars@L2/1': async (code) => {
    const before = { PATH: process.env['PATH'], DATABASE_URL: process.env['DATABASE_URL'] }
    const printed = (script: string) =>
      new Promise<string>((resolve, reject) => {
        const done = (fault: Error | null, out: string) => (fault ? reject(fault) : resolve(out))
        runScript(script, { globals: { dataFile: 'sales.csv', done } }).catch(reject)
      })
    await inFolder(async ({ path, stub }) => {
      await stub('charts', `exec ${process.execPath} -e 'console.log(Object.entries(process.env).join())'`)
      try {
        process.env['PATH'] = `${path}/.programs:${before.PATH}`
        process.env['DATABASE_URL'] = 'postgres://app:secret@db/sales'
        expect(await printed(code.replace('{ env }, ', ''))).toContain('DATABASE_URL,postgres://app:secret')
        const names = await printed(code)
        expect(names).not.toContain('secret')
        expect(names).toContain('LANG,C.UTF-8')
      } finally {
        process.env['PATH'] = before.PATH
        if (before.DATABASE_URL === undefined) delete process.env['DATABASE_URL']
        else process.env['DATABASE_URL'] = before.DATABASE_URL
      }
    })
  },
}
