import { userInfo } from 'node:os'
import { expect } from 'vitest'
import { L1_FLOORS } from './L1-2.ts'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { emptyDatabase } from './run/postgres.ts'
import { type Folder, inFolder } from './run/shell.ts'

const WINTER = { 'fares.js': 'winter\n', 'season.js': 'winter\n', 'map.js': 'no map\n' }
const FRIDAY = { 'fares.js': 'summer\n', 'season.js': 'summer\n', 'map.js': '19:40\n' }

async function put({ write }: Folder, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await write(name, text)
}

/** The railway's repository in winter, with Friday's work done and not committed. */
async function railway(folder: Folder): Promise<void> {
  await folder.write('.gitignore', '.programs\n')
  await put(folder, WINTER)
  await folder.bash('git init -q && git add . && git commit -qm winter')
  await put(folder, FRIDAY)
}

/** What the two pieces of work look like on the site. */
const site = async ({ bash }: Folder) => (await bash('cat fares.js season.js map.js')).out.split('\n').slice(0, 3)

const messages = async ({ bash }: Folder) => (await bash('git log --format=%s')).out.trim().split('\n')

/** The repository of the story: the key came in with one commit and went out with another. */
async function withKeyInHistory({ write, bash }: Folder, ignored: string): Promise<void> {
  await write('sms.js', `const key = 'first-letters-of-the-key-and-the-rest'\n`)
  await bash('git init -q && git add sms.js && git commit -qm "add sms"')
  await write('sms.js', 'const key = process.env.SMS_KEY\n')
  await write('.env', 'SMS_KEY=first-letters-of-the-key-and-the-rest\n')
  await write('.gitignore', `.programs\n${ignored}\n`)
  await bash('git add . && git commit -qm "move key to .env"')
}

/** The runners, of whom one has an apostrophe in her name, and a `query` that fills in parameters. */
async function marathon() {
  const database = await emptyDatabase()
  await database.exec(`
    CREATE TABLE runners (bib int, surname text, born date);
    INSERT INTO runners SELECT n, 'Runner' || n, '1990-01-01' FROM generate_series(1, 8139) AS n;
    INSERT INTO runners VALUES (8140, 'O''Dowd', '1990-01-01');
  `)
  return database
}

export const L1: Proofs = {
  ...L1_FLOORS,

  'version-control@L1/1': (code) =>
    inFolder(async (folder) => {
      await railway(folder)
      await folder.bash('git add . && git commit -qm friday && git revert --no-edit HEAD')
      // What went in together came out together.
      expect(await site(folder)).toEqual(['winter', 'winter', 'no map'])
      expect((await folder.bash(code)).status).toBe(0)
      expect(await site(folder)).toEqual(['summer', 'summer', 'no map'])
      expect((await messages(folder)).slice(0, 3)).toEqual(['Summer fares from 3 May', 'Revert "friday"', 'friday'])
    }),

  'version-control@L1/2': (code) =>
    inFolder(async (folder) => {
      await railway(folder)
      expect((await folder.bash(code)).status).toBe(0)
      expect(await site(folder)).toEqual(['summer', 'summer', 'no map'])
      expect((await messages(folder))[0]).toBe('Revert "Show departures on a map"')
    }),

  'terminal-shell@L1/1': (code) =>
    inFolder(async ({ write, stub, bash }) => {
      // Another owner can be given only by root, and not every machine runs systemd: these three say what they were asked.
      await stub('ps', `echo "grower 41 node control.js"; echo "root 1 init"`)
      await stub('journalctl', `echo "journalctl $*"`)
      await stub('sudo', `echo "as root: $*"`)
      await write('readings.csv', '16:20,31\n')
      const { status, out } = await bash(`set -e\n${code}`)
      expect(status).toBe(0)
      const lines = out.trim().split('\n')
      expect(lines[0]).toBe('grower 41 node control.js')
      expect(lines[1]).toMatch(/^-rw\S+ +1 \S+ .* readings\.csv$/)
      expect(lines.slice(2)).toEqual([
        'journalctl -u control -n 20',
        userInfo().username,
        'as root: chown grower readings.csv',
      ])
    }),

  'vulnerabilities@L1/1': async (code) => {
    const database = await marathon()
    const [glued, apart] = code.split('// the name stays a name')
    const ask = async (half: string, surname: string) => {
      const db = { query: (text: string, values?: string[]) => database.query<Record<string, unknown>>(text, values) }
      const call = half.trim().replace(/^(\/\/.*\n)?db\./, 'const answer = await db.')
      const { rows } = (await runScript(call, { globals: { db, surname }, result: 'answer' })) as {
        rows: Record<string, unknown>[]
      }
      return rows
    }
    await expect(ask(glued!, "O'Dowd")).rejects.toThrow('syntax error at or near "Dowd"')
    expect(await ask(glued!, 'Runner7')).toHaveLength(1)
    const everything = await ask(glued!, "' OR '1'='1")
    expect(everything).toHaveLength(8140)
    expect(everything[0]).toHaveProperty('born')
    expect(await ask(apart!, "O'Dowd")).toEqual([{ bib: 8140 }])
    expect(await ask(apart!, "' OR '1'='1")).toEqual([])
  },

  'secrets-env-vars@L1/1': async (code) => {
    await inFolder(async (folder) => {
      await withKeyInHistory(folder, '.env')
      const lines = (await folder.bash(code)).out.trim().split('\n')
      expect(lines.map((line) => line.replace(/^[0-9a-f]+ /, ''))).toEqual([
        'move key to .env',
        'add sms',
        '.gitignore:2:.env\t.env',
      ])
    })
    // Without the line in .gitignore the file itself is committed, and no rule is printed.
    await inFolder(async (folder) => {
      await withKeyInHistory(folder, '')
      const lines = (await folder.bash(code)).out.trim().split('\n')
      expect(lines.slice(2)).toEqual(['.env'])
    })
  },
}
