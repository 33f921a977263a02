import { assertNever } from '#lib/assert-never.ts'
import type { Result } from '#lib/result.ts'
import { ok } from '#lib/result.ts'
import { emptyFoldedLog, foldLog } from '#progress/folded-log.ts'
import type { Command, Refusal } from '#progress/command.ts'
import { decide } from '#progress/decide.ts'
import type { Deed, Event, EventId, Stamp } from '#progress/event.ts'
import { undoTarget, undoneWith } from '#progress/history.ts'
import type { Log } from '#progress/log.ts'
import { liesAhead } from '#progress/moments.ts'
import type { Progress } from '#progress/progress.ts'
import { nextStamp, stampEvents } from '#progress/stamp.ts'
import type { World } from '#progress/world.ts'
import type { Backup } from '#share/backup.ts'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Copy, ImportReport } from './copy.ts'
import { loadEventSchema, parseLoaded } from './load-event-schema.ts'
import type { KeptEvent } from './event-schema.ts'
import { isLater } from './event-database.ts'
import type { GamePorts } from './game-ports.ts'
import { createKeeper } from './keeper.ts'
import type { EraseFault } from './keeper.ts'
import { isSameKeeping, keepingOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import { createLedger } from './ledger.ts'
import { lookInto } from './look-into.ts'
import type { Insight } from './look-into.ts'
import type { HeardMessage } from './tabs.ts'

export type GameState = {
  readonly world: World
  readonly log: Log
  readonly progress: Progress
  readonly keeping: Keeping
  /** The number of items in the database that are not events. They are left unchanged. */
  readonly unreadable: number
  /**
   * Set if another page has started again, so that the events of this page are gone. `aside` has the events that were
   * not in the database at that time. Null if this has not happened, or after `settleRestart`.
   */
  readonly restarted: { readonly aside: readonly KeptEvent[] } | null
}

export type Game = {
  readonly store: StoreApi<GameState>
  /** Resolves when the stored events have been read, or turned out to be unreadable. */
  readonly ready: Promise<void>
  /**
   * Carries out a command: at once in memory, then in the database and in other tabs. `drafts` are the keys of the
   * drafts that this command makes deeds of; they are dropped when the deeds have been written.
   */
  readonly act: (command: Command, drafts?: readonly string[]) => Result<readonly Event[], Refusal>
  readonly undo: (event: Event) => Result<readonly Event[], Refusal>
  /** The last deed of this page load that can be undone; null if there is none. */
  readonly lastDeed: () => Event | null
  /** Merges a backup; `loadEventSchema` has been awaited before. With `beforeErase`, also events from before the learner last started again. */
  readonly importBackup: (backup: Backup, options?: { readonly beforeErase: boolean }) => ImportReport
  /** As `importBackup`, but only says what that would add. */
  readonly lookInto: (backup: Backup, options?: { readonly beforeErase: boolean }) => Insight
  /** Makes a backup of all that is known here or can be read in the database. */
  readonly copy: () => Promise<Copy>
  /** Starts again: erases all events here, in the database and in all tabs. Refused if anything could not be read. */
  readonly erase: () => Promise<Result<null, EraseFault>>
  /** Call it after another page has started again: adds the events in `restarted.aside`, or drops them. */
  readonly settleRestart: (isTaken: boolean) => void
  /** Reads the database again and tries to write events that are not in it yet. */
  readonly retry: () => Promise<void>
  /** Asks the browser to promise that it keeps the data. */
  readonly askToKeep: () => Promise<void>
  /** Replaces the content, keeping all events. For hot reload in development. */
  readonly setWorld: (world: World) => void
  readonly dispose: () => void
}

export function createGame(ports: GamePorts): Game {
  const { now, replica, disk, ahead, tabs, durability, edition, keyring } = ports
  const store = createStore<GameState>(() => ({
    world: ports.world,
    ...emptyFoldedLog,
    keeping: { kind: 'opening' },
    unreadable: 0,
    restarted: null,
  }))
  const ledger = createLedger(
    { get: store.getState, set: ({ log, progress }) => store.setState({ log, progress }) },
    now,
  )
  /** Ids of events that other pages could not write and this one is writing for them. */
  const rescued = new Set<EventId>()
  /** Key: the id of an event that is only in memory yet. Value: drops its drafts; called when the event is written. */
  const owed = new Map<EventId, () => void>()
  let unreadable: readonly unknown[] = []
  let written = 0
  /** The stamp of the last erasure that this page began, so that all later events come after it. */
  let latest: Stamp | null = null
  let promised: boolean | null = null
  let isOpened = false

  const newest = () => [ledger.newest(), latest].reduce((one, other) => (isLater(other, one) ? other : one))

  const keeper = createKeeper(disk, {
    events: ledger.events,
    count: () => ledger.size() + unreadable.length,
    prepare: loadEventSchema,
    epoch: ledger.epoch,
    take: ({ epoch, format, items }) => {
      if (epoch) learnEpoch(epoch)
      const { events, foreign, refused } = parseLoaded(items, format)
      ledger.take({ events, foreign }, true)
      setUnreadable(refused)
      const found = new Set([...events, ...foreign].map((event) => event.id))
      settle([...ahead.ids(), ...owed.keys()].filter((id) => found.has(id)))
      return found
    },
    learnEpoch,
    nextEpoch: () => (latest = nextStamp(newest(), now(), { replica, count: written++ })),
    startAgain: (epoch, isShared) => {
      forget(epoch)
      store.setState({ restarted: null })
      if (isShared) tabs.send({ kind: 'erased', epoch })
      ports.onErase()
    },
    written: (ids) => {
      settle(ids)
      const forOthers = ids.filter((id) => rescued.delete(id))
      if (forOthers.length > 0) tabs.send({ kind: 'kept', ids: forOthers })
    },
    changed: showKeeping,
  })

  /** Call it for events that are in the database now: drops their write-ahead entries and drafts. */
  function settle(ids: readonly EventId[]): void {
    ahead.drop(ids)
    for (const id of ids) {
      owed.get(id)?.()
      owed.delete(id)
    }
  }

  function setUnreadable(items: readonly unknown[]): void {
    unreadable = items
    if (store.getState().unreadable !== items.length) store.setState({ unreadable: items.length })
  }

  /** Forgets all events up to an epoch. Returns false if the epoch was already known. */
  function forget(epoch: Stamp): boolean {
    if (!ledger.learnEpoch(epoch)) return false
    setUnreadable([])
    keeper.forgetUpTo(epoch)
    const { events, foreign } = ahead.read().plain
    ahead.drop([...events, ...foreign].filter(ledger.isOld).map((event) => event.id))
    return true
  }

  /**
   * Another page has started again: forgets events up to that epoch, but sets aside those that were not in the
   * database.
   */
  function learnEpoch(epoch: Stamp): void {
    const before = ledger.events()
    const unsaved = keeper.unsaved().filter((event) => !rescued.has(event.id))
    if (!forget(epoch) || !before.some(ledger.isOld)) return
    const aside = [...(store.getState().restarted?.aside ?? []), ...unsaved.filter(ledger.isOld)]
    store.setState({ restarted: { aside } })
  }

  function showKeeping(): void {
    const keeping = keepingOf(keeper, ahead, isOpened, promised)
    if (!isSameKeeping(keeping, store.getState().keeping)) store.setState({ keeping })
  }

  /** Passes new events to the database and to other pages. False if, until they are written, only memory holds them. */
  function hand(events: readonly KeptEvent[], asked: boolean): boolean {
    if (events.length === 0) return true
    const isSafe = ahead.put(events, asked)
    keeper.keep(events)
    tabs.send({ kind: 'added', events, kept: keeper.fault() === null, asked })
    return isSafe
  }

  /** Takes the events in the write-ahead storage: earlier pages could not write them, or other pages are about to. */
  async function takeAhead(): Promise<void> {
    if (ahead.ids().length > 0) await loadEventSchema()
    const { plain, asked } = ahead.read()
    const fresh = [...ledger.take(plain, false), ...ledger.take(asked, true)]
    if (fresh.length > 0) keeper.keep(fresh)
  }

  function receive(message: HeardMessage): void {
    switch (message.kind) {
      case 'hello': {
        const events = keeper.unsaved()
        if (events.length > 0) tabs.send({ kind: 'added', events, kept: false, asked: false })
        return
      }
      case 'added': {
        const fresh = ledger.take(message.events, message.asked)
        if (message.kept || fresh.length === 0) return
        for (const event of fresh) rescued.add(event.id)
        keeper.keep(fresh)
        return
      }
      case 'kept':
        return keeper.release(message.ids)
      case 'erased':
        return learnEpoch(message.epoch)
      default:
        assertNever(message)
    }
  }

  async function learnPromise(answer: Promise<boolean | null>): Promise<void> {
    promised = await answer
    showKeeping()
  }

  function record(deeds: readonly Deed[], drafts: readonly string[] = []): readonly Event[] {
    const events = stampEvents(deeds, newest(), now(), { replica, count: written })
    written += events.length
    const dropDrafts = ports.draftsOf(drafts)
    ledger.take({ events, foreign: [] }, false)
    const last = events.at(-1)
    if (hand(events, false) || !last) dropDrafts()
    else owed.set(last.id, dropDrafts)
    return events
  }

  /** If the newest event is dated later than now, records `clockRead`. Its real moment is then fixed as before now. */
  function dateWhatLiesAhead(): void {
    if (isOpened && liesAhead(store.getState().log.events, now())) record([{ kind: 'clockRead' }])
  }

  function act(command: Command, drafts: readonly string[] = []): Result<readonly Event[], Refusal> {
    const { world, progress } = store.getState()
    const decision = decide(world, progress, command)
    if (!decision.ok) return decision
    const events = record(decision.value, drafts)
    if (promised !== true && events.some((event) => event.kind === 'built')) void learnPromise(durability.askOnce())
    return ok(events)
  }

  async function start(): Promise<void> {
    await keeper.start()
    await takeAhead().catch(() => {})
    isOpened = true
    showKeeping()
    dateWhatLiesAhead()
  }

  tabs.join(receive, () => {
    dateWhatLiesAhead()
    void keeper.refresh()
  })
  tabs.send({ kind: 'hello' })
  void learnPromise(durability.promised())

  return {
    store,
    ready: start(),
    act,
    undo: (event) => act({ kind: 'undo', event, also: undoneWith(store.getState().log, event) }),
    lastDeed: () => undoTarget(store.getState().log, (author) => author === replica),
    importBackup: (backup, { beforeErase } = { beforeErase: false }) => {
      const { parsed, report } = lookInto(ledger, backup, beforeErase)
      hand(ledger.take(parsed, beforeErase), beforeErase)
      keyring.add(backup.keys ?? [])
      dateWhatLiesAhead()
      return report
    },
    lookInto: (backup, { beforeErase } = { beforeErase: false }) => lookInto(ledger, backup, beforeErase),
    copy: async () => {
      const fault = keeper.fault()
      const found = fault === null || fault === 'full' ? null : await keeper.salvage()
      const events = [...ledger.events(), ...unreadable]
      const own = { created: now(), edition, epoch: ledger.epoch(), keys: keyring.kept(), events }
      const { makeCopy } = await import('./copy.ts')
      return makeCopy(own, found?.ok ? found.value : null, keeper.isUnread())
    },
    erase: async () => {
      // Also take the events that an earlier page could not write, so that they are erased too.
      await takeAhead().catch(() => {})
      return keeper.erase()
    },
    settleRestart: (isTaken) => {
      const { events, foreign } = parseLoaded(store.getState().restarted?.aside ?? [])
      store.setState({ restarted: null })
      if (isTaken) hand(ledger.take({ events, foreign }, true), true)
    },
    retry: keeper.refresh,
    askToKeep: () => learnPromise(durability.ask()),
    setWorld: (world) => store.setState({ world, ...foldLog(world, store.getState().log, now()) }),
    dispose: () => {
      tabs.close()
      keeper.dispose()
    },
  }
}
