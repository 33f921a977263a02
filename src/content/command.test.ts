import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from './command.ts'

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
])('%s ends it with 2 and a word on how to use it', async (_, args, said) => {
  expect(await main(args)).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(said)
  expect(err).toContain('Usage: npm run -s content')
})
