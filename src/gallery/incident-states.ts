/** What of a night was done before its sheet is shown. */
export type NightDone =
  /** Time: where the night stands. */
  | { readonly kind: 'at'; readonly second: number }
  | { readonly kind: 'act'; readonly second: number; readonly action: string }
  | { readonly kind: 'choose'; readonly action: string }
  | { readonly kind: 'name'; readonly second: number; readonly cause: string | null; readonly right: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'undo' }

/** An incident in one state. */
export type IncidentState = {
  readonly name: string
  readonly title: string
  readonly does?: 'ahead' | 'other' | 'fail' | 'no-worker'
  /** Null: the night has not begun. */
  readonly night: readonly NightDone[] | null
}

const ACTED: readonly NightDone[] = [
  { kind: 'act', second: 95, action: 'restart' },
  { kind: 'act', second: 120, action: 'breaker' },
]
const NAMED: NightDone = { kind: 'name', second: 180, cause: 'bank', right: true }

/** Every state of an incident. */
export const INCIDENT_STATES: readonly IncidentState[] = [
  { name: 'ahead', title: 'Ahead', does: 'ahead', night: null },
  { name: 'before', title: 'Before the night', night: null },
  { name: 'other', title: 'Another night is open', does: 'other', night: null },
  { name: 'begun', title: 'Just begun', night: [] },
  { name: 'calm', title: 'Running, and calm', night: [{ kind: 'at', second: 50 }] },
  { name: 'alert', title: 'After the alert', night: [{ kind: 'at', second: 90 }] },
  {
    name: 'acting',
    title: 'An action is chosen',
    night: [
      { kind: 'at', second: 90 },
      { kind: 'choose', action: 'restart' },
    ],
  },
  { name: 'acted', title: 'Two actions were taken', night: [...ACTED, { kind: 'at', second: 175 }] },
  { name: 'over', title: 'The time is over', night: [...ACTED, { kind: 'at', second: 600 }] },
  { name: 'named', title: 'The cause is named', night: [...ACTED, NAMED, { kind: 'at', second: 200 }] },
  { name: 'after', title: 'Afterwards', night: [...ACTED, NAMED, { kind: 'end' }] },
  {
    name: 'wrong',
    title: 'Afterwards, with another cause named',
    night: [{ kind: 'name', second: 180, cause: null, right: false }, { kind: 'end' }],
  },
  { name: 'undone', title: 'The night was taken back', night: [...ACTED, NAMED, { kind: 'end' }, { kind: 'undo' }] },
  { name: 'failed', title: 'The night could not be fetched', does: 'fail', night: null },
  { name: 'no-worker', title: 'The simulation does not run', does: 'no-worker', night: [{ kind: 'at', second: 50 }] },
]
