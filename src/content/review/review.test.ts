import { expect, test } from 'vitest'
import { plainTextOf } from '#city/text.ts'
import { printDiagnostic } from '../diagnostic.ts'
import { loadFlow } from '../flow/flow.ts'
import { SMALL_FLOW } from '../sample.ts'
import { readReview } from './review.ts'
import { readReviews } from './reviews.ts'
import { MENDED_SHARES, RACE_REVIEW, SHARES, SHARES_REVIEW, SOUND_REVIEW, WORDS_REVIEW } from './sample.ts'

const city = loadFlow({ file: 'flow.md', text: SMALL_FLOW }).document!.city

const read = (text: string, file = `content/reviews/${/\(`([a-z-]+)`\)/.exec(text)?.[1] ?? 'none'}.md`) =>
  readReview({ file, text }, city)

const printed = (text: string) =>
  read(text)
    .report.diagnostics()
    .map(printDiagnostic)
    .map((line) => line.replace(/^content\/reviews\/[a-z-]+\.md:/, ''))

test.each([
  ['with a fault', SHARES_REVIEW],
  ['with sound code', SOUND_REVIEW],
  ['of a race', RACE_REVIEW],
  ['in words', WORDS_REVIEW],
])('a review %s is read without a diagnostic', (_, text) => {
  expect(printed(text)).toEqual([])
})

test('a review that runs has its code, its first values, and its answer apart', () => {
  const { source } = read(SHARES_REVIEW)
  const { asked, around, code, answer, ...rest } = source!.review
  expect(rest).toEqual({
    id: 'equal-shares',
    title: 'Equal shares',
    building: 'auth',
    level: 1,
    kind: 'rounding',
    floors: ['auth@L1', 'rest-api@L0'],
    sound: false,
    language: 'ts',
    trial: {
      kind: 'call',
      parameters: [
        { name: 'total', value: 1000 },
        { name: 'people', value: 4 },
      ],
    },
  })
  expect([asked, around].map((text) => plainTextOf(text!))).toEqual([
    'Split a bill into equal shares, in cents.',
    'Called once for each table.',
  ])
  expect(code).toHaveLength(9)
  expect(answer.fault).toMatchObject({
    lines: [6],
    breaks: [
      { kind: 'arguments', values: [1000, 3] },
      { kind: 'arguments', values: [1, 2] },
    ],
  })
  expect(plainTextOf(answer.why)).toBe('What is cut off belongs to nobody.')
  expect({ given: source!.given, mended: source!.mended }).toEqual({ given: SHARES, mended: MENDED_SHARES })
})

test('sound code has no fault, and says why it holds', () => {
  const { review, mended, runs } = read(SOUND_REVIEW).source!
  expect(review.answer).toEqual({
    fault: null,
    why: [{ kind: 'text', text: 'The remainder goes to those who come first.' }],
  })
  expect({ sound: review.sound, mended, mendedRun: runs!.mended }).toEqual({
    sound: true,
    mended: null,
    mendedRun: null,
  })
})

test('a race has the values of its store and the arguments of both calls', () => {
  expect(read(RACE_REVIEW).source!.review.trial).toEqual({
    kind: 'twice',
    store: { tickets: 10 },
    first: [{ name: 'count', value: 2 }],
    second: [{ name: 'count', value: 3 }],
  })
})

test('what does not run breaks in words', () => {
  const { review, runs, property } = read(WORDS_REVIEW).source!
  expect({ runs, property, trial: review.trial }).toEqual({ runs: null, property: null, trial: null })
  expect(review.answer.fault).toMatchObject({
    lines: [4, 6, 7],
    breaks: [{ kind: 'words', situation: 'no folder named', given: '/build is removed', wanted: 'it stops' }],
  })
})

const shares = (from: string | RegExp, to: string) => SHARES_REVIEW.replace(from, to)
const race = (from: string | RegExp, to: string) => RACE_REVIEW.replace(from, to)
const words = (from: string | RegExp, to: string) => WORDS_REVIEW.replace(from, to)

/** What is missing where all of it is taken for code. */
const FOLLOWING_AN_OPEN_FENCE = ['field', 'field', 'field', 'fence', 'field'].map((what) => `1:3 error missing-${what}`)

test.each<[string, string, readonly string[]]>([
  ['no title', shares(/^# .*\n/, ''), ['1:1 error missing-title', '2:1 error misplaced-text']],
  ['a title without its id', shares(' (`equal-shares`)', ''), ['1:3 error review-id']],
  ['an id that is no slug', shares('`equal-shares`', '`Equal_Shares`'), ['1:3 error review-id']],
  ['a second heading', `${SHARES_REVIEW}\n## More\n`, ['48:4 error unknown-heading']],
  ['an unknown building', shares('At:** Auth', 'At:** Auht'), ['3:1 error unknown-building']],
  ['a level that is not there', shares('Auth, L1', 'Auth, L7'), ['3:1 error missing-level']],
  ['a place without a level', shares('Auth, L1', 'Auth'), ['3:1 error bad-value']],
  ['an unknown kind', shares('rounding', 'roundin'), ['4:1 error unknown-kind']],
  ['an unknown floor', shares('rest-api@L0', 'rest-api@L7'), ['5:1 error unknown-floor']],
  ['a floor twice', shares('rest-api@L0', 'auth@L1'), ['5:1 error bad-value']],
  ['a floor that is none', shares('rest-api@L0', 'REST API'), ['5:1 error bad-value']],
  ['a missing field', shares(/\*\*Asked.*\n/, ''), ['1:3 error missing-field']],
  ['an empty field', shares('Called once for each table.', ''), ['7:1 error empty-field']],
  ['a doubled field', shares('**Around:**', '**Kind:**'), ['7:1 error doubled-field']],
  ['an unknown field', shares('**Fault:**', '**Fautl:**'), ['1:3 error missing-field', '23:1 error unknown-field']],
  ['no code', shares('ts code', 'ts cod'), ['1:3 error missing-fence', '9:1 error unknown-fence']],
  ['an unknown language', shares('ts mended', 'rust mended'), ['error missing-fence', '28:1 error unknown-fence']],
  [
    'a second fence of one role',
    shares('ts property', 'ts mended'),
    ['error missing-fence', '40:1 error doubled-fence'],
  ],
  ['no mended code', shares(/```ts mended[^`]+```/, ''), ['1:3 error missing-fence']],
  ['no property', shares(/```ts property[^`]+```/, ''), ['1:3 error missing-fence']],
  ['mended code that is the same', shares(MENDED_SHARES, SHARES), ['28:1 error same-code']],
  ['mended code in another language', words('bash mended', 'sql mended'), ['23:1 error unknown-fence']],
  [
    'code that is too short',
    shares(/\n {2}const all[^]+?return all/, ''),
    ['9:1 error code-length', '18:1 error fault-lines'],
  ],
  ['code that is too long', shares('  const share', `${'  // \n'.repeat(32)}  const share`), ['9:1 error code-length']],
  ['a mistake in the code', shares('const share =', 'const share ='.slice(0, -2)), ['12:9 error code-syntax']],
  ['an import', shares('/** Splits', "import a from 'a'\n/** Splits"), ['10:1 error code-import']],
  ['a second export', shares('  return all\n}', '  return all\n}\nexport const a = 1'), ['19:1 error code-export']],
  [
    'mended code of another name',
    SHARES_REVIEW.replace(/(ts mended[^]+?function )shares/, '$1split'),
    ['28:1 error code-export'],
  ],
  [
    'a parameter without a name',
    SHARES_REVIEW.replaceAll('total: number', '{ total }: { total: number }'),
    ['11:24 error code-parameter', '30:24 error code-parameter'],
  ],
  ['a clock', shares('const share =', 'const now = Date.now()\n  const share ='), ['12:15 error code-impure']],
  ['a property that checks nothing', shares('check(', 'fc.assert('), ['41:1 error code-property']],
  ['no values to try', shares(/\*\*Try.*\n/, ''), ['1:3 error missing-field']],
  ['too few values to try', shares('`1000`, `4`', '`1000`'), ['21:1 error argument-count']],
  ['a breaking case with too many values', shares('`1`, `2`', '`1`, `2`, `3`'), ['25:1 error argument-count']],
  ['a value that is no JSON', shares('`1000`, `4`', "`1000`, `'4'`"), ['21:18 error no-json']],
  ['a number that is infinite', shares('`1000`, `4`', '`1e999`, `4`'), ['21:10 error no-json']],
  ['a value outside of a code', shares('`1000`, `4`', '`1000`, 4'), ['21:16 error bad-value']],
  ['a fault that names no lines', shares('line 6', 'the push'), ['23:1 error fault-lines']],
  ['a fault beyond the code', shares('line 6', 'lines 6-10'), ['23:1 error fault-lines']],
  ['a fault of too many lines', shares('line 6', 'lines 1-3, 5-7'), ['23:1 error fault-lines']],
  [
    'a sound one with a fault',
    shares('**Try', '**Sound:** It holds.\n\n**Try'),
    [
      'error sound-and-fault',
      'error sound-and-fault',
      'error sound-and-fault',
      'error sound-and-fault',
      'error sound-and-fault',
    ],
  ],
  ['a race with one try', race('**Try:** `3`\n', ''), ['21:1 error missing-field']],
  ['a store that is no object', race('`{"tickets": 10}`\n**Try', '`10`\n**Try'), ['20:1 error bad-value']],
  ['a store of code that takes none', race(/db: Store/g, 'shop: Store'), ['20:1 error code-parameter']],
  [
    'a race whose breaking case is of one call',
    race('`[2]`, `[3]`, `"1212"`', '`2`, `3`, `"1212"`'),
    ['error bad-value'],
  ],
  ['a race whose turns are none', race('"1212"', '"ABAB"'), ['error bad-value']],
  ['values to try of what does not run', words('**Fault', '**Try:** `1`\n**Fault'), ['19:1 error bad-value']],
  ['a breaking case of two texts', words(', `wanted: it stops`', ''), ['error argument-count']],
  ['a property of what does not run', `${WORDS_REVIEW}\n\`\`\`ts property\ncheck()\n\`\`\`\n`, ['error unknown-fence']],
  [
    'a reason not to run what runs',
    shares('**Try', '**Not run:** It would take a whole week.\n**Try'),
    ['21:1 error bad-value'],
  ],
  ['no reason not to run', words('**Fault', '**Not run:** Too hard.\n**Fault'), ['19:1 error bad-value']],
  ['a list', shares('**Try', '- One.\n\n**Try'), ['error misplaced-text']],
  ['an open fence', shares(/\n```\n$/, '\n'), ['error broken-fence']],
  [
    'a fence that the end of the next one closes',
    shares('\n```\n', '\n'),
    [...FOLLOWING_AN_OPEN_FENCE, '9:1 error broken-fence', '20:6 error code-syntax'],
  ],
  [
    'a fence that does something as soon as it is loaded',
    shares('/** Splits', 'while (true) {}\n/** Splits'),
    ['10:1 error code-statement'],
  ],
])('%s is an error', (_, text, expected) => {
  const found = printed(text)
  expect(found.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(
    expected.map((line) => expect.stringContaining(line) as unknown),
  )
  expect(read(text).source).toBe(null)
})

test('a review may not wait before its building opens, and names what is nearest', () => {
  const late = { ...city, buildings: city.buildings.map((one) => ({ ...one, level: 1 })) }
  const diagnostics = (text: string) => readReview({ file: 'clean-up.md', text }, late).report.diagnostics()
  expect(diagnostics(WORDS_REVIEW).map(({ code, message }) => `${code} ${message}`)).toEqual([
    'review-before-building review "clean-up" is at L0, but "Auth" opens at L1. Write L1 or higher.',
  ])
  expect(printed(SHARES_REVIEW.replace('At:** Auth', 'At:** Auht'))[0]).toContain('Did you mean "Auth"?')
})

test('an id that is not the name of the file is an error', () => {
  expect(read(SHARES_REVIEW, 'content/reviews/shares.md').report.diagnostics()).toMatchObject([
    { code: 'review-id', message: 'the id is "equal-shares", but the file is called "shares.md". Write one name.' },
  ])
})

test('two reviews of one id are an error; the counts are of those that can be read', () => {
  const sources = [SHARES_REVIEW, SOUND_REVIEW, RACE_REVIEW, WORDS_REVIEW, SHARES_REVIEW].map((text, index) => {
    return { file: `${index < 4 ? '' : 'other/'}${/\(`(.+)`\)/.exec(text)![1]!}.md`, text }
  })
  const { drafts, counts } = readReviews(sources, city)
  expect(drafts.flatMap(({ report }) => report.diagnostics()).map(({ code, file }) => [code, file])).toEqual([
    ['doubled-review', 'other/equal-shares.md'],
  ])
  expect(counts).toMatchObject({ running: 4, sound: 1, reviewsByLevel: { L0: 2, L1: 3 } })
})
