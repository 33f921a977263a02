import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printDiagnostic } from './diagnostic.ts'
import { loadContent } from './load.ts'
import { SMALL_CURRICULUM, SMALL_FLOW } from './sample.ts'

const load = (flow: string, plan: string) =>
  loadContent({ file: 'flow.md', text: flow }, { file: 'plan.md', text: plan })
const printed = (flow: string, plan: string) => load(flow, plan).diagnostics.map(printDiagnostic)

test('two documents without errors are loaded as one content', () => {
  const flow = SMALL_FLOW.replace('The learn text.', 'This is called a *race condition*.')
  const { diagnostics, counts, content } = load(flow, SMALL_CURRICULUM)
  expect(diagnostics).toEqual([])
  expect(counts).toEqual({
    levels: 2,
    districts: 1,
    buildings: 2,
    floors: 4,
    floorsByLevel: { L0: 2, L1: 2 },
    terms: 1,
    facts: 0,
    ways: { sentence: 4, lines: 0, order: 0, look: 0 },
    people: 0,
    phases: 2,
    checkpoints: 2,
    worksheets: 1,
    reviews: 0,
    running: 0,
    sound: 0,
    reviewsByLevel: { L0: 0, L1: 0 },
    incidents: 0,
    incidentsByLevel: { L0: 0, L1: 0 },
  })
  expect([...content!.lessons.keys()]).toEqual(content!.city.floors.map((floor) => floor.id))
})

test('links from the flow to the curriculum are checked if both are loaded', () => {
  const linked = SMALL_FLOW.replace('A story.', '[a](phase:phase-1) [b](worksheet:log) [c](worksheet:lgo) [d](phase:7)')
  expect(printed(linked, SMALL_CURRICULUM)).toEqual([
    'flow.md:9:39 error unknown-link link to unknown worksheet "worksheet:lgo". Did you mean "worksheet:log"?',
    'flow.md:9:58 error unknown-link link to unknown phase "phase:7". Did you mean "phase:phase-0"?',
  ])
})

test('links from the curriculum to the flow are checked', () => {
  const linked = SMALL_CURRICULUM.replace('- Read.', '- [a](floor:auth@L1) and [b](building:aut).')
  expect(printed(SMALL_FLOW, linked)).toEqual([
    'plan.md:45:26 error unknown-link link to unknown building "building:aut". Did you mean "building:auth"?',
  ])
})

test('errors in the flow cause no further errors in the curriculum, and both documents are reported', () => {
  const broken = SMALL_FLOW.replace('## [new building unlocked] Auth', '## [new building unlocked] Auths')
  const { diagnostics, content } = load(broken, SMALL_CURRICULUM.replace('**Weeks:** 1-2', '**Weeks:** few'))
  expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'flow.md unknown-building',
    'plan.md bad-value',
  ])
  expect(content).toBe(null)
})

test('the words that ship have neither errors nor warnings', () => {
  const source = (name: string) => readFileSync(join(import.meta.dirname, '../../content', name), 'utf8')
  expect(printed(source('unlock-flow.md'), source('curriculum.md'))).toEqual([])
})
