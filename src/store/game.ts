import { assertNever } from '#lib/assert-never.ts'
import type { Result } from '#lib/result.ts'
import { ok } from '#lib/result.ts'
import { emptyChronicle, openChronicle } from '#progress/chronicle.ts'
import type { Command, Refusal } from '#progress/command.ts'
import { decide } from '#progress/decide.ts'
import type { Deed, Event, EventId, Stamp } from '#progress/event.ts'
import { undoTarget } from '#progress/history.ts'
import type { Log } from '#progress/log.ts'
import { liesAhead } from '#progress/moments.ts'
import type { Progress } from '#progress/progress.ts'
import { nextStamp, stampEvents } from '#progress/stamp.ts'
import type { World } from '#progress/world.ts'
import { BACKUP_FORMAT, makeBackup, parseBackup } from '#share/backup.ts'
import type { BackupFault } from '#share/backup.ts'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Durability } from './durability.ts'
import type { DiskFault, EventDisk } from './event-database.ts'
import { parseEvents } from './event-schema.ts'
import type { KeptEvent } from './event-schema.ts'
import { createKeeper } from './keeper.ts'
import { createLedger } from './ledger.ts'
import type { HeardMessage, Tabs } from './tabs.ts'

/** Whether what is done here will be there tomorrow. */
export type Keeping =
  | { readonly kind: 'opening' }
  /** `promised`: whether the browser has said that it won't delete it; null where it doesn't say. */
  | { readonly kind: 'kept'; readonly promised: boolean | null }
  /** The game goes on; so many events are nowhere but here. */
  | { readonly kind: 'memory'; readonly why: DiskFault['kind']; readonly unsaved: number }

export type GameState = {
  readonly world: World
  readonly log: Log
  readonly progress: Progress
  readonly keeping: Keeping
  /** Items in the database that are no events; they are left alone. */
  readonly unreadable: number
}

export type ImportReport = {
  readonly added: number
  readonly known: number
  /** Not events. */
  readonly refused: number
  /** From before the learner started again, and left out because nobody asked for them. */
  readonly beforeErase: number
}

export type GamePorts = {
  readonly world: World
  readonly now: () => number
  /** New for every page load: letters, digits, hyphens. */
  readonly replica: string
  readonly disk: EventDisk
  readonly tabs: Tabs
  readonly durability: Durability
  /** The edition of the content, for backups. */
  readonly edition: number
  /** What else of the learner's has to go when they start again. */
  readonly onErase: () => void
}

export type Game = {
  readonly store: StoreApi<GameState>
  /** Once what was kept has been read, or can't be. */
  readonly ready: Promise<void>
  /** At once in memory, then in the database and the other tabs. */
  readonly act: (command: Command) => Result<readonly Event[], Refusal>
  readonly undo: (event: Event) => Result<readonly Event[], Refusal>
  /** The last deed of this page load that can be undone. */
  readonly lastDeed: () => Event | null
  /** Merges. `beforeErase` also takes in what is older than the last new start. */
  readonly importBackup: (
    text: string,
    options?: { readonly beforeErase: boolean },
  ) => Result<ImportReport, BackupFault>
  readonly exportBackup: () => string
  /** A new start: here, in the database and in all tabs. */
  readonly erase: () => Promise<void>
  /** What can still be read of a damaged or newer database, as a backup file; null where that is nothing. */
  readonly damagedCopy: () => Promise<string | null>
  /** Tries again to write what is only in memory. */
  readonly retry: () => Promise<void>
  /** Asks the browser to promise that it keeps the data. */
  readonly askToKeep: () => Promise<void>
  /** New content under the same deeds: for a hot reload in development. */
  readonly setWorld: (world: World) => void
  readonly dispose: () => void
}

export function createGame(ports: GamePorts): Game {
  const { now, replica, disk, tabs, durability, edition } = ports
  const store = createStore<GameState>(() => ({
    world: ports.world,
    ...emptyChronicle,
    keeping: { kind: 'opening' },
    unreadable: 0,
  }))
  const ledger = createLedger(
    { get: store.getState, set: ({ log, progress }) => store.setState({ log, progress }) },
    now,
  )
  /** Of other pages, which could not write them. */
  const rescued = new Set<EventId>()
  let unreadable: readonly unknown[] = []
  let written = 0
  let promised: boolean | null = null
  let isOpened = false

  const keeper = createKeeper(disk, {
    events: ledger.events,
    count: () => ledger.size() + unreadable.length,
    epoch: ledger.epoch,
    take: ({ epoch, format, items }) => {
      if (epoch) ledger.learnEpoch(epoch)
      const { events, foreign, refused } = parseEvents(items, format)
      ledger.take({ events, foreign }, true)
      setUnreadable(refused)
      return new Set([...events, ...foreign].map((event) => event.id))
    },
    learnEpoch,
    written: (events) => {
      const ids = events.map((event) => event.id).filter((id) => rescued.delete(id))
      if (ids.length > 0) tabs.send({ kind: 'kept', ids })
    },
    changed: showKeeping,
  })

  function setUnreadable(items: readonly unknown[]): void {
    unreadable = items
    if (store.getState().unreadable !== items.length) store.setState({ unreadable: items.length })
  }

  function learnEpoch(epoch: Stamp): void {
    if (!ledger.learnEpoch(epoch)) return
    setUnreadable([])
    keeper.forgetUpTo(epoch)
  }

  function showKeeping(): void {
    const why = keeper.fault()
    const before = store.getState().keeping
    const keeping: Keeping = why
      ? { kind: 'memory', why, unsaved: keeper.unsaved().length }
      : isOpened
        ? { kind: 'kept', promised }
        : { kind: 'opening' }
    if (!isSameKeeping(keeping, before)) store.setState({ keeping })
  }

  /** What this page has added: to the database and to the other pages. */
  function hand(events: readonly KeptEvent[], asked: boolean): void {
    if (events.length === 0) return
    keeper.keep(events)
    tabs.send({ kind: 'added', events, kept: keeper.fault() === null, asked })
  }

  function hear(message: HeardMessage): void {
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

  function record(deeds: readonly Deed[]): readonly Event[] {
    const events = stampEvents(deeds, ledger.newest(), now(), { replica, count: written })
    written += events.length
    ledger.take({ events, foreign: [] }, false)
    hand(events, false)
    return events
  }

  /** After a clock that ran ahead: what was done under it is dated by now, and no longer by when it is looked at. */
  function dateWhatLiesAhead(): void {
    if (isOpened && liesAhead(store.getState().log.events, now())) record([{ kind: 'clockRead' }])
  }

  function act(command: Command): Result<readonly Event[], Refusal> {
    const { world, progress } = store.getState()
    const decision = decide(world, progress, command)
    if (!decision.ok) return decision
    const events = record(decision.value)
    if (promised !== true && events.some((event) => event.kind === 'built')) void learnPromise(durability.askOnce())
    return ok(events)
  }

  async function start(): Promise<void> {
    await keeper.start()
    isOpened = true
    showKeeping()
    dateWhatLiesAhead()
  }

  tabs.join(hear, () => {
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
    importBackup: (text, { beforeErase } = { beforeErase: false }) => {
      const backup = parseBackup(text)
      if (!backup.ok) return backup
      const parsed = parseEvents(backup.value.events, backup.value.format)
      const all = [...parsed.events, ...parsed.foreign]
      const old = beforeErase ? 0 : all.filter((event) => ledger.isOld(event) && !ledger.isKnown(event)).length
      const fresh = ledger.take(parsed, beforeErase)
      hand(fresh, beforeErase)
      dateWhatLiesAhead()
      const known = all.length - fresh.length - old
      return ok({ added: fresh.length, known, refused: parsed.refused.length, beforeErase: old })
    },
    exportBackup: () =>
      makeBackup({
        format: BACKUP_FORMAT,
        created: now(),
        edition,
        epoch: ledger.epoch(),
        events: [...ledger.events(), ...unreadable],
      }),
    erase: () => {
      const epoch = nextStamp(ledger.newest(), now(), { replica, count: written })
      learnEpoch(epoch)
      tabs.send({ kind: 'erased', epoch })
      ports.onErase()
      return keeper.erase()
    },
    damagedCopy: async () => {
      const found = await disk.salvage()
      return (
        found && makeBackup({ format: found.format, created: now(), edition, epoch: found.epoch, events: found.items })
      )
    },
    retry: keeper.refresh,
    askToKeep: () => learnPromise(durability.ask()),
    setWorld: (world) => store.setState({ world, ...openChronicle(world, store.getState().log, now()) }),
    dispose: () => {
      tabs.close()
      keeper.dispose()
    },
  }
}

const isSameKeeping = (a: Keeping, b: Keeping) =>
  a.kind === 'memory'
    ? b.kind === 'memory' && a.why === b.why && a.unsaved === b.unsaved
    : a.kind === b.kind && (a.kind !== 'kept' || b.kind !== 'kept' || a.promised === b.promised)
