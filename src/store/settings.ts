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

/** How one browser shows the city, and what it remembers of being looked at. No deeds: nothing here is in a backup. */
export type Settings = {
  readonly light: Light
  readonly motion: Motion
  /** Boats, birds, traffic; null is as the device can: `ambientOf`. */
  readonly ambient: boolean | null
  /** Whether this device draws the city easily, and when that was found out. */
  readonly ease: { readonly isEasy: boolean; readonly at: Moment } | null
  /** Shortcuts of a single key. */
  readonly shortcuts: boolean
  readonly boardCollapsed: boolean
  /** Hints that were put away, by name. */
  readonly dismissed: readonly string[]
  /** When a place was last looked at, by id: what opened since is new. */
  readonly lastSeen: Readonly<Record<string, Moment>>
  /** When somebody who has begun was last here, to the hour. Read by public/theme.js: null is a first visit. */
  readonly lastVisit: Moment | null
  readonly lastBackup: Moment | null
  /** Whether the browser was asked to promise that it keeps the data. */
  readonly askedToKeep: boolean
}

export type SettingsStore = {
  readonly store: StoreApi<Settings>
  /** Changes these and leaves alone what another page has changed meanwhile. */
  readonly update: (change: Partial<Settings>) => void
  /** What a learner who starts again leaves behind; how the city looks stays. */
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

/** Milliseconds for which a judgement holds: a year. Browsers and devices change. */
const HOLDS = 365 * 86_400_000

/** Whether boats, birds and traffic are to be: as chosen, else as this device can; null where that is to be found out. */
export function ambientOf({ ambient, ease }: Settings, now: Moment): boolean | null {
  if (ambient !== null) return ambient
  return ease && Math.abs(now - ease.at) < HOLDS ? ease.isEasy : null
}

/** Every field by itself: rubbish in one leaves the others. What a newer release has put there is carried along. */
export function parseSettings(text: string | null): Settings {
  const result = SETTINGS.safeParse(text === null ? {} : parseJson(text))
  return result.success ? result.data : SETTINGS.parse({})
}

const personal = { dismissed: [], lastSeen: {}, lastVisit: null, lastBackup: null }

/** What a field is where it can't be read. */
const orElse = z.catch

const name = z.string().check(z.maxLength(200))
const moment = z.number().check(z.gte(0))

const SETTINGS = z.looseObject({
  light: orElse(z.enum(LIGHTS), 'system'),
  motion: orElse(z.enum(MOTIONS), 'system'),
  ambient: orElse(z.nullable(z.boolean()), null),
  ease: orElse(z.nullable(z.object({ isEasy: z.boolean(), at: moment })), null),
  shortcuts: orElse(z.boolean(), true),
  boardCollapsed: orElse(z.boolean(), false),
  dismissed: orElse(z.array(name).check(z.maxLength(500)), []),
  lastSeen: orElse(z.record(name, moment), {}),
  lastVisit: orElse(z.nullable(moment), null),
  lastBackup: orElse(z.nullable(moment), null),
  askedToKeep: orElse(z.boolean(), false),
})
