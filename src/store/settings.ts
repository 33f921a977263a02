import type { Moment } from '#progress/progress.ts'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { parseJson } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

const LIGHTS = ['system', 'day', 'night', 'clock'] as const
export type Light = (typeof LIGHTS)[number]

const MOTIONS = ['system', 'less', 'none'] as const
export type Motion = (typeof MOTIONS)[number]

/** How this browser shows the city, and what was looked at in it. These are not deeds and not in a backup. */
export type Settings = {
  readonly light: Light
  readonly motion: Motion
  /** Whether to show boats, birds and traffic; null lets the device decide: see `ambientOf`. */
  readonly ambient: boolean | null
  /** Whether this device draws the city easily, and when that was measured; null if it wasn't. */
  readonly ease: { readonly isEasy: boolean; readonly at: Moment } | null
  /** Whether shortcuts of a single key are on. */
  readonly shortcuts: boolean
  /** Whether the city is heard. */
  readonly sound: boolean
  readonly boardCollapsed: boolean
  /** The names of the hints that the learner has closed. */
  readonly dismissed: readonly string[]
  /** Key: the id of a place. Value: when it was last looked at; what opened later is marked as new. */
  readonly lastSeen: Readonly<Record<string, Moment>>
  /** When a learner who has begun was last here, to the hour. public/theme.js reads it; null means a first visit. */
  readonly lastVisit: Moment | null
  readonly lastBackup: Moment | null
  /** Whether the browser was asked to promise that it keeps the data. */
  readonly askedToKeep: boolean
}

export type SettingsStore = {
  readonly store: StoreApi<Settings>
  /** Changes only these settings, and keeps what another page has changed meanwhile. */
  readonly update: (change: Partial<Settings>) => void
  /** For a learner who starts again: resets what concerns them, but not how the city looks. */
  readonly forget: () => void
  readonly dispose: () => void
}

/** Read by public/theme.js before the first paint. */
export const SETTINGS_KEY = 'bvc.settings'

export function createSettings(storage: TextStorage): SettingsStore {
  const read = (): Settings => parseSettings(storage.get(SETTINGS_KEY))
  const store = createStore<Settings>(read)
  let isKept = true
  const update = (change: Partial<Settings>) => {
    const settings = { ...(isKept ? read() : store.getState()), ...change }
    isKept = storage.set(SETTINGS_KEY, JSON.stringify(settings))
    store.setState(settings, true)
  }
  const stopHearing = storage.onChange((key) => {
    if (key === null || key === SETTINGS_KEY) store.setState(read(), true)
  })
  return { store, update, forget: () => update(personal), dispose: stopHearing }
}

/** How long (milliseconds) the measurement in `ease` is valid: a year, since browsers and devices change. */
const HOLDS = 365 * 86_400_000

/**
 * Whether to show boats, birds and traffic: as chosen, or else as measured on this device; null if not measured yet.
 */
export function ambientOf({ ambient, ease }: Settings, now: Moment): boolean | null {
  if (ambient !== null) return ambient
  return ease && Math.abs(now - ease.at) < HOLDS ? ease.isEasy : null
}

/**
 * Parses each field by itself, so that an invalid one does not affect the others. Unknown fields of a newer release are
 * kept.
 */
export function parseSettings(text: string | null): Settings {
  const found: unknown = text === null ? null : parseJson(text)
  const stored = isRecord(found) ? found : {}
  const given = <T>(key: keyof Settings, isValid: (value: unknown) => value is T, otherwise: T): T => {
    const value = stored[key]
    return isValid(value) ? value : otherwise
  }
  return {
    ...stored,
    light: given('light', isOneOf(LIGHTS), 'system'),
    motion: given('motion', isOneOf(MOTIONS), 'system'),
    ambient: given('ambient', isBoolean, null),
    ease: given('ease', isEase, null),
    shortcuts: given('shortcuts', isBoolean, true),
    sound: given('sound', isBoolean, false),
    boardCollapsed: given('boardCollapsed', isBoolean, false),
    dismissed: given('dismissed', isNames, []),
    lastSeen: given('lastSeen', isMoments, {}),
    lastVisit: given('lastVisit', isMoment, null),
    lastBackup: given('lastBackup', isMoment, null),
    askedToKeep: given('askedToKeep', isBoolean, false),
  }
}

const personal = { dismissed: [], lastSeen: {}, lastVisit: null, lastBackup: null }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isOneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): value is T =>
    words.some((word) => word === value)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isMoment = (value: unknown): value is Moment => Number.isFinite(value) && (value as number) >= 0
const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= 200
const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 500 && value.every(isName)
const isMoments = (value: unknown): value is Settings['lastSeen'] =>
  isRecord(value) && Object.entries(value).every(([key, at]) => isName(key) && isMoment(at))
const isEase = (value: unknown): value is NonNullable<Settings['ease']> =>
  isRecord(value) && isBoolean(value['isEasy']) && isMoment(value['at'])
