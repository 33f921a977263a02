import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incident } from '#city/incident.ts'
import { plainTextOf } from '#city/text.ts'
import { runWhole } from '#simulation/run.ts'
import { type ReadAs, readIncident } from './incident.ts'
import { SLOW_BANK } from './sample.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const scraps = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('\n', '\n\n', '|', '| ', '`', '**', '; ', '> ', '- ', '# ', '## ', '<!--', '\0', '\\|', '[', ']('),
  fc.constantFrom('0', '-1', '1e9', '999999999999', '0.5', ' s', ' ms', '%', '/s', 'endless', 'none', 'people', 'shop'),
)

/** Changes a text in a way that editors, merges or broken transfers may damage it: a part of it gives way to another. */
const damages = fc
  .tuple(share, fc.oneof(fc.constant(0), fc.nat(80)), fc.oneof(fc.constant(''), scraps))
  .map(([at, count, scrap]) => (text: string) => {
    const index = Math.floor(at * text.length)
    return text.slice(0, index) + scrap + text.slice(index + count)
  })

/** Every number in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

/** What holds of every night that can be read. */
function claimsOf({ system, faults, actions, causes, parts, answer, lastsS, night }: Incident) {
  const ids = new Set(system.parts.map(({ id }) => id))
  const actionIds = new Set(actions.map(({ id }) => id))
  return {
    'no night': plainTextOf(night) !== '',
    'a number that is none': numbersIn({ system, faults, actions }).every((one) => Number.isFinite(one) && one >= 0),
    'a step of no part': system.steps.every(({ part }) => ids.has(part)),
    'two parts of one name': ids.size === system.parts.length,
    'a part that the story has not': parts.length === system.parts.length,
    'an act that is no action': answer.best.every(({ action }) => actionIds.has(action)),
    'an act after the end': answer.best.every(({ atS }) => atS <= lastsS),
    'not six causes': causes.length === 6 && causes.filter(({ isRight }) => isRight).length <= 1,
    'a cause that nothing shows': causes.every(({ checks }) => checks.length > 0),
    'a night without an end': lastsS >= 1 && lastsS <= 1_200,
  }
}

/** Whether the simulation takes what the reader took: the first seconds, and every action at once. */
function runs({ system, faults, actions, promised, seed }: Incident): boolean {
  const acted = actions.map((action) => ({ atS: 1, action }))
  return runWhole({ system, faults, promised, seed }, 3, acted).seconds.length === 3
}

/** One sentence for each thing that is missing or inconsistent in an incident; empty if it is whole. */
function holesIn(text: string, as: ReadAs): readonly string[] {
  const { report, incident } = readIncident({ file: 'content/incidents/slow-bank.md', text }, as)
  const diagnostics = report.diagnostics()
  const lines = text.split(/\r\n?|\n/).length
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  const claims: Readonly<Record<string, boolean>> = {
    'a place outside of the file': diagnostics.every(({ line, column }) => line >= 1 && line <= lines && column >= 1),
    'neither an incident nor an error': hasErrors === (incident === null),
    ...(incident && as.hasStory && claimsOf(incident)),
    'a system that does not run': !incident || runs(incident),
  }
  return Object.entries(claims).flatMap(([hole, holds]) => (holds ? [] : [hole]))
}

test.each([
  ['a night', { city: null, hasStory: true }],
  ['a system', { city: null, hasStory: false }],
])('damage to %s gives errors or a whole one, never an exception', (_, as) => {
  expect(holesIn(SLOW_BANK, as)).toEqual([])
  fc.assert(
    fc.property(fc.array(damages, { minLength: 1, maxLength: 3 }), (list) => {
      const damaged = list.reduce((all, damage) => damage(all), SLOW_BANK)
      expect({ damaged, holes: holesIn(damaged, as) }).toEqual({ damaged, holes: [] })
    }),
    { numRuns: 300 },
  )
})

test('any text gives errors, never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, hasStory) => {
      expect(holesIn(text, { city: null, hasStory })).toEqual([])
    }),
    { numRuns: 200 },
  )
})
