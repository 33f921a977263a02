import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainTextOf } from '#city/text.ts'
import { readReview } from './review.ts'
import { RACE_REVIEW, SHARES_REVIEW, SOUND_REVIEW, WORDS_REVIEW } from './sample.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const scraps = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\n',
    '\n\n',
    '**',
    '`',
    '```\n',
    '```ts code\n',
    '> ',
    '- ',
    '# ',
    '[',
    '](',
    '<!--',
    '\0',
    '{',
    '}',
  ),
  fc.constantFrom(
    '**Sound:** It holds.\n',
    '**Try:** `1`\n',
    '**Store:** `{}`\n',
    '**Breaks:** `1`\n',
    'export ',
    'await ',
  ),
)

/** Changes a text in a way that editors, merges or broken transfers may damage it: a part of it gives way to another. */
const damages = fc
  .tuple(share, fc.oneof(fc.constant(0), fc.nat(80)), fc.oneof(fc.constant(''), scraps))
  .map(([at, count, scrap]) => (text: string) => {
    const index = Math.floor(at * text.length)
    return text.slice(0, index) + scrap + text.slice(index + count)
  })

/** One sentence for each thing that is missing or inconsistent in a review; empty if it is whole. */
function holesIn(text: string): readonly string[] {
  const { report, source } = readReview({ file: 'content/reviews/equal-shares.md', text }, null)
  const diagnostics = report.diagnostics()
  const lines = text.split(/\r\n?|\n/).length
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  const { review, runs, mended, property, tries } = source ?? {}
  const { fault, why } = review?.answer ?? {}
  const claims: Readonly<Record<string, boolean>> = {
    'a place outside of the file': diagnostics.every(({ line, column }) => line >= 1 && line <= lines && column >= 1),
    'neither a review nor an error': hasErrors === (source === null),
    'no request': !review || plainTextOf(review.asked) !== '',
    'no why': !why || plainTextOf(why) !== '',
    'half a fault': !review || review.sound === (fault === null),
    'no breaking case': !fault || fault.breaks.length > 0,
    'a fault outside of the code': !fault || fault.lines.every((line) => line >= 1 && line <= review!.code.length),
    'sound and mended': !review || review.sound === (mended === null),
    'half of what runs': !runs || (property !== null && review!.trial !== null && tries!.length > 0),
    'values without a parameter':
      !runs || tries!.every((list) => list.length === valuesOf(runs.given.parameters.length)),
  }
  function valuesOf(parameters: number): number {
    return review!.trial?.kind === 'twice' ? parameters - 1 : parameters
  }
  return Object.entries(claims).flatMap(([hole, holds]) => (holds ? [] : [hole]))
}

test.each([
  ['with a fault', SHARES_REVIEW],
  ['with sound code', SOUND_REVIEW],
  ['of a race', RACE_REVIEW],
  ['in words', WORDS_REVIEW],
])('damage to a review %s gives errors or a whole review, never an exception', (_, sample) => {
  const text = sample.replace(/\(`[a-z-]+`\)/, '(`equal-shares`)')
  expect(holesIn(text)).toEqual([])
  fc.assert(
    fc.property(fc.array(damages, { minLength: 1, maxLength: 3 }), (list) => {
      const damaged = list.reduce((all, damage) => damage(all), text)
      expect({ damaged, holes: holesIn(damaged) }).toEqual({ damaged, holes: [] })
    }),
    { numRuns: 300 },
  )
})

test('any text gives errors, never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(holesIn(text)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
