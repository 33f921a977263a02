import type { Moment } from '#progress/progress.ts'
import * as z from 'zod/mini'
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
  const result = SETTINGS.safeParse(text === null ? {} : parseJson(text))
  return result.success ? result.data : SETTINGS.parse({})
}

const personal = { dismissed: [], lastSeen: {}, lastVisit: null, lastBackup: null }

/** The value of a field that can't be read. */
const orElse = z.catch

const name = z.string().check(z.maxLength(200))
const moment = z.number().check(z.gte(0))

const SETTINGS = z.looseObject({
  light: orElse(z.enum(LIGHTS), 'system'),
  motion: orElse(z.enum(MOTIONS), 'system'),
  ambient: orElse(z.nullable(z.boolean()), null),
  ease: orElse(z.nullable(z.object({ isEasy: z.boolean(), at: moment })), null),
  shortcuts: orElse(z.boolean(), true),
  sound: orElse(z.boolean(), false),
  boardCollapsed: orElse(z.boolean(), false),
  dismissed: orElse(z.array(name).check(z.maxLength(500)), []),
  lastSeen: orElse(z.record(name, moment), {}),
  lastVisit: orElse(z.nullable(moment), null),
  lastBackup: orElse(z.nullable(moment), null),
  askedToKeep: orElse(z.boolean(), false),
})
