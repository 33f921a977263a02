import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { City } from '#city/city.ts'
import { FIELDS, SMALL_FLOW, building, district, floor, flowOf, level } from '../sample.ts'
import { type FlowDocument, loadFlow } from './flow.ts'

const IRREGULAR = readFileSync(join(import.meta.dirname, '../../../tests/fixtures/irregular-flow.md'), 'utf8')

const load = (text: string) => loadFlow({ file: 'flow.md', text })
const loadWhole = (text: string): FlowDocument => load(text).document!
const places = (text: string) =>
  load(text).diagnostics.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`)
const buildingOf = (city: City, name: string) => city.buildings.find((candidate) => candidate.name === name)!

test('the irregular document gives every level, district, building and floor it declares', () => {
  expect(load(IRREGULAR).counts).toEqual({
    levels: 6,
    districts: 9,
    buildings: 27,
    floors: 85,
    floorsByLevel: { L0: 7, L1: 11, L2: 13, L3: 17, L4: 14, L5: 23 },
    terms: 85,
    facts: 0,
    ways: { sentence: 85, lines: 0, order: 0, look: 0 },
    people: 0,
  })
})

test('the irregular document is reported line by line, and not one finding is an error', () => {
  expect(places(IRREGULAR)).toEqual([
    '3:66 warning claim-count',
    '474:4 info number-gap',
    '485:4 info number-gap',
    '496:4 info number-gap',
    '606:4 info number-gap',
    '873:4 info number-gap',
    '939:4 info number-gap',
    '1016:4 info number-gap',
    '1049:4 warning repeated-number',
    '1060:4 warning implied-city-floor',
    '1071:22 warning claim-count',
    '1071:53 warning claim-finals',
  ])
})

test('a note that claims final floors on all buildings gets a warning that names those without one', () => {
  expect(load(IRREGULAR).diagnostics.at(-1)?.message).toBe(
    'claims final floors on all buildings, but 9 of 27 have none: Frontend, REST API, Server Runtime, Debugging, Cloud & Environments, Platform Thinking, Technical Standards, Mentorship, Post-mortems.',
  )
})

test('claims are found also where they contain a line break', () => {
  const wrapped = IRREGULAR.replace('final floors on all', 'final\nfloors on\nall').replace(
    'an 8-district',
    'an 8\ndistrict',
  )
  expect(places(wrapped).filter((place) => place.includes('claim'))).toEqual([
    '3:66 warning claim-count',
    '1072:22 warning claim-count',
    '1072:53 warning claim-finals',
  ])
})

test('two floors with one number are told apart by level', () => {
  const { city } = loadWhole(IRREGULAR)
  const shell = city.floors.filter((candidate) => candidate.placeName === 'Terminal & Shell')
  expect(shell.map(({ id, number, storey, final }) => ({ id, number, storey, final }))).toEqual([
    { id: 'terminal-shell@L1', number: 0, storey: 0, final: false },
    { id: 'terminal-shell@L3', number: 2, storey: 1, final: false },
    { id: 'terminal-shell@L5', number: 2, storey: 2, final: true },
  ])
})

test('a parenthesis in a heading is a qualifier, a district, or a fact about the district', () => {
  const { city } = loadWhole(IRREGULAR)
  expect(buildingOf(city, 'Frontend')).toMatchObject({ qualifier: 'UI Components', district: 'the-build' })
  expect(buildingOf(city, 'Frontend').floors).toEqual(['frontend@L0', 'frontend@L1', 'frontend@L3'])
  expect(buildingOf(city, 'Threat Modeling')).toMatchObject({ qualifier: null, district: 'security', level: 3 })
  expect(city.districts.filter((candidate) => !candidate.technical).map(({ name }) => name)).toEqual([
    'The People',
    'The Leadership',
  ])
})

test('the one floor of an unknown building at the last level belongs to the city', () => {
  expect(loadWhole(IRREGULAR).city.floors.at(-1)).toEqual({
    id: 'code-quality@L5',
    building: null,
    placeName: 'Code Quality',
    level: 5,
    number: 3,
    storey: 0,
    final: true,
    title: null,
  })
})

test('a floor marked "(of the city)" gives no warning', () => {
  const said = flowOf(
    level(0, 'Magician'),
    district('Build'),
    building('Auth'),
    floor('Code Quality (of the city) — Floor 1'),
  )
  expect(load(said).diagnostics).toEqual([])
  expect(loadWhole(said).city.floors.at(-1)).toMatchObject({ id: 'code-quality@L0', building: null })
})

test('floors that are "already above" create nothing', () => {
  const plain = flowOf(level(0, 'Magician'), district('Build'), building('Auth'))
  const referring = `${plain}\n## [new floor unlocked] Auth — Floor 0 (already above)\n`
  expect(load(referring)).toEqual(load(plain))
})

test('a small document is read to the last word', () => {
  const { city, lessons } = loadWhole(flowOf(level(0, 'Magician'), district('The Build'), building('REST API (v1)')))
  const text = (words: string) => [{ kind: 'text', text: words }]
  expect(city).toEqual({
    title: 'A small city',
    introduction: [{ kind: 'paragraph', text: text('An introduction.') }],
    levels: [
      {
        number: 0,
        identity: 'Magician',
        epigraph: text('An epigraph.'),
        story: [{ kind: 'paragraph', text: text('A story.') }],
      },
    ],
    districts: [
      {
        id: 'the-build',
        name: 'The Build',
        level: 0,
        technical: true,
        tagline: text('A tagline.'),
        whyNow: text('A reason.'),
        buildings: ['rest-api'],
      },
    ],
    buildings: [
      {
        id: 'rest-api',
        name: 'REST API',
        qualifier: 'v1',
        district: 'the-build',
        level: 0,
        rationale: text('A rationale.'),
        floors: ['rest-api@L0'],
      },
    ],
    floors: [
      {
        id: 'rest-api@L0',
        building: 'rest-api',
        placeName: 'REST API',
        level: 0,
        number: 0,
        storey: 0,
        final: false,
        title: null,
      },
    ],
  })
  expect([...lessons]).toEqual([
    [
      'rest-api@L0',
      {
        floor: 'rest-api@L0',
        why: text('A rationale.'),
        scene: null,
        know: text('The know text.'),
        assume: text('The assume text.'),
        ask: null,
        learn: text('The learn text.'),
        prose: text('The prose text.'),
        choice: null,
        facts: [],
        example: [],
        sources: [],
      },
    ],
  ])
})

test('optional fields may contain code, lists, links and marks', () => {
  const own = [
    '- **title:** Receipt 1187',
    '- **scene:** She writes, <b>politely</b>.',
    FIELDS,
    '- **ask:** Which *line* of `the',
    '  app.js` decided that?',
    '- **example:** One check:',
    '',
    '  ```sql',
    '  SELECT 1',
    '  ```',
    '- **sources:** [OWASP](https://owasp.org/), and [before](floor:auth@L0).',
  ].join('\n')
  const { city, lessons } = loadWhole(flowOf(level(0, 'Magician'), district('Build'), building('Auth', own)))
  expect(city.floors[0]!.title).toBe('Receipt 1187')
  expect([...lessons.values()][0]).toMatchObject({
    scene: [{ kind: 'text', text: 'She writes, <b>politely</b>.' }],
    ask: [
      { kind: 'text', text: 'Which ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'line' }] },
      { kind: 'text', text: ' of ' },
      { kind: 'code', text: 'the app.js' },
      { kind: 'text', text: ' decided that?' },
    ],
    example: [
      { kind: 'paragraph', text: [{ kind: 'text', text: 'One check:' }] },
      { kind: 'code', language: 'sql', text: 'SELECT 1' },
    ],
    sources: [
      { kind: 'link', to: { kind: 'web', url: 'https://owasp.org/' }, children: [{ kind: 'text', text: 'OWASP' }] },
      { kind: 'text', text: ', and ' },
      { kind: 'link', to: { kind: 'floor', id: 'auth@L0' }, children: [{ kind: 'text', text: 'before' }] },
      { kind: 'text', text: '.' },
    ],
  })
})

test('the person of a story is a first name and a word; a floor may have none', () => {
  const named = (who: string) => building('Auth', `- **title:** Receipt 1187\n- **who:** ${who}\n${FIELDS}`)
  const peopleOf = (...sections: readonly string[]) => [
    ...loadWhole(flowOf(level(0, 'Magician'), district('Build'), ...sections)).people,
  ]
  expect(peopleOf(named('Marta, candlemaker'), building('REST API'))).toEqual([
    ['auth@L0', { name: 'Marta', does: 'candlemaker' }],
  ])
  expect(peopleOf(named('Jean-Noël, night-nurse'))).toEqual([['auth@L0', { name: 'Jean-Noël', does: 'night-nurse' }]])
})

test.each([
  'Marta',
  'Marta candlemaker',
  'Marta, a candlemaker',
  'Marta,candlemaker',
  'Marta, candlemaker.',
  `Marta, ${'x'.repeat(25)}`,
])('a person "%s" is refused, with what was expected', (who) => {
  const text = building('Auth', `- **who:** ${who}\n${FIELDS}`)
  const { diagnostics, document } = load(flowOf(level(0, 'Magician'), district('Build'), text))
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    `bad-value "who" of building "Auth" is "${who}", expected a first name, a comma and one word for what they do, such as "Marta, candlemaker".`,
  ])
  expect(document).toBe(null)
})

test.each([
  ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark', (text: string) => `\uFEFF${text}`],
  ['non-breaking spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
  ['en dashes', (text: string) => text.replaceAll(' — Floor', ' – Floor')],
  ['hyphens', (text: string) => text.replaceAll(' — Floor', ' - Floor')],
  [
    'capitals in markers',
    (text: string) =>
      text.replace(/\[new \w+ unlocked\]|\*\*[^*]+:\*\*|\(\w+\)|Floor \d/g, (mark) => mark.toUpperCase()),
  ],
  [
    'small letters in markers',
    (text: string) => text.replace(/\*\*[^*]+:\*\*|\(Final\)|Floor \d|# L\d/g, (mark) => mark.toLowerCase()),
  ],
  ['other bullets', (text: string) => text.replace(/^- /gm, '* ')],
  ['colons behind the bold words', (text: string) => text.replaceAll(':**', '**:')],
  [
    'wrapped paragraphs',
    (text: string) =>
      text.replace(
        /^(- )?(\*\*[^*]+:\*\*)? ?([A-Z]\w+) /gm,
        (_, dash = '', label = '', word) => `${dash}${label}${label && ' '}${word}\n${dash && '  '}`,
      ),
  ],
  ['one paragraph for the fields of a district', (text: string) => text.replaceAll('.\n\n**Why now', '.\n**Why now')],
  ['rules between the sections', (text: string) => text.replaceAll('\n## ', '\n---\n\n## ')],
])('a document with %s is the same city', (_, changed) => {
  const text = changed(SMALL_FLOW)
  expect(text).not.toBe(SMALL_FLOW)
  expect(load(text).diagnostics).toEqual([])
  expect(loadWhole(text)).toEqual(loadWhole(SMALL_FLOW))
})

test('the level names of the introduction are compared with the sections', () => {
  const named = (names: string) =>
    `# City\n\n**Level identities:** ${names}\n\n${level(0, 'Magician')}\n${level(1, 'Apprentice')}`
  expect(load(named('L0 Magician → L1 Apprentice')).diagnostics).toEqual([])
  expect(places(named('L0 Wizard - L1 the Apprentice, L2 Builder.'))).toEqual([
    '3:1 warning claim-levels',
    '3:1 error missing-level',
  ])
  expect(places(named('L0 Magician > L2 Builder'))).toEqual(['3:1 error missing-level', '3:1 warning claim-levels'])
})
