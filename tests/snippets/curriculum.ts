import { expect } from 'vitest'
import { parse } from 'yaml'
import { readSnippets } from './blocks.ts'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { type Database, emptyDatabase } from './run/postgres.ts'
import { inFolder } from './run/shell.ts'

let blocks: ReturnType<typeof readSnippets> | null = null

/** Another block of the curriculum, for one that builds on it. */
function blockOf(id: string): string {
  blocks ??= readSnippets()
  const block = blocks.find((snippet) => snippet.id === id)
  if (!block) throw new Error(`There is no block ${id}.`)
  return block.code
}

/** A database with the tables of the shortener. */
async function shortenerDatabase(): Promise<Database> {
  const database = await emptyDatabase()
  await database.exec(blockOf('a-url-shortener-and-its-breaking-points/1'))
  return database
}

const rowsOf = async (database: Database, sql: string) => (await database.query<Record<string, unknown>>(sql)).rows

const addLink = (database: Database, code: string) =>
  database.query('INSERT INTO urls (original_url, short_code) VALUES ($1, $2)', ['https://example.org/', code])

const THIS_WEEK = `clicked_at > now() - interval '7 days'`
const COUNTED_FIRST = `
  SELECT url_id, count(*) AS clicks FROM clicks WHERE ${THIS_WEEK} GROUP BY url_id ORDER BY clicks DESC, url_id LIMIT 100`

/** Runs commands with a docker that only notes its arguments, and returns these, one line a call. */
async function dockerCallsOf(script: string): Promise<readonly string[]> {
  let calls = ''
  await inFolder(async ({ bash, stub }) => {
    await stub('docker', `echo "$*" >> "$HOME/calls"`)
    const { status, errors } = await bash(script)
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
    calls = (await bash(`cat "$HOME/calls"`)).out
  })
  return calls.trim().split('\n')
}

type Service = {
  readonly image?: string
  readonly build?: string
  readonly environment?: Readonly<Record<string, string | number>>
  readonly cap_add?: readonly string[]
}

const services = () =>
  (parse(blockOf('survive-the-network/1')) as { services: Readonly<Record<string, Service>> }).services

const CLIENT = 'compose exec toxiproxy /toxiproxy-cli '
/** The line that makes `toxi` a command. */
const toxiIn = (script: string) => script.split('\n').find((line) => line.startsWith('toxi()'))!

/** What is on the proxy after some calls of the client, in order: the names of the toxics. */
function toxicsAfter(calls: readonly string[]): readonly string[] {
  const present = new Set<string>()
  for (const call of calls.filter((each) => each.startsWith(`${CLIENT}toxic `))) {
    const [, deed, name] = / toxic (add|remove) .*?-n (\w+)/.exec(call)!
    // The client takes no flag after the name of the proxy.
    expect(call.split(' ').at(-1)).toBe('analytics')
    if (deed === 'add') present.add(name!)
    else expect(present.delete(name!)).toBe(true)
  }
  return [...present]
}

export const curriculum: Proofs = {
  'an-address-that-answers/1': async (code) => {
    const [row] = await rowsOf(await emptyDatabase(), code)
    expect(Math.abs(Date.now() - Number(row!['database_time']))).toBeLessThan(60_000)
  },

  'a-url-shortener-and-its-breaking-points/1': async () => {
    const database = await shortenerDatabase()
    await addLink(database, 'abc123')
    expect(await rowsOf(database, 'SELECT user_id, click_count FROM urls')).toEqual([{ user_id: null, click_count: 0 }])
    await expect(addLink(database, 'abc123')).rejects.toThrow(/unique/)
    await expect(addLink(database, 'longer-than-10')).rejects.toThrow(/too long/)
    await expect(database.exec('INSERT INTO clicks (url_id) VALUES (99)')).rejects.toThrow(/foreign key/)
    await database.exec('INSERT INTO clicks (url_id) SELECT id FROM urls')
  },

  'a-url-shortener-and-its-breaking-points/2': async (code) => {
    const asked: unknown[] = []
    const slept: number[] = []
    let status = 302
    const k6 = {
      check: (answer: unknown, checks: Readonly<Record<string, (given: unknown) => boolean>>) =>
        Object.values(checks).every((isTrue) => isTrue(answer)) || asked.push('a check failed'),
      sleep: (seconds: number) => slept.push(seconds),
    }
    const http = { get: (...args: unknown[]) => (asked.push(args), { status }) }
    const { options, visit } = (await runScript(code.replace('export default', 'const visit ='), {
      globals: { __ENV: { USERS: '100', BASE: 'https://your.app' } },
      modules: { 'k6/http': { default: http }, k6 },
      result: '({ options, visit })',
    })) as { options: unknown; visit: () => void }
    expect(options).toEqual({ vus: 100, duration: '3m' })
    visit()
    expect(asked).toEqual([['https://your.app/abc123', { redirects: 0 }]])
    expect(slept).toEqual([1])
    status = 301
    visit()
    expect(asked.at(-1)).toBe('a check failed')
  },

  'ten-million-rows/1': async (code) => {
    const database = await shortenerDatabase()
    // Links made by hand stand before the seeded ones, so that these don't begin at 1.
    await addLink(database, 'mine')
    await addLink(database, 'yours')
    await database.exec(code.replaceAll('10000000', '10000'))
    const [counts] = await rowsOf(
      database,
      `SELECT count(*)::int AS clicks, min(url_id)::int, max(url_id)::int <= 10002 AS within,
              count(*) FILTER (WHERE url_id <= 1002) / count(*)::float AS popular, max(length(user_agent)) AS agent
       FROM clicks`,
    )
    expect(counts).toMatchObject({ clicks: 10_000, min: 3, within: true, agent: 96 })
    // 95 in 100, and a few of the rest that fall on popular links by chance.
    expect(Math.abs(Number(counts!['popular']) - 0.955)).toBeLessThan(0.02)
    const joinedFirst = `
      SELECT u.id AS url_id, count(*) AS clicks FROM clicks c JOIN urls u ON u.id = c.url_id
      WHERE ${THIS_WEEK} GROUP BY u.id ORDER BY clicks DESC, u.id LIMIT 100`
    const report = await rowsOf(database, joinedFirst)
    expect(report.length).toBe(100)
    // The rewrite and the list kept ready give the same report.
    expect(await rowsOf(database, COUNTED_FIRST)).toEqual(report)
    await database.exec(`CREATE MATERIALIZED VIEW top_links AS ${COUNTED_FIRST}`)
    expect(await rowsOf(database, 'SELECT * FROM top_links ORDER BY clicks DESC, url_id')).toEqual(report)
  },

  'fifteen-challenges-in-the-juice-shop/1': async (code) => {
    const [call, ...more] = await dockerCallsOf(code)
    expect(more).toEqual([])
    // Bound to this machine alone.
    expect(call).toMatch(/^run --rm -p 127\.0\.0\.1:3000:3000 bkimminich\/juice-shop$/)
  },

  'survive-the-network/1': (code) => {
    const all = services()
    expect(code.startsWith('# compose.yaml')).toBe(true)
    for (const service of Object.values(all)) expect(Boolean(service.image) !== Boolean(service.build)).toBe(true)
    const addresses = Object.values(all).flatMap(({ environment = {} }) =>
      Object.values(environment)
        .map(String)
        .filter((value) => value.includes('://')),
    )
    expect(addresses.length).toBe(3)
    // Every address names a service of this file: nothing is looked for on a loopback that the others don't share.
    for (const address of addresses) expect(Object.keys(all)).toContain(new URL(address).hostname)
    const password = all['database']!.environment!['POSTGRES_PASSWORD']
    for (const address of addresses.filter((each) => each.startsWith('postgres:')))
      expect(new URL(address).password).toBe(password)
  },

  'survive-the-network/2': async (code) => {
    const calls = await dockerCallsOf(code)
    const all = services()
    const told = new URL(String(all['shortener']!.environment!['ANALYTICS_URL']))
    expect(calls.slice(0, 2)).toEqual([
      'compose up --build --detach',
      `${CLIENT}create -l 0.0.0.0:${told.port} -u analytics:${all['analytics']!.environment!['PORT']} analytics`,
    ])
    expect(told.hostname).toBe('toxiproxy')
    expect(calls).toContain(`${CLIENT}toxic add -t latency -n late -a latency=5000 analytics`)
    const partition = calls.filter((call) => call.includes('toxic add -t timeout'))
    expect(partition.map((call) => call.includes(' -a timeout=0 -u '))).toEqual([true, false])
    expect(toxicsAfter(calls)).toEqual([])
  },

  'survive-the-network/3': async (code) => {
    const [add, remove, ...more] = await dockerCallsOf(code)
    expect(more).toEqual([])
    const [, service] = /^compose exec -u root (\w+) tc qdisc add dev eth0 root netem loss 50%$/.exec(add!)!
    expect(remove).toBe(`compose exec -u root ${service} tc qdisc del dev eth0 root`)
    expect(services()[service!]!.cap_add).toEqual(['NET_ADMIN'])
  },

  'survive-the-network/4': async (code) => {
    const calls = await dockerCallsOf(`${toxiIn(blockOf('survive-the-network/2'))}\n${code}`)
    expect(calls[0]).toBe(`${CLIENT}toxic add -t reset_peer -n cut --toxicity 0.5 analytics`)
    expect(toxicsAfter(calls)).toEqual([])
  },

  'change-and-restore-live/1': async (code) => {
    const database = await shortenerDatabase()
    await addLink(database, 'abc123')
    await database.exec(code)
    expect(await rowsOf(database, 'SHOW lock_timeout')).toEqual([{ lock_timeout: '2s' }])
    // The code that doesn't know the column yet goes on writing.
    await addLink(database, 'def456')
    expect(await rowsOf(database, 'SELECT expires_at FROM urls')).toEqual([{ expires_at: null }, { expires_at: null }])
  },

  'a-tool-in-strangers-hands/1': { notRun: 'A message to people in a forum, with two places to fill in.' },

  'where-the-model-breaks/1': {
    notRun:
      'Python with Hypothesis, which a fresh machine lacks, and the function is the one that the learner asks for.',
  },

  // The two sessions are one after the other here; nothing in the statements minds that the money is gone.
  'the-transfer-race/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec('CREATE TABLE accounts (id integer PRIMARY KEY, balance integer NOT NULL)')
    await database.exec('INSERT INTO accounts VALUES (1, 500)')
    await database.exec(code)
    await database.exec(code)
    expect(await rowsOf(database, 'SELECT balance FROM accounts')).toEqual([{ balance: -500 }])
  },
}
