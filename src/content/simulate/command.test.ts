import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { SLOW_BANK } from '../incident/sample.ts'
import { main } from './command.ts'

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
})
afterEach(() => vi.restoreAllMocks())

/** A file of its own in a new folder. */
function fileOf(text: string, name = 'slow-bank.md'): string {
  const root = mkdtempSync(join(tmpdir(), 'simulate-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, name), text)
  return join(root, name)
}

const SYSTEM = `# A queue

**Lasts:** 20 s

## Parts
| part | instances | workers | queue |
| --- | --- | --- | --- |
| \`desk\` | 1 | 1 | 10 |

## Steps
| part | request | step | how |
| --- | --- | --- | --- |
| \`desk\` | all | work | time 20 ms |

## People
| load | request | to | arrivals | rate |
| --- | --- | --- | --- | --- |
| \`all-day\` | \`ask\` | \`desk\` | even | 10/s |
`

type Printed = {
  readonly seed: number
  readonly acted: readonly object[]
  readonly totals: Readonly<Record<string, number>>
  readonly alertAt: number | null
  readonly report: object | null
  readonly seconds: readonly {
    readonly at: number
    readonly people: { readonly failed: object; readonly arrived: number }
    readonly parts: Readonly<Record<string, { readonly busy: number; readonly p95: number | null }>>
  }[]
}

async function printed(...args: readonly string[]): Promise<Printed> {
  out = ''
  expect(await main(['--json', ...args])).toBe(0)
  return JSON.parse(out) as Printed
}

test('a system alone runs: a line every ten seconds for people and each part, and how it ended', async () => {
  expect(await main([fileOf(SYSTEM)])).toBe(0)
  expect(err).toMatch(/:1:3 info no-story no At, Clock, .+: this is run as a system alone\.\n/)
  const lines = out.split('\n')
  expect(lines[1]!.trim().split(/\s+/)).toEqual(expect.arrayContaining(['p95', 'waiting', 'busy']))
  expect(lines.slice(2, 6).map((line) => line.trim().split(/\s+/).slice(0, 3).join(' '))).toEqual([
    '10 s people',
    expect.stringMatching(/^desk /),
    '20 s people',
    expect.stringMatching(/^desk /),
  ])
  expect(out).toContain('seed 1; nobody acts')
})

test('--json: every second of people and parts, with failures by kind, and the sums', async () => {
  const { seconds, totals, report } = await printed(fileOf(SYSTEM))
  expect(seconds.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(seconds[10]).toMatchObject({
    people: { arrived: 10, answered: 10, failed: { refused: 0, 'timed out': 0 }, p95: 20 },
    parts: { desk: { busy: 0.2, waiting: 0, up: 1, memory: null } },
    ways: [{ from: null, to: 'desk', sent: 10, failed: 0 }],
  })
  const arrived = seconds.reduce((sum, { people }) => sum + people.arrived, 0)
  expect(totals).toMatchObject({ arrived, failed: 0, left: 0, late: 0, wrong: 0, harm: 0 })
  expect(report).toBe(null)
})

test('acts, seed and end are as asked for', async () => {
  const file = fileOf(SLOW_BANK)
  const nobody = await printed(file, '--until', '200')
  expect(nobody.seconds).toHaveLength(200)
  expect(nobody).toMatchObject({ seed: 7, acted: [], report: { faultAtS: 60 } })
  const acts = fileOf('90 breaker\n', 'acts.txt')
  const acted = await printed(file, '--until', '200', '--actions', acts)
  expect(acted.acted).toEqual([{ at: 90, action: 'breaker' }])
  expect(acted.totals['harm']).toBeLessThan(nobody.totals['harm']! / 2)
  const other = await printed(file, '--until', '200', '--seed', '8')
  expect(other.totals).not.toEqual(nobody.totals)
  expect(await printed(file, '--until', '200', '--seed', '7')).toEqual(nobody)
  expect(await printed(file, '--until', '9', '--seed', '4294967295')).toMatchObject({ seed: 4294967295 })
})

test('--best prints the best run as a table, beside doing nothing and each act alone', async () => {
  const short = SLOW_BANK.replace('6 min', '3 min')
    .replace('150 s, 200 s', '90 s')
    .replaceAll(/\d+ s to \d+ s/g, '1 s to 9 s')
    .replace('| 150 s |', '| 90 s |')
  expect(await main(['--best', fileOf(short)])).toBe(0)
  expect(out).toMatch(/^harm \d+; of doing nothing \d+; of one act:\n/)
  expect(out).toMatch(/\nrestart-shop +\d+\n/)
  expect(out).toMatch(/\n\n## Best run\n\n\| at \| action \|\n\| --- \| --- \|\n\| 90 s \| `breaker` \|\n/)
})

test('errors of a file go to stderr, with line and column, and nothing is run', async () => {
  expect(await main([fileOf(SYSTEM.replace('20 ms', '20 mins'))])).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/slow-bank\.md:13:25 error bad-value step "work" of "desk": "time": found "20 mins", expected/)
})

test('of a cell that is very long an error shows the beginning', async () => {
  expect(await main([fileOf(SYSTEM.replace('20 ms', 'x'.repeat(100_000)))])).toBe(1)
  expect(err).toMatch(/found "x{200}…", expected/)
  expect(err.length).toBeLessThan(1_500)
})

test('errors of the acts name their file and line', async () => {
  const acts = fileOf('5 dance\n', 'acts.txt')
  expect(await main([fileOf(SYSTEM), '--actions', acts])).toBe(1)
  expect(err).toContain(`${acts}: line 1: found "dance" as the action, the file has no actions.`)
})

test.each([
  ['no file', [], 'expected one file, found 0'],
  ['two files', ['a.md', 'b.md'], 'expected one file, found 2'],
  ['a file that is not there', ['nowhere.md'], 'no such file'],
  ['an unknown option', ['--sed', '1'], "Unknown option '--sed'"],
])('%s ends it with 2 and a word on how to use it', async (_, args, said) => {
  expect(await main(args)).toBe(2)
  expect(err).toContain(said)
  expect(err).toContain('Usage: npm run -s simulate')
})

test.each([
  ['a seed', ['--seed', '1.5'], '--seed is "1.5", expected a whole number from 0 to 4294967295'],
  ['an end', ['--until', '0'], '--until is "0", expected a whole number from 1 to 43200'],
  [
    'an end after that of the engine',
    ['--until', '86400'],
    '--until is "86400", expected a whole number from 1 to 43200',
  ],
  ['acts that are not there', ['--actions', 'nowhere.txt'], 'no such file'],
  ['a search without moments', ['--best'], 'the file has no "**Moments:** 150 s, 200 s", at which to act'],
])('%s that can not be is said', async (_, args, said) => {
  expect(await main([fileOf(SYSTEM), ...args])).toBe(2)
  expect(err).toContain(said)
})

test('more people than can be simulated in a while are refused before anything is', async () => {
  const file = fileOf(SYSTEM.replace('10/s', '90000/s').replace('20 s', '60 s'), 'crowd.md')
  expect([await main([file]), out]).toEqual([1, ''])
  expect(err).toContain(
    'more than 5,000,000 people ask until second 60, which would take too long. Lower a rate, or simulate less with "--until".\n',
  )
})
