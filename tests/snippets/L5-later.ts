import { expect } from 'vitest'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { type Database, emptyDatabase, statementsOf } from './run/postgres.ts'
import { type Folder, inFolder } from './run/shell.ts'

/** The floors of L5 from Reliability on. */
export const L5later: Proofs = {
  'reliability@L5/1': { notRun: 'It is an agreement between people, in words; its minutes are computed as figures.' },

  'performance@L5/1': async (code) => {
    // Each release is slower by 1.2 per cent than the one before; the same one varies by two per cent up and down.
    const release = (number: number) => 900 * 1.012 ** number
    const asked = async (base: number, next: number) => {
      const reasons: unknown[] = []
      const times = new Map([
        ['build-2025-06', varying(base)],
        ['candidate', varying(next)],
      ])
      await runScript(code, {
        globals: {
          median: (all: number[]) => quantile(all, 0.5),
          p95: (all: number[]) => quantile(all, 0.95),
          timeToJump: async (build: string) => times.get(build)!(),
          askAPerson: async (why: unknown) => reasons.push(why),
        },
      })
      return reasons.length > 0
    }
    expect(await asked(900, 900)).toBe(false)
    expect(await asked(900, 940)).toBe(true)
    // Against the release before, nobody is ever asked; against a fixed one, the third is enough.
    const early = [1, 2, 3, 4, 5]
    expect(await Promise.all(early.map((n) => asked(release(n - 1), release(n))))).not.toContain(true)
    expect(await Promise.all(early.map((n) => asked(release(0), release(n))))).toEqual([false, false, true, true, true])
  },

  'vulnerabilities@L5/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE services (id int, name text, owner text, input_from text, may_reach text);
      CREATE TABLE components (service_id int, package text, used_at text);
      INSERT INTO services VALUES
        (1, 'badges', 'staff office', 'staff', 'photos'), (2, 'icons', 'design', 'own files', ''),
        (3, 'lantern', NULL, 'strangers', 'reports'), (4, 'archive', 'records', 'staff', 'scans'),
        (5, 'permits', 'works', 'strangers', 'plans'), (6, 'parking', 'traffic', 'strangers', 'fines');
      INSERT INTO components VALUES
        (1, 'libpicture', 'run time'), (2, 'libpicture', 'build time'), (3, 'libpicture', 'run time'),
        (4, 'libpicture', 'run time'), (5, 'libpicture', 'run time'), (6, 'libzip', 'run time');
    `)
    const { rows } = await database.query<{ name: string }>(code)
    expect(rows.map(({ name }) => name)).toEqual(['lantern', 'permits', 'archive', 'badges'])
  },

  'secrets-env-vars@L5/1': {
    notRun: 'A policy in HCL, which only a Vault server with a Kubernetes beside it can apply.',
  },

  'threat-modeling@L5/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE seen_connections (source text, target text, port int);
      CREATE TABLE drawn_arrows (source text, target text, port int);
      INSERT INTO seen_connections VALUES ('office', 'bills', 443), ('office', 'bills', 443), ('helper', 'valves', 502);
      INSERT INTO drawn_arrows VALUES ('office', 'bills', 443), ('bills', 'archive', 5432);
    `)
    const [notDrawn, notSeen] = statementsOf(code)
    expect((await database.query(notDrawn!)).rows).toEqual([{ source: 'helper', target: 'valves', port: 502 }])
    expect((await database.query(notSeen!)).rows).toEqual([{ source: 'bills', target: 'archive', port: 5432 }])
  },

  'version-control@L5/1': (code) =>
    inFolder(async (folder) => {
      // Two branches merged on the ninth day: one begun on the first, one on the eighth.
      const { out: made } = await folder.bash(`
        on() { export GIT_AUTHOR_DATE="$((1750000000 + $1 * 86400)) +0000"; GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE; }
        export GIT_COMMITTER_DATE
        on 0; git init -q -b main; git commit -q --allow-empty -m start
        on 1; git switch -q -c long; git commit -q --allow-empty -m one
        on 7; git commit -q --allow-empty -m two
        on 8; git switch -q -c short main; git commit -q --allow-empty -m three
        on 9; git switch -q main; git merge -q --no-ff -m merge short; git merge -q --no-ff -m merge long
        git log --first-parent --merges --format=%H
      `)
      const [long, short] = made.trim().split('\n')
      const { out } = await folder.bash(code)
      expect(out).toBe(`1 ${short}\n8 ${long}\n`)
    }),

  'terminal-shell@L5/1': (code) =>
    inFolder(async (folder) => {
      await wardsIn(folder)
      const before = 'set -euo pipefail\nwards=$(grep "$1" wards.txt)\necho $wards >restored\necho done'
      expect(await folder.bash(before, ['ward-7'])).toEqual({ status: 1, out: '', errors: '' })
      expect(await folder.bash(before, ['ward7'])).toEqual({ status: 1, out: '', errors: '' })
      expect(await folder.bash(`${before}; cat restored`, ['7'])).toMatchObject({ out: 'done\nw07 w17 w27\n' })

      const after = `set -euo pipefail\n${code}\necho restored`
      const nearest = { status: 64, out: '', errors: "restore: no ward 'ward-7'. Nearest:\nw07\nw17\nw27\n" }
      expect(await folder.bash(after, ['ward-7'])).toEqual(nearest)
      expect(await folder.bash(after, ['7'])).toMatchObject({ status: 64, out: '' })
      expect((await folder.bash(after, ['nowhere'])).errors).toContain('w08')
      expect((await folder.bash(after)).errors).toContain('usage: restore WARD')
      const lost = 'replaces w07 with the copy from midnight; 6 newer entries will be lost\n'
      expect(await folder.bash(after, ['w07'])).toMatchObject({ status: 0, out: `${lost}add --yes to do it\n` })
      expect(await folder.bash(after, ['w07', '--yes'])).toMatchObject({ status: 0, out: `${lost}restored\n` })
    }),

  'code-quality@L5/1': async (code) => {
    const database = await emptyDatabase()
    // The app's role owns the table, which without FORCE would let it see everything.
    await database.exec(`
      DROP ROLE IF EXISTS app;
      CREATE ROLE app NOSUPERUSER NOBYPASSRLS;
      GRANT ALL ON SCHEMA public TO app;
      SET ROLE app;
      CREATE TABLE invoices (number int, owner_id bigint);
      INSERT INTO invoices VALUES (1, 7), (2, 8), (3, 7);
    `)
    const [enable, force, policy, session] = statementsOf(code)
    await database.exec(`${enable}; ${policy}`)
    expect(await numbersSeen(database)).toEqual([1, 2, 3])
    await database.exec(force!)
    await expect(numbersSeen(database)).rejects.toThrow('app.user_id')
    const forUser = (id: string) =>
      database.transaction(async (transaction) => {
        await transaction.query(session!, [id])
        return numbersSeen(transaction)
      })
    expect(await forUser('7')).toEqual([1, 3])
    expect(await forUser('8')).toEqual([2])
    // On the same connection afterwards it fails again, and a role that may bypass the rule sees all.
    await expect(numbersSeen(database)).rejects.toThrow()
    await database.exec('RESET ROLE')
    expect(await numbersSeen(database)).toEqual([1, 2, 3])
    await database.exec('DROP OWNED BY app CASCADE; DROP ROLE app')
  },
}

async function numbersSeen(database: Pick<Database, 'query'>): Promise<number[]> {
  const { rows } = await database.query<{ number: number }>('SELECT number FROM invoices ORDER BY number')
  return rows.map(({ number }) => number)
}

/** A timing that varies by two per cent up and down, in a fixed order. */
function varying(about: number): () => number {
  let at = 0
  return () => about * (1 + ((at++ * 7) % 5) / 100 - 0.02)
}

const quantile = (all: readonly number[], share: number): number =>
  all.toSorted((one, other) => one - other)[Math.floor(share * (all.length - 1))]!

async function wardsIn(folder: Folder): Promise<void> {
  await folder.write('wards.txt', 'w07\nw08\nw17\nw27\n')
  await folder.stub('entries_since_midnight', 'echo 6')
}
