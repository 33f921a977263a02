import { expect, test } from 'vitest'
import { readIncident } from '../../src/content/incident/incident.ts'
import { SLOW_BANK } from '../../src/content/incident/sample.ts'
import { prove } from './prove.ts'

function faultsIn(text: string): readonly string[] {
  const { incident, report } = readIncident({ file: 'slow-bank.md', text }, { city: null, hasStory: true })
  if (!incident) throw new Error(JSON.stringify(report.diagnostics()))
  return prove(incident)
}

test('nothing is found in a night that is what it claims to be', () => {
  expect(faultsIn(SLOW_BANK)).toEqual([])
})

test.each([
  [
    'nothing goes wrong',
    SLOW_BANK.replace('factor 100', 'factor 1'),
    [
      /^what is seen of cause "slow-bank" is not so: bank p95 > 500 from 100 s to 200 s$/,
      /^doing nothing breaks the promise for \d+ s only$/,
      /^the alert is at null s, the fault at 60 s$/,
    ],
  ],
  [
    'the promise is broken before the fault',
    SLOW_BANK.replace('under 400 ms', 'under 50 ms'),
    [/^the promise is kept in \d+ of the 60 s before the fault$/, /^with seed 8, the promise is kept in/],
  ],
  [
    'what tempts helps',
    SLOW_BANK.replace('`restart-shop`: it', '`breaker`: it'),
    [/^"breaker" tempts and helps at 150 s: harm \d+, doing nothing \d+$/, /^"breaker" tempts and helps at 200 s/],
  ],
  [
    'the best run is not the best',
    SLOW_BANK.replace('| 150 s | `breaker`', '| 200 s | `restart-shop`'),
    [
      /^the best run does not keep the promise again$/,
      /^the best run has harm \d+, doing nothing \d+$/,
      /^with seed 8, the best run has harm/,
      /^"breaker" alone at 150 s is better than the best run$/,
      /^the best run is as good without "restart-shop" at 200 s$/,
    ],
  ],
  [
    'an act of the best run does nothing',
    SLOW_BANK.replace('| 150 s | `breaker` |', '| 150 s | `breaker` |\n| 200 s | `look-on` |'),
    [/^the best run is as good without "look-on" at 200 s$/],
  ],
  [
    'the night ends before an act shows',
    SLOW_BANK.replace('150 s, 200 s', '150 s, 350 s').replace('| 150 s | `br', '| 350 s | `br'),
    [/^too little is seen after "breaker" at 350 s to say what came of it$/],
  ],
])('%s: it is found', (_, text, said) => {
  const faults = faultsIn(text)
  for (const form of said) expect(faults).toContainEqual(expect.stringMatching(form))
})
