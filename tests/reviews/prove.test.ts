import { expect, test } from 'vitest'
import { printDiagnostic } from '../../src/content/diagnostic.ts'
import { readReview } from '../../src/content/review/review.ts'
import { RACE_REVIEW, SHARES, SHARES_REVIEW, SOUND_REVIEW, WORDS_REVIEW } from '../../src/content/review/sample.ts'
import type { ReviewProof } from './proof.ts'
import { prove } from './prove.ts'

function sourceOf(text: string) {
  const file = `${/\(`(.+)`\)/.exec(text)![1]!}.md`
  const { report, source } = readReview({ file, text }, null)
  if (!source) throw new Error(report.diagnostics().map(printDiagnostic).join('\n'))
  return source
}

const faultsIn = (text: string, proof: ReviewProof | null = null) => prove(sourceOf(text), proof)

const namesFolder: ReviewProof = (code) => expect(code).toContain('${1:?')

test.each([
  ['with a fault', SHARES_REVIEW, null],
  ['with sound code', SOUND_REVIEW, null],
  ['that runs twice at once', RACE_REVIEW, null],
  ['that does not run in the page', WORDS_REVIEW, namesFolder],
])('nothing is found in a review %s', async (_, text, proof) => {
  expect(await faultsIn(text, proof)).toEqual([])
})

const EMPTY_PROPERTY = SHARES_REVIEW.replace(
  'shares(total, people).reduce((a: number, b: number) => a + b, 0) === total',
  'true',
)

test.each([
  [
    'a breaking case that breaks nothing',
    SHARES_REVIEW.replace('`1`, `2`', '`4`, `2`'),
    ['Breaks [4,2] breaks nothing: both give [2,2]'],
  ],
  ['a try that breaks', SHARES_REVIEW.replace('`1000`, `4`', '`7`, `2`'), ['Try [7,2] gives the fault away']],
  [
    'a property that always holds',
    EMPTY_PROPERTY,
    [
      'the property holds of the faulty code for Breaks [1000,3]',
      'the property holds of the faulty code for Breaks [1,2]',
      'the property also holds of code that does nothing',
    ],
  ],
  [
    'a property that asks too much',
    SHARES_REVIEW.replace('0) === total', '0) === total + (people > 30 ? 1 : 0)'),
    ['the property does not hold for ['],
  ],
  [
    'a property that takes fewer values',
    SHARES_REVIEW.replace('fc.nat(100_000),\n', ''),
    ['the property makes 1 values, the code takes 2'],
  ],
  [
    'a fault on another line',
    SHARES_REVIEW.replace('line 6', 'line 7'),
    ['the mended code differs from the code elsewhere'],
  ],
  [
    'mended code that does something else where the code is right',
    SHARES_REVIEW.replace('? 1 : 0)', '? 1 : 0) + (people > 4 ? [1, -1][person] ?? 0 : 0)'),
    ['the code does what was asked for ['],
  ],
  [
    'sound code that is not sound',
    SOUND_REVIEW.replace(/```ts code\n[^`]+```/, `\`\`\`ts code\n${SHARES}\n\`\`\``),
    ['the property does not hold for ['],
  ],
  [
    'code that never ends',
    SOUND_REVIEW.replace('const all', 'while (people === 4) {}\n  const all'),
    ['nothing comes out for [1000,4] in time'],
  ],
  [
    'code that depends on where it runs',
    SOUND_REVIEW.replace('const all', 'total += new Date(0).getHours()\n  const all'),
    ['the code does not do the same twice, or in'],
  ],
  ['a race without its turns', RACE_REVIEW.replace('"1212"', '"1122"'), ['breaks nothing']],
])('%s is found', async (_, text, expected) => {
  const found = await faultsIn(text).catch((error: unknown) => [String(error)])
  for (const part of expected) expect(found).toContainEqual(expect.stringContaining(part))
})

test.each<[string, ReviewProof | null, string]>([
  ['no proof', null, 'there is no tests/reviews/proofs/clean-up.ts'],
  ['a proof that holds of everything', () => {}, 'the proof holds of the faulty code'],
  ['a proof that holds of nothing', () => expect(1).toBe(2), 'the proof fails on the right code'],
  [
    'a proof that breaks by accident',
    (code) => {
      if (!code.includes('?')) throw new TypeError('oh')
    },
    'the faulty code fails for another reason: TypeError: oh',
  ],
])('%s of code that does not run in the page is found', async (_, proof, expected) => {
  expect(await faultsIn(WORDS_REVIEW, proof)).toContainEqual(expect.stringContaining(expected))
})
