import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULTS } from '../../src/content/incident/faults.ts'
import { readIncident } from '../../src/content/incident/incident.ts'
import { TABLES } from '../../src/content/incident/sections.ts'
import { STEPS } from '../../src/content/incident/steps.ts'
import { harmWith } from '../../src/content/simulate/harm.ts'
import { SIGNALS } from '../../src/simulation/observation.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const [, example = ''] = /```markdown\n(# The slow till[^]+?)```/.exec(readme) ?? []

test('the example of an incident can be run, goes wrong, and what it offers helps', () => {
  const { report, incident } = readIncident({ file: 'slow-till.md', text: example }, { city: null, hasStory: false })
  expect(report.diagnostics().map(({ code }) => code)).toEqual(['no-story'])
  const nothing = harmWith(incident!, 7, [])
  expect(nothing).toBeGreaterThan(1_000)
  expect(harmWith(incident!, 7, [{ atS: 90, action: 'breaker' }])).toBeLessThan(nothing / 2)
})

test('every table, step, fault and signal is named', () => {
  const authors = readme.slice(readme.indexOf('An incident is a file'), readme.indexOf('## For developers'))
  expect([...TABLES, ...STEPS, ...FAULTS, ...SIGNALS].filter((word) => !authors.includes(word))).toEqual([])
})
