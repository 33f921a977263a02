import { expect, test } from 'vitest'
import { printDiagnostic } from '../diagnostic.ts'
import { FIELDS, SMALL_FLOW, building, district, floor, flowOf, level } from '../sample.ts'
import { loadFlow } from './flow.ts'

const START = [level(0, 'Magician'), district('Build'), building('Auth')]
const load = (text: string) => loadFlow({ file: 'flow.md', text })
const printed = (text: string) => load(text).diagnostics.map(printDiagnostic)

test.each([
  [
    'a missing field',
    flowOf(level(0, 'Magician'), district('Build'), building('Auth', FIELDS.replace(/.*learn.*\n/, ''))),
    ['flow.md:17:4 error missing-field building "Auth" has no "learn". Add "- **learn:** …" below its heading.'],
  ],
  [
    'an empty field',
    flowOf(level(0, 'Magician'), district('Build'), building('Auth', FIELDS.replace(' The know text.', ''))),
    ['flow.md:21:3 error empty-field "know" of building "Auth" is empty. Write its text behind the label.'],
  ],
  [
    'a misspelt field',
    flowOf(level(0, 'Magician'), district('Build'), building('Auth', FIELDS.replace('learn:', 'lern:'))),
    [
      'flow.md:17:4 error missing-field building "Auth" has no "learn". Add "- **learn:** …" below its heading.',
      'flow.md:23:3 error unknown-field unknown field "lern" of building "Auth". Did you mean "learn"?',
    ],
  ],
  [
    'a field twice',
    flowOf(level(0, 'Magician'), district('Build'), building('Auth', `${FIELDS}\n- **know:** Again.`)),
    ['flow.md:25:3 error doubled-field second "know" of building "Auth"; the first is on line 21. Keep one.'],
  ],
  [
    'a second paragraph in a field',
    flowOf(level(0, 'Magician'), district('Build'), building('Auth', `${FIELDS}\n\n  More.`)),
    ['flow.md:26:3 error misplaced-text "prose" of building "Auth" is one paragraph. Join this to it.'],
  ],
  [
    'text without a label',
    flowOf(...START, 'Loose words.\n'),
    ['flow.md:26:1 error misplaced-text found "Loose words." below building "Auth", expected its labelled fields.'],
  ],
  [
    'a floor of a misspelt building',
    flowOf(...START, level(1, 'Apprentice'), floor('Auht — Floor 1')),
    ['flow.md:32:4 error unknown-building floor of unknown building "Auht". Did you mean "Auth"?'],
  ],
  [
    'a floor of an unknown building below the last level',
    flowOf(...START, floor('Code Quality — Floor 1'), level(1, 'Apprentice')),
    ['flow.md:26:4 error unknown-building floor of unknown building "Code Quality".'],
  ],
  [
    'two floors of unknown buildings',
    flowOf(...START, floor('Wisdom — Floor 1'), floor('Code Quality — Floor 1')),
    [
      'flow.md:26:4 error unknown-building floor of unknown building "Wisdom". The one floor without a building is "Code Quality", on line 35.',
      'flow.md:35:4 warning implied-city-floor there is no building "Code Quality": its floor is taken for the city\'s own. Write "Code Quality (of the city) — Floor 1" to say so.',
    ],
  ],
  [
    'a floor of the city before the last level',
    flowOf(...START, floor('Quality (of the city) — Floor 1'), level(1, 'Apprentice')),
    ['flow.md:26:4 error city-floor the city\'s own floor "Quality" stands at L0, expected the last level, L1.'],
  ],
  [
    'two floors of the city',
    flowOf(...START, floor('Quality (of the city) — Floor 1'), floor('Wisdom (of the city) — Floor 1')),
    ['flow.md:35:4 error city-floor second floor of the city; the first, "Quality", is on line 26. Keep one.'],
  ],
  [
    'two floors of a building at one level',
    flowOf(...START, level(1, 'Apprentice'), floor('Auth — Floor 1'), floor('Auth — Floor 2')),
    [
      'flow.md:41:4 error doubled-floor second floor of "Auth" at L1; the first is on line 32. A building grows by at most one floor a level. (lines 41 to 48)',
    ],
  ],
  [
    'a floor before its building',
    flowOf(...START, floor('Database — Floor 1'), level(1, 'Apprentice'), building('Database')),
    [
      'flow.md:26:4 error floor-before-building floor 1 of "Database" at L0 comes before its building. Move it below the building, which line 41 declares at L1. (lines 26 to 33)',
    ],
  ],
  [
    'a floor 0 that is not marked',
    flowOf(...START, level(1, 'Apprentice'), floor('Auth — Floor 0')),
    [
      'flow.md:32:4 error floor-number found Floor 0 of "Auth". Its ground floor is its own heading, on line 17. Number it from 1, or add "(already above)".',
    ],
  ],
  [
    'a cross-reference to nothing',
    flowOf(...START, '## [new floor unlocked] Auht — Floor 0 (already above)\n'),
    ['flow.md:26:4 error unknown-building ground floor of unknown building "Auht". Did you mean "Auth"?'],
  ],
  [
    'a cross-reference with text',
    flowOf(...START, '## [new floor unlocked] Auth — Floor 0 (already above)\n\nText.\n'),
    ['flow.md:28:1 error misplaced-text found "Text." below the cross-reference to "Auth", expected nothing.'],
  ],
  [
    'a second building of one name',
    flowOf(...START, building('AUTH!')),
    [
      'flow.md:26:4 error doubled-building second building "AUTH!"; line 17 declares "Auth", which makes the same id. Rename one. (lines 26 to 33)',
    ],
  ],
  [
    'a second district of one name',
    flowOf(...START, district('Build')),
    ['flow.md:26:4 error doubled-district second district "Build"; line 11 declares it. Rename one. (lines 26 to 30)'],
  ],
  [
    'a building in an unknown district',
    flowOf(...START, building('Vault (in Biuld district)')),
    [
      'flow.md:26:4 error unknown-district building "Vault" in unknown district "Biuld"; only districts declared above it are known. Did you mean "Build"?',
    ],
  ],
  [
    'a building before any district',
    flowOf(level(0, 'Magician'), building('Auth')),
    [
      'flow.md:11:4 error no-district building "Auth" stands before any district. Declare a district first, or write "(in <Name> district)".',
    ],
  ],
  [
    'a level left out',
    flowOf(...START, level(2, 'Builder')),
    ['flow.md:26:3 error level-order found L2, expected L1. Levels go up one by one from L0.'],
  ],
  [
    'a level twice',
    flowOf(...START, level(0, 'Magician')),
    [
      'flow.md:26:3 error level-order found L0 again; the first is on line 5, expected L1. Levels go up one by one from L0.',
    ],
  ],
  [
    'a level without epigraph and story',
    flowOf('# L0: The Magician\n', district('Build'), building('Auth')),
    [
      'flow.md:5:3 error missing-field level "L0: The Magician" has no epigraph. Add "> …" below its heading.',
      'flow.md:5:3 error missing-field level "L0: The Magician" has no story. Add a paragraph below its epigraph.',
    ],
  ],
  [
    'a misspelt marker',
    flowOf(...START, '## [new bulding unlocked] Vault\n'),
    [
      'flow.md:26:4 error unknown-heading unknown heading "## [new bulding unlocked] Vault". Did you mean "[new building unlocked]"?',
    ],
  ],
  [
    'a line of dashes that makes a heading',
    flowOf(...START, 'Some words\n---\n'),
    [
      'flow.md:26:1 error unknown-heading heading "## Some words" was made by the line of dashes below it. Put an empty line between the text and "---".',
    ],
  ],
  [
    'an unknown mark',
    flowOf(...START, level(1, 'Apprentice'), floor('Auth — Floor 1 (Finale)')),
    [
      'flow.md:32:4 error unknown-mark unknown "(Finale)" in "[new floor unlocked] Auth — Floor 1 (Finale)". Expected "(Final)", "(already above)" or nothing.',
    ],
  ],
  [
    'a link to nothing',
    SMALL_FLOW.replace('A story.', 'See [it](floor:auht@L1).'),
    ['flow.md:9:5 error unknown-link link to unknown floor "floor:auht@L1". Did you mean "floor:auth@L1"?'],
  ],
  [
    'a link that no page may hold',
    SMALL_FLOW.replace('A story.', 'See [it](javascript:alert).'),
    [
      'flow.md:9:5 error foreign-link a link to "javascript:alert". Expected floor:<building>@L<n>, building:<id>, phase:phase-<n>, worksheet:<slug> or an http(s) address.',
    ],
  ],
  [
    'a picture',
    SMALL_FLOW.replace('A story.', '![a](b.png)'),
    [
      "flow.md:9:1 error unsupported-markup a picture can't stand here. Text may hold code, emphasis and links; blocks are paragraphs, lists and fenced code.",
    ],
  ],
  [
    'no level at all',
    '# A city\n\nWords.\n',
    ['flow.md:1:1 error missing-level no level. Expected a heading "# L<n>: The <Identity>".'],
  ],
  [
    'nothing',
    '',
    [
      'flow.md:1:1 error missing-title no title. Begin the document with "# <title>".',
      'flow.md:1:1 error missing-level no level. Expected a heading "# L<n>: The <Identity>".',
    ],
  ],
  [
    'a control character',
    '# A city\n\nthe \u001b[31mlog\u001b[0m',
    ['flow.md:3:5 error not-text found U+001B, a control character, which no text needs. Remove it.'],
  ],
  [
    'bytes that are no text',
    '# A city\n\nPK\ufffd\u0004',
    ['flow.md:3:3 error not-text found U+FFFD: this is no UTF-8 text. Save it as UTF-8 Markdown.'],
  ],
  [
    'a file cut off in a sentence',
    SMALL_FLOW.slice(0, -8),
    [
      'flow.md:57:22 error cut-off the file ends in mid-sentence, without a line end. Restore what is missing, or end the line.',
    ],
  ],
])('%s is named with place and cure, and gives no city', (_, text, expected) => {
  expect(printed(text)).toEqual(expected)
  expect(load(text).document).toBe(null)
})

test('all errors are reported at once', () => {
  const text = flowOf(level(1, 'Apprentice'), building('Auth', ''), floor('Auht — Floor x'), '### Odd\n')
  expect(load(text).diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '5 level-order',
    '11 no-district',
    '11 missing-field',
    '11 missing-field',
    '11 missing-field',
    '11 missing-field',
    '17 unknown-heading',
    '26 unknown-heading',
  ])
})

test.each([
  [
    'floors that fall',
    flowOf(...START, level(1, 'Apprentice'), floor('Auth — Floor 2'), level(2, 'Builder'), floor('Auth — Floor 1')),
    ['32 number-gap', '47 falling-number'],
  ],
  [
    'a floor above the final one',
    flowOf(
      ...START,
      level(1, 'Apprentice'),
      floor('Auth — Floor 1 (Final)'),
      level(2, 'Builder'),
      floor('Auth — Floor 2'),
    ),
    ['47 falling-number'],
  ],
  ['a district without buildings', flowOf(...START, district('Craft')), ['26 empty-district']],
  [
    'a title of one word',
    flowOf(level(0, 'Magician'), district('Build'), building('Auth', `- **title:** Receipt\n${FIELDS}`)),
    ['21 title-length'],
  ],
  [
    'a wrong number of floors',
    SMALL_FLOW.replace('An introduction.', 'A city of\n5 floors and 2 buildings.'),
    ['4 claim-count'],
  ],
])('%s are said, and the city stands', (_, text, expected) => {
  const { diagnostics, document } = load(text)
  expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(expected)
  expect(document).not.toBe(null)
})
