import { expect, test } from 'vitest'
import { readCurriculum } from '../curriculum/curriculum.ts'
import { readFlow } from '../flow/flow.ts'
import { CHECKPOINT, SMALL_CURRICULUM, SMALL_FLOW } from '../sample.ts'

const foundIn = (read: typeof readFlow | typeof readCurriculum, text: string) =>
  (read === readFlow ? readFlow({ file: 'a.md', text }) : readCurriculum({ file: 'a.md', text }, null)).report
    .diagnostics()
    .map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`)

const flow = (from: string, to: string) => SMALL_FLOW.replace(from, to)
const plan = (from: string, to: string) => SMALL_CURRICULUM.replace(from, to)
const MORE_IN_QUOTE = '> An epigraph.\n>\n> - one\n>\n> ## two\n>\n> > three\n>\n>     four'

test.each([
  [
    'a heading without its blank',
    flow('## [new dis', '##[new dis'),
    [
      '11:1 error disguised-heading',
      '13:1 error misplaced-text',
      '15:1 error misplaced-text',
      '17:4 error no-district',
      '26:4 error no-district',
    ],
  ],
  [
    'a heading in bold',
    flow('## [new building unlocked] Auth', '**[new building unlocked] Auth**'),
    [
      '17:1 error misplaced-text',
      '17:1 error disguised-heading',
      '19:1 error unknown-field',
      '21:1 error misplaced-text',
      '41:4 warning implied-city-floor',
    ],
  ],
  [
    'an epigraph with more than words',
    flow('> An epigraph.', MORE_IN_QUOTE),
    ['9:3 error misplaced-text', '11:3 error misplaced-text', '13:3 error misplaced-text', '15:3 error misplaced-text'],
  ],
  ['an aside in italics', flow('**Why now:**', '*An aside.*\n\n**Why now:**'), ['15:1 error misplaced-text']],
  ['a note without its rule', `${SMALL_FLOW}\n*The end.*\n`, ['59:1 warning implied-note']],
  [
    'a second paragraph in a title',
    flow('- **know:**', '- **title:** Two words\n\n  More.\n- **know:**'),
    ['23:3 error misplaced-text'],
  ],
  [
    'a picture in a title',
    flow('- **know:**', '- **title:** Two words ![x](y)\n- **know:**'),
    ['21:24 error unsupported-markup'],
  ],
  [
    'a fence behind its label',
    flow('- **know:**', '- **example:** ```js\n  one\n  ```\n- **know:**'),
    ['21:15 error broken-fence', '23:3 error broken-fence'],
  ],
  [
    'a fence that is never closed',
    flow('A story.', 'A story.\n\n```\none'),
    ['11:1 error broken-fence', ...[14, 20, 29, 38, 44, 53].map((line) => `${line}:1 error disguised-heading`)],
  ],
  [
    'an address that is not in the text',
    flow('A story.', '[Write](mailto:a@b.org) a@b.org.'),
    ['9:1 error foreign-link'],
  ],
  ['front matter', `---\ntitle: A city\n---\n${SMALL_FLOW}`, ['1:1 error front-matter']],
  ['front matter in TOML', `+++\ntitle = "A city"\n+++\n${SMALL_FLOW}`, ['1:1 error front-matter']],
  ['text above the title', `Words.\n\n${SMALL_FLOW}`, ['1:1 error misplaced-text']],
  [
    'an id in a heading',
    flow('] Auth\n', '] Auth {#auth}\n'),
    ['17:33 error heading-mark', '41:4 warning implied-city-floor'],
  ],
  [
    'a comment in a heading',
    flow('] Auth\n', '] Auth <!-- x -->\n'),
    ['17:33 error heading-mark', '17:33 warning shown-comment', '41:4 warning implied-city-floor'],
  ],
  ['a link in a heading', flow('] Auth\n', '] [Auth](https://a.org)\n'), ['17:28 error foreign-link']],
  ['the title of a link', flow('A story.', '[A](https://a.org "t").'), ['9:1 warning ignored-detail']],
  ['a year that makes a list', flow('A story.', '1986. A year.'), ['9:1 warning ignored-detail']],
  ['a box to tick', flow('A story.', '- [ ] A story.'), ['9:1 warning ignored-detail']],
  ['a comment', flow('A story.', 'A story. <!-- x -->'), ['9:10 warning shown-comment']],
  [
    'fields without their heading',
    flow('## [new district unlocked] The Build\n', ''),
    ['12:1 error misplaced-text', '14:1 error misplaced-text', '16:4 error no-district', '25:4 error no-district'],
  ],
  ['a qualifier that only a floor has', flow('] Auth — Floor', '] Auth (OAuth) — Floor'), ['41:4 error unknown-mark']],
])('in a flow, %s is reported', (_, text, expected) => {
  expect(text).not.toBe(SMALL_FLOW)
  expect(foundIn(readFlow, text)).toEqual(expected)
})

test.each([
  [
    'a part without its blank',
    plan('### Checkpoints', '###Checkpoints'),
    ['53:1 error disguised-heading', '54:1 warning ignored-detail'],
  ],
  ['a label that is close to one', plan('*Worksheet:* log', '*Worksheets:* log'), ['54:87 error unknown-field']],
  ['a mark that is not in italics', plan('**It runs.**', '**It runs.** (optional)'), ['54:7 error bad-value']],
  ['a cell too many', plan('| what | text | In a word. |', '| what | text | In a|word. |'), ['84:22 error bad-value']],
  [
    'a second paragraph in a question',
    plan('What surprised you?', 'What surprised you?\n\n   More.'),
    ['38:4 error misplaced-text'],
  ],
  ['words in parentheses behind a field', plan('- kind: large', '- kind (x): large'), ['92:3 error unknown-field']],
  ['another title', plan('# The curriculum', '# The plan'), ['1:3 warning ignored-detail']],
])('in a curriculum, %s is reported', (_, text, expected) => {
  expect(text).not.toBe(SMALL_CURRICULUM)
  expect(foundIn(readCurriculum, text)).toEqual(expected)
})

test('removing the lines that the front matter message names leaves the document itself', () => {
  const text = `---\ntitle: A city\n---\n${SMALL_FLOW}`
  const { lastLine = 0 } = readFlow({ file: 'a.md', text }).report.diagnostics()[0] ?? {}
  expect(text.split('\n').slice(lastLine).join('\n')).toBe(SMALL_FLOW)
})

test('a document may begin with a thematic break', () => {
  expect(foundIn(readFlow, `---\n\n${SMALL_FLOW}`)).toEqual([])
})

const checkpointIn = (text: string) =>
  readCurriculum({ file: 'a.md', text: plan(CHECKPOINT, text) }, null).document.phases[0]!.checkpoints[0]

test('a checkpoint keeps the spaces between its marks, and the colons of its labels may be outside of them', () => {
  const text =
    '- [ ] `runs` **It runs.** *(optional)* See **this** *that*. *Evidence*: x. **Stands at:** Auth. *Worksheet*: log.'
  expect(checkpointIn(text)).toMatchObject({
    required: false,
    claim: [
      { kind: 'text', text: 'See ' },
      { kind: 'strong', children: [{ kind: 'text', text: 'this' }] },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'that' }] },
      { kind: 'text', text: '.' },
    ],
    evidence: [{ kind: 'text', text: 'x.' }],
    building: 'auth',
    worksheet: 'worksheet/log',
  })
})

test('a value may begin with a colon', () => {
  const { document } = readFlow({ file: 'a.md', text: flow('The know text.', ':0 is a port.') })
  expect([...document.lessons.values()][0]!.know).toEqual([{ kind: 'text', text: ':0 is a port.' }])
})

test('an example may name the row it fills', () => {
  const named = (row: string) => plan('**Example:**', `**Example:** ${row}`)
  const { document } = readCurriculum({ file: 'a.md', text: named('second') }, null)
  expect(document.worksheets[0]!.exampleRow).toBe('second')
  expect(foundIn(readCurriculum, named('third'))).toEqual(['88:33 error bad-value'])
})
