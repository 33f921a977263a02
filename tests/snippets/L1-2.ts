import type { RequestListener } from 'node:http'
import { expect } from 'vitest'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { fetchAt, listening } from './run/listening.ts'
import { emptyDatabase, statementsOf } from './run/postgres.ts'

/** The server of the piano tuner: it reads JSON and wants a date. */
const PIANOS = `
  import express from 'express'
  const app = express()
  app.use(express.json())
  app.post('/api/visits', (request, response) => {
    seen.push(request.headers['content-type'])
    if (!request.body?.date) response.status(400).json({ error: 'date is required' })
    else response.json(request.body)
  })`

/** A page with two maps on the way, of which the later one arrives first. */
async function harbour(code: string): Promise<{ heading: number; drawn: string[] }> {
  const heading = { textContent: 0 }
  const drawn: string[] = []
  const arrive = new Map<number, () => void>()
  const globals = {
    heading,
    loadMap: (year: number) => new Promise((resolve) => arrive.set(year, () => resolve(`map of ${year}`))),
    drawMap: (map: string) => drawn.push(map),
  }
  const show = (await runScript(code, { globals, result: 'show' })) as (year: number) => Promise<void>
  const calls = [show(1890), show(1910)]
  arrive.get(1910)!()
  await calls[1]
  arrive.get(1890)!()
  await calls[0]
  return { heading: heading.textContent, drawn }
}

type Rule = Readonly<Record<string, string>>

/** The rules of a style sheet, by selector. */
function rulesOf(css: string): Record<string, Rule> {
  const rules = [...css.replace(/\/\*.*?\*\//g, '').matchAll(/(\S+)\s*\{(.*?)\}/g)]
  return Object.fromEntries(
    rules.map(([, selector, body]) => [
      selector!,
      Object.fromEntries([...body!.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()])),
    ]),
  )
}

const startsContext = (rule: Rule) =>
  (rule['position'] !== undefined && rule['z-index'] !== undefined) || Number(rule['opacity'] ?? 1) < 1

/** What is compared with the poster: the number of the outermost layer on the way from the menu to the page. */
const rankOf = (menu: Rule, header: Rule) => Number((startsContext(header) ? header : menu)['z-index'] ?? 0)

/** The floors that the buildings of L0 get at L1. */
export const L1_FLOORS: Proofs = {
  'rest-api@L1/1': async (code) => {
    const seen: string[] = []
    const app = (await runScript(PIANOS, { globals: { seen }, result: 'app' })) as RequestListener
    await listening(app, async (base) => {
      const page = fetchAt(base)
      await runScript(code, { globals: { fetch: page.fetch } })
      await runScript(code.replace(/ *headers: .*\n/, ''), { globals: { fetch: page.fetch } })
      expect(code.split('\n')[2]).toContain('headers')
      expect(seen).toEqual(['application/json', 'text/plain;charset=UTF-8'])
      expect(page.answers.map(({ status }) => status)).toEqual([200, 400])
      expect(await page.answers[0]!.json()).toEqual({ date: '2025-05-06', piano: 'upright' })
      expect(await page.answers[1]!.json()).toEqual({ error: 'date is required' })
    })
  },

  'server-runtime@L1/1': async (code) => {
    const lines: unknown[][] = []
    const every: { log?: () => void; after?: number } = {}
    const globals = {
      console: { log: (...words: unknown[]) => lines.push(words) },
      process: { memoryUsage: () => ({ heapUsed: 2047 * 2 ** 20, rss: 2100 * 2 ** 20 }) },
      setInterval: (log: () => void, after: number) => Object.assign(every, { log, after }),
    }
    const result = '{ seen, remember }'
    const kept = (await runScript(code, { globals, result })) as { seen: Set<number>; remember: (slip: number) => void }
    for (let slip = 1; slip <= 3000; slip++) kept.remember(slip)
    expect([kept.seen.size, kept.seen.has(2000), kept.seen.has(2001), kept.seen.has(3000)]).toEqual([
      1000,
      false,
      true,
      true,
    ])
    expect(every.after).toBe(60_000)
    every.log!()
    // The megabytes are those that Node prints when it runs out of memory.
    expect(lines).toEqual([['heap MB', 2047, 'whole process MB', 2100]])
  },

  'auth@L1/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE users (id int PRIMARY KEY, role text, active boolean);
      CREATE TABLE sessions (id text PRIMARY KEY, user_id int REFERENCES users, expires_at timestamptz);
      INSERT INTO users VALUES (1, 'desk', true), (2, 'desk', false);
      INSERT INTO sessions VALUES
        ('tablet', 1, now() + interval '8 hours'), ('phone', 1, now() + interval '8 hours'),
        ('old', 1, now() - interval '1 minute'), ('switched off', 2, now() + interval '8 hours');
    `)
    const [look, end] = statementsOf(code) as [string, string]
    const may = async (session: string) => (await database.query(look, [session])).rows
    expect(await may('tablet')).toEqual([{ id: 1, role: 'desk' }])
    expect(await may('old')).toEqual([])
    expect(await may('switched off')).toEqual([])
    await database.query(end, ['tablet'])
    expect(await may('tablet')).toEqual([])
    // The other sign-in lives on until the account is switched off, and then ends at once.
    expect(await may('phone')).toHaveLength(1)
    await database.exec('UPDATE users SET active = false WHERE id = 1')
    expect(await may('phone')).toEqual([])
  },

  'database@L1/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE boards (id serial, description text);
      INSERT INTO boards (description) VALUES
        ('ash, a fine one'), ('whitewashed pine'), ('washed oak'), ('elm with a splash of paint'), ('mountain ash');
    `)
    const count = async (where: string) =>
      (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM boards WHERE ${where}`)).rows[0]!.n
    expect(await count(`description LIKE '%ash%'`)).toBe(5)
    expect(await count(`description ~ '\\mash\\M'`)).toBe(2)
    const steps = statementsOf(code)
    for (const step of steps.slice(0, -1)) await database.exec(step)
    const last = steps.at(-1)!
    await expect(database.exec(last)).rejects.toThrow('contains null values')
    await database.exec(`UPDATE boards SET species = (ARRAY['ash', 'pine', 'oak', 'elm', 'rowan'])[id]`)
    await database.exec(last)
    expect(await count(`species = 'ash'`)).toBe(1)
    await expect(database.exec(`INSERT INTO boards (species) VALUES ('ahs')`)).rejects.toThrow('foreign key')
    // A form that does not write the column fails from now on.
    await expect(database.exec(`INSERT INTO boards (description) VALUES ('oak')`)).rejects.toThrow('not-null')
  },

  'debugging@L1/1': async (code) => {
    const read = (await runScript(code, { result: 'readDayFirst' })) as (text: string) => Date
    expect(read('04/05/2025').toISOString()).toBe('2025-05-04T00:00:00.000Z')
    expect(read('14/05/2025').toISOString()).toBe('2025-05-14T00:00:00.000Z')
    expect(() => read('31/02/2025')).toThrow('no such day: 31/02/2025')
    expect(() => read('2025-05-14')).toThrow('not a date: 2025-05-14')
    // As it was: one date is broken and says so only when it is printed, the other is another day.
    const broken = new Date('14/05/2025')
    expect(() => broken.toISOString()).toThrow(new RangeError('Invalid time value'))
    expect(new Date('04/05/2025').getMonth()).toBe(3)
  },

  'frontend@L1/1': (code) => {
    // A model of the rule, not a browser: what is inside a stacking context goes with it.
    const { '.header': header, '.menu': menu, '.poster': poster } = rulesOf(code)
    const inFront = (headerRule: Rule, menuRule: Rule) => rankOf(menuRule, headerRule) > Number(poster!['z-index'])
    expect(inFront(header!, menu!)).toBe(true)
    // As it was: a header with only an opacity, and a menu with 9999. Then the opacity is unticked.
    const high = { ...menu!, 'z-index': '9999' }
    expect(inFront({ opacity: '0.97' }, high)).toBe(false)
    expect(inFront({}, high)).toBe(true)
  },

  'javascript@L1/1': async (code) => {
    expect(await harbour(code)).toEqual({ heading: 1910, drawn: ['map of 1910'] })
    const unguarded = code.replace(/ *if \(mine.*\n/, '')
    expect(await harbour(unguarded)).toEqual({ heading: 1910, drawn: ['map of 1910', 'map of 1890'] })
  },
}
