import { expect, test } from 'vitest'
import { loadFlow } from '../flow/flow.ts'
import { printDiagnostic } from '../diagnostic.ts'
import { SMALL_FLOW } from '../sample.ts'
import { readIncident } from './incident.ts'
import { SLOW_BANK } from './sample.ts'

const { city } = loadFlow({ file: 'flow.md', text: SMALL_FLOW }).document!
const read = (text: string, file = 'slow-bank.md') => readIncident({ file, text }, { city, hasStory: true })
const printed = (text: string) => read(text).report.diagnostics().map(printDiagnostic)

test('an incident without errors is read', () => {
  expect(printed(SLOW_BANK)).toEqual([])
  expect(read(SLOW_BANK).incident).toMatchObject({ id: 'slow-bank' })
})
