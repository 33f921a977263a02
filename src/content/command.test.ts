import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { main } from './command.ts'
import { SLOW_BANK } from './incident/sample.ts'
import { RACE_REVIEW, SHARES_REVIEW, SOUND_REVIEW, WORDS_REVIEW } from './review/sample.ts'
import { SMALL_CURRICULUM, SMALL_FLOW } from './sample.ts'

const FIXTURE = join(import.meta.dirname, '../../tests/fixtures/irregular-flow.md')

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
})
afterEach(() => vi.restoreAllMocks())

test('without --json: one diagnostic a line, then the counts', async () => {
  expect(await main(['--flow', FIXTURE])).toBe(0)
  const lines = out.trimEnd().split('\n')
  expect(lines[8]).toBe(
    `${FIXTURE}:1049:4 warning repeated-number "Terminal & Shell" has a Floor 2 on line 606 already. They stay two floors, told apart by level: L3 and L5.`,
  )
  expect(lines.slice(12)).toEqual([
    '6 levels, 9 districts, 27 buildings, 85 floors; 85 lessons name their term, 0 floors their person; 85 ask for a sentence, 0 for lines, 0 for an order, 0 where to look first; 0 have facts to tick; 0 phases, 0 checkpoints, 0 worksheets; 0 errors, 5 warnings, 7 notes',
  ])
})

test('--json: one object, in which each floor has the words of its lesson', async () => {
  expect(await main(['--json', '--flow', FIXTURE])).toBe(0)
  const { counts, floorsByLevel, diagnostics, city, ...rest } = JSON.parse(out)
  expect(counts).toEqual({
    levels: 6,
    districts: 9,
    buildings: 27,
    floors: 85,
    terms: 85,
    facts: 0,
    ways: { sentence: 85, lines: 0, order: 0, look: 0 },
    people: 0,
    phases: 0,
    checkpoints: 0,
    worksheets: 0,
    reviews: 0,
    running: 0,
    sound: 0,
    incidents: 0,
  })
  expect(floorsByLevel).toEqual({ L0: 7, L1: 11, L2: 13, L3: 17, L4: 14, L5: 23 })
  expect(diagnostics[0]).toEqual({
    severity: 'warning',
    code: 'claim-count',
    file: FIXTURE,
    line: 3,
    column: 66,
    message: 'claims 8 districts, but the document declares 9. Write 9.',
  })
  expect(city.floors[0]).toMatchObject({
    id: 'frontend@L0',
    know: [{ kind: 'text' }, { kind: 'code' }, { kind: 'text' }, { kind: 'emphasis' }, { kind: 'text' }],
  })
  expect(rest).toEqual({})
})

test('our own documents are the default, and their curriculum is in the object', async () => {
  expect(await main(['--json'])).toBe(0)
  const { counts, curriculum } = JSON.parse(out)
  expect(curriculum.phases).toHaveLength(counts.phases)
})

test('our own reviews and incidents are checked with our own documents, counted and in the object', async () => {
  expect(await main([])).toBe(0)
  expect(out).toMatch(/; \d+ reviews \(\d+ at L0, .+ at L5\), \d+ run, \d+ are sound; \d+ incidents \(.+\); 0 errors/)
  out = ''
  await main(['--json'])
  const { counts, reviews, reviewsByLevel, incidents, incidentsByLevel } = JSON.parse(out)
  expect(reviews).toHaveLength(counts.reviews)
  expect(incidents).toHaveLength(counts.incidents)
  for (const byLevel of [reviewsByLevel, incidentsByLevel])
    expect(Object.keys(byLevel)).toEqual(['L0', 'L1', 'L2', 'L3', 'L4', 'L5'])
})

/** A folder with reviews or incidents of the small flow, beside that flow. */
function folderOf(...texts: readonly string[]): { readonly flow: string; readonly reviews: string } {
  const root = mkdtempSync(join(tmpdir(), 'reviews-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'flow.md'), SMALL_FLOW)
  writeFileSync(join(root, 'curriculum.md'), SMALL_CURRICULUM)
  mkdirSync(join(root, 'reviews'))
  for (const text of texts) writeFileSync(join(root, 'reviews', `${/\(`(.+)`\)/.exec(text)![1]!}.md`), text)
  return { flow: join(root, 'flow.md'), reviews: join(root, 'reviews') }
}

function argumentsFor({ flow, reviews }: ReturnType<typeof folderOf>): readonly string[] {
  return ['--flow', flow, '--curriculum', flow.replace('flow.md', 'curriculum.md'), '--reviews', reviews]
}

test('--json: a review that runs is a module of JavaScript with one function, others are their text', async () => {
  expect(
    await main(['--json', ...argumentsFor(folderOf(SHARES_REVIEW, SOUND_REVIEW, RACE_REVIEW, WORDS_REVIEW))]),
  ).toBe(0)
  const { counts, reviews } = JSON.parse(out) as Printed
  expect(counts).toMatchObject({ reviews: 4, running: 3, sound: 1 })
  const [words, race, shares, sound] = reviews
  expect(words).toMatchObject({
    runs: false,
    language: 'bash',
    faultLines: [4, 6, 7],
    breaks: [['no folder named', '/build is removed', 'it stops']],
  })
  expect(words!.code).toMatch(/^#!\/bin\/bash/)
  const { code, mended, ...rest } = shares!
  expect(rest).toEqual({
    id: 'equal-shares',
    title: 'Equal shares',
    building: 'auth',
    level: 1,
    kind: 'rounding',
    sound: false,
    runs: true,
    language: 'ts',
    asked: expect.any(String),
    faultLines: [6],
    breaks: [
      [1000, 3],
      [1, 2],
    ],
    why: 'What is cut off belongs to nobody.',
    floors: ['auth@L1', 'rest-api@L0'],
  })
  expect(sound).toMatchObject({ sound: true, mended: null, faultLines: [], breaks: [] })
  const run = async (text: string | null) =>
    Object.values(await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text!)}`))
  expect((await run(code)).map((call) => (call as Call)(10, 3))).toEqual([[3, 3, 3]])
  expect((await run(mended)).map((call) => (call as Call)(10, 3))).toEqual([[4, 3, 3]])
  const [twice, ...others] = await run(race!.code)
  expect(others).toEqual([])
  expect(await (twice as Call)(...race!.breaks[0]!)).toMatchObject({ store: { tickets: 7 } })
})

type Call = (...values: readonly unknown[]) => unknown
type Printed = {
  readonly counts: object
  readonly reviews: readonly {
    readonly code: string
    readonly mended: string | null
    readonly breaks: readonly (readonly unknown[])[]
  }[]
}

test('--json: an incident is its texts, which are plain, and its system as the simulation takes it', async () => {
  const { flow, reviews } = folderOf(SLOW_BANK)
  const args = ['--flow', flow, '--curriculum', flow.replace('flow.md', 'curriculum.md'), '--incidents', reviews]
  expect(await main(['--json', ...args])).toBe(0)
  const { counts, incidents, incidentsByLevel } = JSON.parse(out)
  expect({ count: counts.incidents, incidentsByLevel }).toEqual({ count: 1, incidentsByLevel: { L0: 0, L1: 1 } })
  expect(incidents).toHaveLength(1)
  expect(incidents[0]).toMatchObject({
    id: 'slow-bank',
    title: 'The slow bank',
    building: 'auth',
    level: 1,
    clock: 21 * 60 + 40,
    lasts: 360,
    seed: 7,
    promise: { share: 0.995, limitMs: 400 },
    alert: { part: null, signal: 'failed', above: true, value: 0.02, forS: 20 },
    night: 'A shop sells. People pay. Then it stalls.',
    tempting: { action: 'restart-shop', why: expect.stringContaining('somebody else') },
    moments: [150, 200],
    best: [{ atS: 150, action: 'breaker' }],
  })
  expect(incidents[0].changes).toContainEqual({ when: 'yesterday, 18:00', what: 'A new logo.', isTrail: false })
  expect(incidents[0].causes[0]).toEqual({
    id: 'slow-bank',
    text: 'The bank answers slowly.',
    isRight: true,
    told: 'Its p95.',
    checks: [{ part: 'bank', signal: 'p95', above: true, value: 500, fromS: 100, toS: 200 }],
  })
  expect(incidents[0].actions[0].price).toBe('Orders go out unpaid.')
  out = ''
  await main(args)
  expect(out).toContain('; 1 incident (0 at L0, 1 at L1); 0 errors')
})

test('an error in a review is one of the content', async () => {
  expect(await main(argumentsFor(folderOf(SHARES_REVIEW.replace('line 6', 'line 60'))))).toBe(1)
  expect(out).toMatch(/equal-shares\.md:23:1 error fault-lines /)
})

test('with errors the exit code is 1 and there is no city', async () => {
  const curriculum = join(import.meta.dirname, '../../content/curriculum.md')
  expect(await main(['--json', '--flow', curriculum])).toBe(1)
  expect(Object.keys(JSON.parse(out))).toEqual(['counts', 'floorsByLevel', 'diagnostics'])
})

test.each([
  ['an unknown option', ['--flaw', FIXTURE], "Unknown option '--flaw'"],
  ['an option without its file', ['--flow'], "Option '--flow <value>' argument missing"],
  ['a stray word', [FIXTURE], 'Unexpected argument'],
  ['a file that is not there', ['--flow', 'nowhere.md'], 'no such file'],
  ['a folder', ['--flow', import.meta.dirname], 'EISDIR'],
  ['a folder of reviews that is not there', ['--reviews', 'nowhere'], 'no such file'],
  ['a folder of incidents that is not there', ['--incidents', 'nowhere'], 'no such file'],
])('%s ends it with 2 and a word on how to use it', async (_, args, said) => {
  expect(await main(args)).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(said)
  expect(err).toContain('Usage: npm run -s content')
})
