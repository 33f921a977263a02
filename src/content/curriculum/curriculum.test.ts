import { expect, test } from 'vitest'
import { printDiagnostic } from '../diagnostic.ts'
import { loadFlow } from '../flow/flow.ts'
import {
  CHECKPOINT,
  CURRICULUM_PARTS,
  SMALL_CURRICULUM,
  SMALL_FLOW,
  WORKSHEET,
  curriculumOf,
  phase,
} from '../sample.ts'
import { loadCurriculum } from './curriculum.ts'

const { city } = loadFlow({ file: 'flow.md', text: SMALL_FLOW }).document!
const load = (text: string) => loadCurriculum({ file: 'plan.md', text }, city)
const printed = (text: string) => load(text).diagnostics.map(printDiagnostic)
const text = (words: string) => [{ kind: 'text', text: words }]
const paragraph = (words: string) => ({ kind: 'paragraph', text: text(words) })
const bullets = (words: string) => [{ kind: 'list', ordered: false, items: [[paragraph(words)]] }]

test('a small curriculum is read to the last word', () => {
  const { diagnostics, counts, document } = load(SMALL_CURRICULUM)
  expect(diagnostics).toEqual([])
  expect(counts).toEqual({ phases: 2, checkpoints: 2, worksheets: 1 })
  expect({ ...document, phases: document!.phases.slice(0, 1) }).toEqual({
    introduction: [paragraph('An introduction.')],
    gates: [
      { to: 1, floorsOf: 0, phases: ['phase-0'] },
      { to: 'complete', floorsOf: 1, phases: ['phase-1'] },
    ],
    paces: [{ name: 'Intense', hoursAWeek: { from: 40, to: 40 }, months: { from: 8, to: 11 } }],
    stack: bullets('The stack text.'),
    network: bullets('The network text.'),
    monthlyQuestions: ['What surprised you?', 'What failed?'],
    graduate: bullets('The graduate text.'),
    today: bullets('The today text.'),
    phases: [
      {
        id: 'phase-0',
        number: 0,
        name: 'Set-up',
        weeks: { from: 1, to: 2 },
        goal: text('A goal.'),
        lesson: text('A lesson.'),
        activities: bullets('Read.'),
        projects: [{ name: 'A thing', body: [{ kind: 'list', ordered: true, items: [[paragraph('Build it.')]] }] }],
        deliverables: bullets('The thing.'),
        checkpoints: [
          {
            id: 'phase-0/runs',
            phase: 'phase-0',
            title: 'It runs',
            required: true,
            claim: text('A page answers.'),
            evidence: text('its address.'),
            building: 'auth',
            worksheet: 'worksheet/log',
          },
        ],
        resources: [
          {
            kind: 'list',
            ordered: false,
            items: [[{ kind: 'paragraph', text: [{ kind: 'emphasis', children: text('Book') }, ...text(' A book.')] }]],
          },
        ],
      },
    ],
    worksheets: [
      {
        id: 'worksheet/log',
        slug: 'log',
        name: 'Log',
        purpose: text('Keeping count.'),
        fields: [
          { id: 'what', name: 'what', type: { kind: 'text' }, hint: 'In a word.' },
          { id: 'how-many', name: 'how many', type: { kind: 'number' }, hint: '' },
          { id: 'kind', name: 'kind', type: { kind: 'choice', options: ['small', 'large'] }, hint: '' },
        ],
        rows: { kind: 'fixed', names: ['first', 'second'] },
        example: { what: 'Requests', 'how-many': '40', kind: 'large' },
      },
    ],
  })
})

test('a checkpoint may be optional and without a worksheet', () => {
  const optional = '- `later` *(optional)* **Later.** It lasts. *Evidence:* a note. *Stands at:* REST API.'
  const { document } = load(SMALL_CURRICULUM.replace(CHECKPOINT, optional))
  expect(document!.phases[0]!.checkpoints).toMatchObject([
    { id: 'phase-0/later', required: false, building: 'rest-api', worksheet: null },
  ])
})

test.each([
  [
    'an unknown building',
    SMALL_CURRICULUM.replace('Stands at:* Auth', 'Stands at:* Auht'),
    ['plan.md:54:81 error unknown-building checkpoint "runs" stands at unknown building "Auht". Did you mean "Auth"?'],
  ],
  [
    'an unknown worksheet',
    SMALL_CURRICULUM.replace('Worksheet:* log', 'Worksheet:* lgo'),
    ['plan.md:54:100 error unknown-worksheet checkpoint "runs" names unknown worksheet "lgo". Did you mean "log"?'],
  ],
  [
    'a checkpoint without its evidence',
    SMALL_CURRICULUM.replace(' *Evidence:* its address.', ''),
    [
      'plan.md:54:7 error missing-field checkpoint "runs" has no *Evidence:*. Expected - [ ] `slug` **Title.** Claim. *Evidence:* … *Stands at:* Building. *Worksheet:* slug.',
    ],
  ],
  [
    'a checkpoint without an id',
    SMALL_CURRICULUM.replace('`runs` **It runs.**', '**It runs.**'),
    [
      'plan.md:54:7 error bad-value found "It runs. A page answers. Evidence: its…", expected a checkpoint: - [ ] `slug` **Title.** Claim. *Evidence:* … *Stands at:* Building. *Worksheet:* slug.',
    ],
  ],
  [
    'a checkpoint twice',
    SMALL_CURRICULUM.replace(CHECKPOINT, `${CHECKPOINT}\n${CHECKPOINT}`),
    [
      'plan.md:55:1 error doubled-checkpoint second checkpoint "phase-0/runs"; the first is on line 54. Ids are unique in a phase.',
    ],
  ],
  [
    'a gate to an unknown phase',
    SMALL_CURRICULUM.replace('| L0 | 0 |', '| L0 | 0, 7 |'),
    ['plan.md:9:13 error unknown-phase the gate to L1 names phase-7, which is not in this document.'],
  ],
  [
    'a level without a gate',
    SMALL_CURRICULUM.replace('| L1 | L0 | 0 |\n', ''),
    ['plan.md:5:4 error gate-coverage no gate to L1. Add a row for it.'],
  ],
  [
    'a gate to a level that is not there',
    SMALL_CURRICULUM.replace('| complete |', '| L2 |'),
    [
      'plan.md:5:4 error gate-coverage no gate to "complete". Add a row for it.',
      'plan.md:10:3 error gate-coverage gate to L2, expected L1 to L1 or "complete".',
    ],
  ],
  [
    'a gate that asks for the wrong floors',
    SMALL_CURRICULUM.replace('| L1 | L0 |', '| L1 | L1 |'),
    ['plan.md:9:3 error gate-coverage the gate to L1 asks for the floors of L1, expected L0.'],
  ],
  [
    'two gates to one level',
    SMALL_CURRICULUM.replace('| L1 | L0 | 0 |', '| L1 | L0 | 0 |\n| L1 | L0 | 1 |'),
    ['plan.md:10:3 error gate-coverage second gate to L1; the first is on line 9.'],
  ],
  [
    'columns of another name',
    SMALL_CURRICULUM.replace('| pace | hours a week |', '| pace | hours |'),
    [
      'plan.md:14:1 error bad-value "Paces" has the columns pace | hours | months, expected pace | hours a week | months. (lines 14 to 16)',
    ],
  ],
  [
    'weeks that are no range',
    SMALL_CURRICULUM.replace('**Weeks:** 1-2', '**Weeks:** few'),
    ['plan.md:41:1 error bad-value weeks of phase 0: found "few", expected a number or a range such as "6-10".'],
  ],
  [
    'a phase left out',
    curriculumOf(...CURRICULUM_PARTS, phase(0, 'Set-up'), phase(2, 'Scale'), WORKSHEET),
    [
      'plan.md:10:19 error unknown-phase the gate to "complete" names phase-1, which is not in this document.',
      'plan.md:59:4 error phase-order found phase 2, expected phase 1. Phases go up one by one from 0.',
    ],
  ],
  [
    'a misspelt part of a phase',
    SMALL_CURRICULUM.replace('### Activities', '### Activites'),
    [
      'plan.md:44:5 error unknown-heading unknown heading "Activites" in phase 0. Did you mean "Activities"? (lines 44 to 45)',
    ],
  ],
  [
    'a misspelt chapter',
    SMALL_CURRICULUM.replace('## Today', '## Todya'),
    [
      'plan.md:1:1 error missing-section no "## Today". Add it.',
      'plan.md:30:4 error unknown-heading unknown heading "Todya". Did you mean "Today"? (lines 30 to 32)',
    ],
  ],
  [
    'a worksheet field of an unknown type',
    SMALL_CURRICULUM.replace('| what | text |', '| what | words |'),
    [
      'plan.md:84:10 error bad-value field "what" of worksheet "Log": unknown type "words". Expected text, long text, number, link, date, one of: a, b.',
    ],
  ],
  [
    'an example that does not fit',
    SMALL_CURRICULUM.replace('- kind: large', '- kind: huge\n- sort: x'),
    [
      'plan.md:92:3 error bad-value example of worksheet "Log": "huge" is no choice (small, large) for "kind".',
      'plan.md:93:3 error unknown-field example of worksheet "Log": found "sort: x", expected "<field>: <value>".',
    ],
  ],
  [
    'rows of an unknown kind',
    SMALL_CURRICULUM.replace('fixed: first, second', 'several'),
    ['plan.md:88:1 error bad-value rows of worksheet "Log": found "several.", expected one, many, or "fixed: A, B".'],
  ],
  [
    'a link to an unknown phase',
    SMALL_CURRICULUM.replace('- Read.', '- [Read](phase:phase-9).'),
    ['plan.md:45:3 error unknown-link link to unknown phase "phase:phase-9". Did you mean "phase:phase-0"?'],
  ],
  [
    'bytes that are no text',
    '\0',
    ['plan.md:1:1 error not-text found U+0000: this is no UTF-8 text. Save it as UTF-8 Markdown.'],
  ],
])('%s is named with its place, and gives no curriculum', (_, damaged, expected) => {
  expect(damaged).not.toBe(SMALL_CURRICULUM)
  expect(printed(damaged)).toEqual(expected)
  expect(load(damaged).document).toBe(null)
})

test('without a city, buildings are taken on trust', () => {
  const elsewhere = SMALL_CURRICULUM.replaceAll('Stands at:* Auth', 'Stands at:* Harbour')
  expect(loadCurriculum({ file: 'plan.md', text: elsewhere }, null).diagnostics).toEqual([])
})
