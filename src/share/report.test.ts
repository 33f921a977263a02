import { expect, test } from 'vitest'
import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toBuildingId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { asProgress } from './as-progress.ts'
import { gateOf } from '#progress/gate.ts'
import { linkFileName, makeReport, reportFileName } from './report.ts'
import type { Soundness } from './review-words.ts'
import type { Snapshot } from './snapshot.ts'
import { finished } from './testing/finished.ts'

const world = worldOf('database: L0 L1; auth: L0 L2', 'L1: partner; L2: tiers')

const snapshot: Snapshot = {
  ...finished,
  made: '2026-11-21',
  level: 1,
  placement: 1,
  complete: false,
  begun: '2026-08-03',
  name: 'Mira <b>',
  floors: new Map([
    [
      'database@L0' as FloorId,
      {
        standing: 'built',
        confidence: 'certain',
        verdict: 'blindsided',
        built: '2026-11-01',
        due: '2026-11-21',
      } as const,
    ],
    ['auth@L0' as FloorId, { standing: 'placed', confidence: null, verdict: null, built: null, due: null } as const],
  ]),
  checkpoints: new Map([
    ['phase-0/partner' as CheckpointId, { standing: 'shown', since: '2026-11-17' } as const],
    ['phase-1/tiers' as CheckpointId, { standing: 'said', since: '2026-11-02' } as const],
  ]),
  plots: new Map([[toBuildingId('database'), { ornament: 'flowerBed', awning: 'plum' }]]),
  texts: [
    { kind: 'evidenceLink', checkpoint: 'phase-0/partner' as CheckpointId, text: 'https://git.example/mira' },
    { kind: 'evidenceNote', checkpoint: 'phase-1/tiers' as CheckpointId, text: '![x](https://evil.example/a.png)' },
    { kind: 'prediction', floor: 'database@L0' as FloorId, text: '# An index\nonly helps.' },
  ],
}

test('a report says what is owed for a level on credit', () => {
  const owing = makeReport(world, { ...snapshot, placement: 0, checkpoints: new Map(), credit: 1 }, null)
  expect(owing).toContain('\n\nRaised on credit: 1 of 1 checkpoints of phase 0 still owed.\n\n')
  expect(makeReport(world, { ...snapshot, placement: 0, credit: 1 }, null)).not.toContain('credit')
})

test('a report is Markdown in which a learner’s words are escaped', () => {
  expect(makeReport(world, snapshot, null)).toBe(`# Mira \\<b\\>, L1

Standing on 2026-11-21, level 1 of 2. Begun on 2026-08-03.

## Floors

| building | district | floors standing | |
| --- | --- | --- | --- |
| database | District | 1 of 2 | 1 with lights out, a flower bed before it, a plum awning |
| auth | District | 1 of 2 | 1 placed |

## Phase 0: Phase 0

- partner: shown since 2026-11-17
  <https://git.example/mira>

## Phase 1: Phase 1

- tiers: said since 2026-11-02
  \\!\\[x\\](https://evil.example/a.png)

## Predictions

How each came is by the learner’s own verdict.

### database: database, ground floor, blindsided

> \\# An index
> only helps.
`)
  expect(reportFileName({ ...snapshot, name: null })).toBe('city-report-2026-11-21.md')
  expect(linkFileName({ ...snapshot, name: null }, null)).toBe('city-2026-11-21.txt')
  expect(linkFileName({ ...snapshot, name: null }, 'task cup')).toBe('city-task-cup-2026-11-21.txt')
  expect(linkFileName({ ...snapshot, name: 'Mira / O’Neil' }, 'task cup')).toBe('city-mira-o-neil-2026-11-21.txt')
  expect(reportFileName({ ...snapshot, name: '../Юля' })).toBe('city-report-юля-2026-11-21.md')
})

test('a report lists reviews with what was written on them, unless they were left out', () => {
  const place = { id: 'guest-list' as ReviewId, title: 'A guest list', building: toBuildingId('auth'), level: 0 }
  const here = { ...world, reviews: new Map([[place.id, place]]) }
  const reviews = new Map([[place.id, { confidence: 'certain', result: 'wrong' } as const]])
  const texts = [{ kind: 'review', review: place.id, text: 'It drops *Zoë*.' } as const]
  const part = (soundness: Soundness) =>
    makeReport(here, { ...snapshot, reviews, texts }, soundness).split('## Reviews of code\n\n')[1]
  const note = 'How each turned out is worked out from the lines that were marked, and judged by nobody.'
  expect(part(null)).toBe(`${note}\n\n- A guest list: certain, missed or turned away\n  It drops \\*Zoë\\*.\n`)
  expect(part(new Map([[place.id, { sound: false }]]))).toContain('certain, the fault missed\n')
  expect(part(new Map([[place.id, { sound: true }]]))).toContain('certain, turned away, though sound\n')
  expect(makeReport(here, { ...snapshot, reviews: null }, null)).not.toContain('Reviews')
})

test('a report lists nights on call with why a cause was named', () => {
  const place = { id: 'the-long-night' as IncidentId, title: 'The big file', building: toBuildingId('auth'), level: 0 }
  const here = { ...world, incidents: new Map([[place.id, place]]) }
  const named = { right: false, confidence: 'certain' } as const
  const incidents = new Map([[place.id, { named, mitigated: 4, predicted: 'most' } as const]])
  const texts = [{ kind: 'naming', incident: place.id, text: 'It *waits*.' } as const]
  expect(makeReport(here, { ...snapshot, incidents, texts }, null).split('## Incidents\n\n')[1]).toBe(
    `Of each the first night. All of it is measured in a simulation, and judged by nobody.

- The big file: certain, another cause named, people served again within 4 minutes, half of the predictions right or more
  It \\*waits\\*.
`,
  )
  expect(makeReport(here, { ...snapshot, incidents: new Map() }, null)).not.toContain('Incidents')
})

test('gates are computed from a snapshot by the same rules as from a learner’s progress', () => {
  const progress = asProgress(world, snapshot, (day) => Date.parse(day))
  expect(gateOf(world, progress)).toEqual({
    to: 2,
    isOpen: false,
    isOnCredit: false,
    credit: null,
    missingFloors: ['database@L1'],
    missingCheckpoints: ['phase-1/tiers'],
    floors: { done: 0, begun: 0, total: 1 },
    checkpoints: { done: 0, begun: 1, total: 1 },
  })
})
