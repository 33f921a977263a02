import { assertNever } from '#lib/assert-never.ts'
import type { Result } from '#lib/result.ts'
import { ok } from '#lib/result.ts'
import { emptyFoldedLog, foldLog } from '#progress/folded-log.ts'
import type { Command, Refusal } from '#progress/command.ts'
import { decide } from '#progress/decide.ts'
import type { Deed, Event, EventId, Stamp } from '#progress/event.ts'
import { undoTarget } from '#progress/history.ts'
import type { Log } from '#progress/log.ts'
import { liesAhead } from '#progress/moments.ts'
import type { Progress } from '#progress/progress.ts'
import { nextStamp, stampEvents } from '#progress/stamp.ts'
import type { World } from '#progress/world.ts'
import type { Backup } from '#share/backup.ts'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Copy, ImportReport } from './copy.ts'
import { parseEvents } from './event-schema.ts'
import type { KeptEvent } from './event-schema.ts'
import { isLater } from './event-database.ts'
import type { GamePorts } from './game-ports.ts'
import { createKeeper } from './keeper.ts'
import type { EraseFault } from './keeper.ts'
import { isSameKeeping, keepingOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import { createLedger } from './ledger.ts'
import type { HeardMessage } from './tabs.ts'

export type GameState = {
  readonly world: World
  readonly log: Log
  readonly progress: Progress
  readonly keeping: Keeping
  /** Items in the database that are no events; they are left alone. */
  readonly unreadable: number
  /**
   * Another page has started again, and what was done here before is gone. Events that were in no database when that
   * happened are laid aside; null where nothing of the kind has happened since the learner was told.
   */
  readonly restarted: { readonly aside: readonly KeptEvent[] } | null
}

export type Game = {
  readonly store: StoreApi<GameState>
  /** Once what was kept has been read, or can't be. */
  readonly ready: Promise<void>
  /**
   * At once in memory, then in the database and the other tabs. The drafts whose texts become this deed are dropped
   * once it is written: nothing else drops them.
   */
  readonly act: (command: Command, drafts?: readonly string[]) => Result<readonly Event[], Refusal>
  readonly undo: (event: Event) => Result<readonly Event[], Refusal>
  /** The last deed of this page load that can be undone. */
  readonly lastDeed: () => Event | null
  /** Merges. `beforeErase` also takes in what is older than the last new start. */
  readonly importBackup: (backup: Backup, options?: { readonly beforeErase: boolean }) => ImportReport
  readonly copy: () => Promise<Copy>
  /** A new start: here, in the database and in all tabs. Refused where there is something that could not be read. */
  readonly erase: () => Promise<Result<null, EraseFault>>
  /** After another page has started again: takes in what was laid aside, or leaves it. */
  readonly settleRestart: (isTaken: boolean) => void
  /** Tries again to write what is only in memory. */
  readonly retry: () => Promise<void>
  /** Asks the browser to promise that it keeps the data. */
  readonly askToKeep: () => Promise<void>
  /** New content under the same deeds: for a hot reload in development. */
  readonly setWorld: (world: World) => void
  readonly dispose: () => void
}

export function createGame(ports: GamePorts): Game {
  const { now, replica, disk, ahead, tabs, durability, edition } = ports
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
  /** Of other pages, which could not write them. */
  const rescued = new Set<EventId>()
  /** Drafts of deeds that are nowhere but in memory yet. */
  const owed = new Map<EventId, () => void>()
  let unreadable: readonly unknown[] = []
  let written = 0
  /** Of an erasure under way: what is done meanwhile comes after it. */
  let latest: Stamp | null = null
  let promised: boolean | null = null
  let isOpened = false

  const keeper = createKeeper(disk, {
    events: ledger.events,
    count: () => ledger.size() + unreadable.length,
    epoch: ledger.epoch,
    take: ({ epoch, format, items }) => {
      if (epoch) learnEpoch(epoch)
      const { events, foreign, refused } = parseEvents(items, format)
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

  function newest(): Stamp | null {
    const known = ledger.newest()
    return isLater(latest, known) ? latest : known
  }

  /** These are in the database now. */
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

  /** False where this is no news. */
  function forget(epoch: Stamp): boolean {
    if (!ledger.learnEpoch(epoch)) return false
    setUnreadable([])
    keeper.forgetUpTo(epoch)
    const { events, foreign } = ahead.read().plain
    ahead.drop([...events, ...foreign].filter(ledger.isOld).map((event) => event.id))
    return true
  }

  /** Another page has started again. What it can't have read is laid aside. */
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

  /** What this page has added: to the database and to the other pages. False where only memory holds it until then. */
  function hand(events: readonly KeptEvent[], asked: boolean): boolean {
    if (events.length === 0) return true
    const isSafe = ahead.put(events, asked)
    keeper.keep(events)
    tabs.send({ kind: 'added', events, kept: keeper.fault() === null, asked })
    return isSafe
  }

  /** What earlier pages could not write any more, or others are about to write. */
  function takeAhead(): void {
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

  /** After a clock that ran ahead: what was done under it is dated by now, and no longer by when it is looked at. */
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
    takeAhead()
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
    undo: (event) => act({ kind: 'undo', event }),
    lastDeed: () => undoTarget(store.getState().log, (author) => author === replica),
    importBackup: (backup, { beforeErase } = { beforeErase: false }) => {
      const parsed = parseEvents(backup.events, backup.format)
      const all = [...parsed.events, ...parsed.foreign]
      const old = beforeErase ? 0 : all.filter((event) => ledger.isOld(event) && !ledger.isKnown(event)).length
      const fresh = ledger.take(parsed, beforeErase)
      hand(fresh, beforeErase)
      dateWhatLiesAhead()
      const known = all.length - fresh.length - old
      return { added: fresh.length, known, refused: parsed.refused.length, beforeErase: old }
    },
    copy: async () => {
      const fault = keeper.fault()
      const found = fault === null || fault === 'full' ? null : await keeper.salvage()
      const events = [...ledger.events(), ...unreadable]
      const own = { created: now(), edition, epoch: ledger.epoch(), events }
      const { makeCopy } = await import('./copy.ts')
      return makeCopy(own, found?.ok ? found.value : null, keeper.isUnread())
    },
    erase: () => {
      // What an earlier page could not write any more is read, too.
      takeAhead()
      return keeper.erase()
    },
    settleRestart: (isTaken) => {
      const { events, foreign } = parseEvents(store.getState().restarted?.aside ?? [])
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
