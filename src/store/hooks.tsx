import type { Log } from '#progress/log.ts'
import { momentOf } from '#progress/moments.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { backupReason } from './durability.ts'
import type { BackupReason } from './durability.ts'
import type { Game, GameState } from './game.ts'
import type { Keeping } from './keeping.ts'
import { type Settings, ambientOf } from './settings.ts'
import type { Stores } from './stores.ts'

const StoreContext = createContext<Stores | null>(null)

/** Gives the stores to all views in it. It does not dispose of them: the caller who opened them does. */
export function StoreProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  return <StoreContext value={stores}>{children}</StoreContext>
}

export function useStores(): Stores {
  const stores = useContext(StoreContext)
  if (!stores) throw new Error('a view that reads the store stands outside of StoreProvider')
  return stores
}

export const useGame = (): Game => useStores().game

/** `select` must return a part of the state or a primitive value: a new object each time would render without end. */
const useGameState = <T,>(select: (state: GameState) => T): T => useHeld(useGame().store, select)

export const useProgress = <T,>(select: (progress: Progress) => T): T => useGameState((state) => select(state.progress))

export const useWorld = (): World => useGameState((state) => state.world)

export const useLog = (): Log => useGameState((state) => state.log)

export const useKeeping = (): Keeping => useGameState((state) => state.keeping)

/** The number of items in the database that are not events. */
export const useUnreadable = (): number => useGameState((state) => state.unreadable)

/** Not null if another page has started again and the learner has not answered the question about it. */
export const useRestarted = (): GameState['restarted'] => useGameState((state) => state.restarted)

export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const { store, update } = useStores().settings
  return [useHeld(store, (settings) => settings), update]
}

/**
 * Whether to show boats, birds and traffic; null if the device must first find out. `onJudged` stores what it found.
 */
export function useAmbient(): { readonly ambient: boolean | null; readonly onJudged: (isEasy: boolean) => void } {
  const [settings, update] = useSettings()
  const { minutes } = useStores()
  return {
    ambient: useTime((now) => ambientOf(settings, now)),
    onJudged: (isEasy) => update({ ease: { isEasy, at: minutes.now() } }),
  }
}

/**
 * The text of a draft and how to change it. When it becomes a deed, pass the key to `act`, which then drops the draft.
 */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const [text, write] = useDraftOver(key)
  return [text ?? '', useCallback((words: string) => write(words === '' ? null : words), [write])]
}

/** The same over a text that is kept already: null where nothing was changed, empty where all of it was deleted. */
export function useDraftOver(key: string): readonly [string | null, (text: string | null) => void] {
  const { drafts } = useStores()
  const text = useLive(drafts.subscribe, () => drafts.read(key))
  const write = useCallback((words: string | null) => drafts.write(key, words), [drafts, key])
  return [text, write]
}

/** The keys of all drafts that begin with `prefix`, sorted. */
export function useDraftKeys(prefix: string): readonly string[] {
  const { drafts } = useStores()
  // As one text, which is equal to itself: a new list each time would render without end.
  const keys = useLive(drafts.subscribe, () => drafts.keysUnder(prefix).join('\n'))
  return keys === '' ? [] : keys.split('\n')
}

/**
 * What `select` makes of the present moment: a primitive value, such as the day. A view is rendered again when it changes;
 * this is looked at every quarter of an hour, while the page is visible.
 */
export function useTime<T extends string | number | boolean | null>(select: (now: Moment) => T): T {
  const { minutes } = useStores()
  return useLive(minutes.subscribe, () => select(minutes.now()))
}

/** The present moment, to the minute. What needs only the day or the hour asks for that, and is rendered less often. */
export const useNow = (): Moment => useTime((now) => now)

/** Changes to the newer release that is waiting; null if there is none. */
export const useAppUpdate = (): (() => void) | null => useHeld(useStores().release.store, ({ take }) => take)

/** Why the learner should be offered a backup now; null if there is no reason. */
export function useBackupReason(): BackupReason {
  const { deletesAfterDays } = useStores()
  const lastDeed = useGameState(({ log, progress }) => {
    const last = log.events.at(-1)
    return last ? momentOf(progress.moments, last) : null
  })
  const raisings = useProgress((progress) => progress.raised)
  const placed = useProgress((progress) => progress.placed)
  const keeping = useKeeping()
  const [{ lastBackup }] = useSettings()
  const moments = [...raisings.values(), ...(placed === null ? [] : [placed])]
  const facts = {
    lastDeed,
    lastRaising: moments.length > 0 ? Math.max(...moments) : null,
    lastBackup,
    deletesAfterDays,
    promised: keeping.kind === 'kept' ? keeping.promised : null,
  }
  return useTime((now) => backupReason({ ...facts, now }))
}

const useHeld = <S, T>(store: StoreApi<S>, select: (state: S) => T): T =>
  useLive(store.subscribe, () => select(store.getState()))

/** Reads a value that may change. The same value is used when rendering without a browser page. */
const useLive = <T,>(subscribe: (listener: () => void) => () => void, read: () => T): T =>
  useSyncExternalStore(subscribe, read, read)
