import { readdirSync, readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { createServer as createTlsServer } from 'node:tls'
import * as jose from 'jose'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { Proofs } from './proof.ts'
import { runScript } from './run/javascript.ts'
import { listening } from './run/listening.ts'
import { emptyDatabase, statementsOf } from './run/postgres.ts'
import { type Folder, inFolder } from './run/shell.ts'

export const L5: Proofs = {
  'platform-thinking@L5/1': (table) => {
    const minutesOfADay = 8 * 60
    for (const line of table.split('\n').slice(1)) {
      const [, releases, per, saved, days, after, unit] =
        /(\d+) a (week|year) +(\d+) min +(\d+) .*?(\d+) (weeks|years)$/.exec(line)!
      expect(unit).toBe(`${per}s`)
      expect((Number(days) * minutesOfADay) / (Number(releases) * Number(saved)), line).toBe(Number(after))
    }
  },

  'technical-standards@L5/1': async (code) => {
    const database = await emptyDatabase()
    const [table, workOutAgain] = statementsOf(code)
    await database.exec(table!)
    // As they were worked out while Paraguay still had winter time, four hours behind UTC.
    await database.exec(`
      INSERT INTO hearings VALUES
        (1, '2024-08-01', '2025-06-17 07:30', 'America/Asuncion', '2025-06-17 07:30-04'),
        (2, '2024-08-01', '2099-06-17 07:30', 'America/Asuncion', '2099-06-17 07:30-04')
    `)
    await database.exec(workOutAgain!)
    const { rows } = await database.query<{ starts_at: Date }>('SELECT starts_at FROM hearings ORDER BY id')
    expect(rows.map(({ starts_at }) => starts_at.toISOString())).toEqual([
      '2025-06-17T11:30:00.000Z', // over and done
      '2099-06-17T10:30:00.000Z', // half past seven by the clock there
    ])
  },

  'post-mortems@L5/1': async (code) => {
    await inFolder(async (folder) => {
      // What would go to the laboratory's server goes to one of this test; the rest is the real program.
      await folder.stub(
        'openssl',
        'PATH="${PATH#*:}" exec openssl "${@/results.example.org:443/127.0.0.1:${SERVER:-1}}"',
      )
      expect(await lookAt(folder, code, 5)).toBe(1)
      expect(await lookAt(folder, code, 30)).toBe(0)
      expect((await folder.bash(code)).status).toBe(1)
    })
  },

  'system-design@L5/1': { notRun: 'A record of a decision is a text that nothing runs.' },

  'javascript@L5/1': async (code) => {
    const undeclared = code.replace('declare ', '')
    expect(undeclared).not.toBe(code)
    await inFolder(async ({ bash, path, write }) => {
      const console = '\ndeclare const console: { assert(is: boolean): void }\nexport {}\n'
      await write('declared.mts', code + console)
      await write('undeclared.mts', undeclared + console)
      const tsc = `"${process.execPath}" "${join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')}"`
      const built = await bash(`
        build() { ${tsc} --ignoreConfig --lib es2022 --types '' --module esnext --outDir "$@"; }
        build old --target ES2019 undeclared.mts &
        build kept --target ES2022 --useDefineForClassFields false undeclared.mts &
        build new --target ES2022 declared.mts undeclared.mts
        wait
      `)
      expect(built.out + built.errors).toBe('')
      const files = ['old/undeclared', 'kept/undeclared', 'new/declared', 'new/undeclared']
      const emptied = files.filter((file) => /^ +floors;/m.test(readFileSync(join(path, `${file}.mjs`), 'utf8')))
      expect(emptied).toEqual(['new/undeclared'])
      const run = await bash(
        `"${process.execPath}" -e "Promise.all('${files.join()}'.split(',').map((f) => import('./'+f+'.mjs')))"`,
      )
      expect(run.errors.match(/Assertion failed/g)).toHaveLength(1)
    })
  },

  'database@L5/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(code)
    await database.exec(`
      INSERT INTO patients (kind, species, began) VALUES
        ('individual', 'otter', '2019-04-02'), ('group', 'herring', '2021-09-10');
      INSERT INTO old_keys VALUES ('keepers', '17', 1), ('aquarium', '33', 2);
      INSERT INTO head_counts VALUES (2, '2025-05-05', 900);
      -- the morning of the question
      UPDATE patients SET ended = '2025-05-06' WHERE id = 1;
      INSERT INTO head_counts VALUES (2, '2025-05-06', 860);
    `)
    const { rows } = await database.query(`
      SELECT source, source_id, kind, ended IS NULL AS "goesOn",
             (SELECT heads FROM head_counts WHERE patient_id = id ORDER BY counted_on DESC LIMIT 1)
      FROM patients JOIN old_keys ON patient_id = id ORDER BY id
    `)
    expect(rows).toEqual([
      { source: 'keepers', source_id: '17', kind: 'individual', goesOn: false, heads: null },
      { source: 'aquarium', source_id: '33', kind: 'group', goesOn: true, heads: 860 },
    ])
    await expect(database.exec(`INSERT INTO old_keys VALUES ('aquarium', '33', 1)`)).rejects.toThrow(/duplicate key/)
    await expect(
      database.exec(`INSERT INTO patients (kind, species, began) VALUES ('animals', 'herring', '2021-09-10')`),
    ).rejects.toThrow(/check constraint/)
    await expect(
      database.exec(`INSERT INTO patients (id, kind, species, began) VALUES (1, 'individual', 'seal', '2025-01-01')`),
    ).rejects.toThrow(/id/)
  },

  'auth@L5/1': async (code) => {
    const { privateKey, publicKey } = await jose.generateKeyPair('ES256')
    const published = JSON.stringify({ keys: [{ ...(await jose.exportJWK(publicKey)), alg: 'ES256', kid: 'june' }] })
    const keys: RequestListener = (request, response) => response.end(request.url === '/jwks.json' ? published : '')
    await listening(keys, async (base) => {
      // The issuer of the text is a server of this test; everything else is the real package.
      const createRemoteJWKSet = (url: URL) => {
        expect(url.href).toBe('https://id.example.org/jwks.json')
        return jose.createRemoteJWKSet(new URL(url.pathname, base))
      }
      const modules = { jose: { ...jose, createRemoteJWKSet } }
      const verify = (await runScript(code, { modules, result: 'verify' })) as Verify
      await refusesWhatWasMeantForOthers(verify, privateKey)
      // What six services did: everything is checked but the audience.
      const strangers = await token(privateKey, { aud: 'lanes' })
      const { payload } = await jose.jwtVerify(strangers, publicKey, { issuer: 'https://id.example.org' })
      expect(payload['role']).toBe('administrator')
    })
  },

  // Playwright is not in every checkout. Run by hand with 1.65, a test that passes on its second try ends with 1, and
  // attempts.json lists both tries; without failOnFlakyTests it ends with 0.
  'ci-cd@L5/1': async (code) => {
    const config = await runScript(code.replace('export default', 'const config ='), {
      modules: { '@playwright/test': { defineConfig: (given: unknown) => given } },
      result: 'config',
    })
    expect(config).toEqual({
      retries: 2,
      failOnFlakyTests: true,
      reporter: [['list'], ['json', { outputFile: 'attempts.json' }]],
    })
  },

  'testing@L5/1': async (code) => {
    await inFolder(async ({ path, write }) => {
      await write('samples/v40.json', JSON.stringify({ barge: 'A', status: 'booked' }))
      await write('samples/v3.json', JSON.stringify({ barge: 'B', status: 'held at lock' }))
      const results: Record<string, string> = {}
      const known = new Set(['booked', 'through'])
      await runScript(code, {
        globals: {
          readdirSync: (name: string) => readdirSync(join(path, name)),
          readFileSync: (name: string) => readFileSync(join(path, name), 'utf8'),
          expect,
          load: (stored: object) => ({ ...stored }),
          save: (booking: object) => structuredClone(booking),
          problemsWith: ({ status }: { status: string }) => (known.has(status) ? [] : [`unknown status ${status}`]),
          test: (name: string, run: () => void) => {
            try {
              run()
              results[name] = 'passed'
            } catch {
              results[name] = 'failed'
            }
          },
        },
      })
      expect(results).toEqual({ "today's code reads v40.json": 'passed', "today's code reads v3.json": 'failed' })
    })
  },

  'observability@L5/1': async (code) => {
    const database = await emptyDatabase()
    await database.exec(`
      CREATE TABLE alarms (name text PRIMARY KEY, what_to_do text);
      CREATE TABLE calls (alarm text, fired_at timestamptz, taken_at timestamptz, action text);
      INSERT INTO alarms VALUES ('inflow above outflow', 'start the second pump'), ('low battery', NULL), ('flood gate', 'close it');
      INSERT INTO calls
        SELECT 'low battery', now() - n * interval '1 day', now() - n * interval '1 day' + interval '6 s', 'none'
        FROM generate_series(1, 99) AS n;
      INSERT INTO calls VALUES
        ('inflow above outflow', now() - interval '5 day', now() - interval '5 day' + interval '6 s', 'pump started');
    `)
    const { rows } = await database.query(code)
    expect(rows).toMatchObject([
      { name: 'low battery', what_to_do: null, rang: 89, acted_on: 0, wait: '00:00:06' },
      { name: 'flood gate', what_to_do: 'close it', rang: 0, acted_on: 0, wait: null },
      { name: 'inflow above outflow', rang: 1, acted_on: 1 },
    ])
    const lost = code.replace(/\n +AND (.+)/, '\nWHERE $1')
    expect((await database.query(lost)).rows.map((row) => (row as { name: string }).name)).not.toContain('flood gate')
  },

  'async-real-time@L5/1': (code) => {
    expect(parse(code)).toMatchObject({
      event: 'BedCollected',
      'does not say': 'that it is clean, checked or in the depot',
      'for that, wait for': 'BedReturned',
      readers: ['billing', 'routes', 'care-desk'],
    })
  },
}

type Verify = (token: string, audience?: string) => Promise<jose.JWTPayload>
type Claims = { readonly aud: string; readonly iss?: string; readonly exp?: string; readonly typ?: string }

const token = (key: jose.CryptoKey, { aud, iss = 'https://id.example.org', exp = '10m', typ = 'at+jwt' }: Claims) =>
  new jose.SignJWT({ role: 'administrator' })
    .setProtectedHeader({ alg: 'ES256', kid: 'june', typ })
    .setSubject('yara')
    .setAudience(aud)
    .setIssuer(iss)
    .setExpirationTime(exp)
    .sign(key)

async function refusesWhatWasMeantForOthers(verify: Verify, key: jose.CryptoKey): Promise<void> {
  const good = await token(key, { aud: 'housing' })
  expect(await verify(good, 'housing')).toMatchObject({ sub: 'yara', aud: 'housing' })
  await expect(verify(good)).rejects.toThrow('name your service')
  const bad = {
    'another audience': await token(key, { aud: 'lanes' }),
    'another issuer': await token(key, { aud: 'housing', iss: 'https://id.example.net' }),
    expired: await token(key, { aud: 'housing', exp: '-1m' }),
    unsigned: new jose.UnsecuredJWT({ sub: 'yara', aud: 'housing' }).setExpirationTime('10m').encode(),
    'an ID token': await token(key, { aud: 'housing', typ: 'JWT' }),
  }
  for (const [name, refused] of Object.entries(bad)) {
    await expect(verify(refused, 'housing'), name).rejects.toThrow()
  }
}

/** The exit status of the look from outside at a server whose certificate ends in so many days. */
async function lookAt(folder: Folder, code: string, days: number): Promise<number> {
  const made = await folder.bash(
    `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem \
       -days ${days} -subj /CN=results.example.org`,
  )
  expect(made.status, made.errors).toBe(0)
  const read = (name: string) => readFileSync(join(folder.path, name))
  const server = createTlsServer({ key: read('key.pem'), cert: read('cert.pem') })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    const { port } = server.address() as AddressInfo
    return (await folder.bash(code, [], { SERVER: `${port}` })).status
  } finally {
    server.close()
  }
}
