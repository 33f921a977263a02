import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import type { Moment } from '#progress/progress.ts'
import { makeDeskBackup, parseDeskBackup, restored } from '#share/desk/backup.ts'
import * as acts from '#share/desk/desk-data.ts'
import type { Desk, DeskData, DeskState } from '#share/desk/desk.ts'
import { mergeDesks } from '#share/desk/merge.ts'
import { newsOf } from '#share/desk/news.ts'
import type { KeyFault, KeyPair } from '#share/keys/key-pair.ts'
import type { DeskAhead } from './desk-ahead.ts'
import { createDeskDoor } from './desk-door.ts'
import type { DeskDisk, WholeDesk } from './desk-database.ts'
import type { DeskMessage, DeskTabs } from './desk-tabs.ts'
import { loadPairs } from './key-pairs.ts'

export type DeskPorts = {
  readonly disk: DeskDisk
  readonly ahead: DeskAhead
  readonly tabs: DeskTabs
  readonly now: () => Moment
  /** A new random name for every page load. */
  readonly replica: string
  /** Random bytes that nobody can guess. */
  readonly secretBytes: (length: number) => Uint8Array
}

/**
 * A desk that is kept in the browser. What is written is put at once into the page, then into `ahead`, where it stays
 * until the database has it. Everything is merged, never replaced, so that pages don't overwrite one another's.
 */
export function createDesk({ disk, ahead, tabs, now, replica, secretBytes }: DeskPorts): Desk {
  let state: DeskState = { ...acts.emptyDesk, keeping: 'opening', unreadable: [] }
  /** What the database doesn't have yet; null if it has everything. */
  let unsaved: DeskData | null = null
  /** Keys of learners whom the database has to delete. */
  let forgotten: ReadonlySet<string> = new Set()
  /** The last revision of the database that was read as a whole, or written by this page on top of that. */
  let revision = -1
  /** Keys of learners who were in the database when it was last read or written. */
  const stored = new Set<string>()
  let writing: Promise<void> | null = null
  let written = 0
  /** Key: the id of a version of a note. Value: the version that this page made of it. */
  const newer = new Map<string, string>()
  const listeners = new Set<() => void>()
  const door = createDeskDoor(
    disk,
    (keeping) => show({ keeping }),
    () => void refresh(),
  )

  function show(change: Partial<DeskState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  /** Takes in what is new here: at once in memory, then in other pages and in the database. */
  function add(after: DeskData): void {
    const news = newsOf(state, after)
    show(after)
    if (!news) return
    owe(news)
    tell(news, door.isOpen())
    void flush()
  }

  const tell = (news: DeskData, kept: boolean) => tabs.send({ kind: 'news', text: makeDeskBackup(news, now()), kept })

  function owe(news: DeskData): void {
    unsaved = unsaved ? mergeDesks(unsaved, news) : news
    ahead.put(unsaved)
  }

  const act = (change: (data: DeskData) => DeskData) => {
    const after = change(state)
    if (after !== state) add(after)
  }

  const isBehind = () => unsaved !== null || forgotten.size > 0
  const flush = async () => (isBehind() ? (writing ??= write()) : undefined)

  async function write(): Promise<void> {
    while (isBehind() && (await writeOnce()));
    writing = null
  }

  async function writeOnce(): Promise<boolean> {
    const [news, gone, wasOpen] = [unsaved, forgotten, door.isOpen()]
    const merged = await door.use((database) => database.merge(news ?? acts.emptyDesk, [...gone]))
    if (!merged.ok) {
      // Perhaps another page can write it.
      if (news && wasOpen) tell(news, false)
      return false
    }
    if (unsaved === news) {
      unsaved = null
      ahead.drop()
    }
    if (forgotten === gone) forgotten = new Set()
    for (const key of gone) stored.delete(key)
    for (const key of merged.value.desk.learners.keys()) stored.add(key)
    if (merged.value.revision <= revision) startOver()
    if (merged.value.revision === revision + 1) revision++
    show(mergeDesks(state, merged.value.desk))
    return true
  }

  /** The database was deleted while this page was open, and there is a new one: everything here is owed to it. */
  function startOver(): void {
    revision = -1
    stored.clear()
    owe(state)
  }

  /** Reads the database again if anything in it is new, and writes what it lacks. */
  async function refresh(): Promise<void> {
    const last = await door.use((database) => database.revision())
    if (last.ok && last.value < revision) startOver()
    if (last.ok && last.value !== revision) {
      const read = await door.use((database) => database.read())
      if (read.ok) take(read.value)
    }
    await flush()
  }

  function take(found: WholeDesk): void {
    revision = found.revision
    const { learners } = found.desk
    // Another page has deleted them.
    const gone = [...stored].filter((key) => !learners.has(key) && !unsaved?.learners.has(key))
    const merged = mergeDesks(state, found.desk)
    show({ ...merged, learners: without(merged.learners, [...gone, ...forgotten]), unreadable: found.unreadable })
    stored.clear()
    for (const key of learners.keys()) stored.add(key)
  }

  function drop(key: string): void {
    if (unsaved) unsaved = { ...unsaved, learners: without(unsaved.learners, [key]) }
    show({ learners: without(state.learners, [key]) })
  }

  function receive(message: DeskMessage): void {
    if (message.kind === 'hello') {
      if (unsaved) tell(unsaved, door.isOpen())
    } else if (message.kind === 'forgot') {
      drop(message.key)
    } else {
      const parsed = parseDeskBackup(message.text)
      if (!parsed.ok) return
      show(mergeDesks(state, parsed.value.data))
      if (message.kept) return
      owe(parsed.value.data)
      void flush()
    }
  }

  async function start(): Promise<void> {
    // What earlier pages could not write; their entries go when this page has one with the same.
    const others = ahead.takeOthers()
    for (const left of others.left) {
      show(mergeDesks(state, left))
      unsaved = unsaved ? mergeDesks(unsaved, left) : left
    }
    if (!unsaved || ahead.put(unsaved)) others.drop()
    await refresh()
  }

  async function keyPair(): Promise<Result<KeyPair, KeyFault>> {
    await ready
    const { newSecret, pairOf } = await loadPairs()
    if (state.keys.length === 0) {
      const fresh = { secret: newSecret(secretBytes), made: now() }
      const kept = await door.use((database) => database.keysOr(fresh))
      if (!kept.ok) return err({ kind: kept.fault.kind === 'unread' ? 'unread' : 'notKept' })
      const news = { ...acts.emptyDesk, keys: kept.value }
      show(mergeDesks(state, news))
      tell(news, true)
    }
    const pair = pairOf(state.keys[0]?.secret ?? '')
    return pair ? ok(pair) : err({ kind: 'unread' })
  }

  tabs.join(receive, () => void refresh())
  tabs.send({ kind: 'hello' })
  const ready = start()

  return {
    get: () => state,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ready,
    keyPair,
    saw: (key, link, made) => {
      const after = acts.saw(state, key, link, made, now())
      if (after) add(after)
      return after !== null
    },
    rename: (key, name) => act((data) => acts.rename(data, key, name, now())),
    nameMentor: (name) => act((data) => acts.nameMentor(data, name, now())),
    writeNote: (key, id, text) =>
      act((data) => {
        let last = id
        while (last !== null && newer.has(last)) last = newer.get(last) ?? null
        const newId = `${replica}-${written++}`
        const after = acts.writeNote(data, key, { id: last, newId, text }, now())
        if (last !== null && after !== data) newer.set(last, newId)
        return after
      }),
    keepNoteDraft: (key, draft) => act((data) => acts.keepNoteDraft(data, key, draft, now())),
    keepDraft: (key, draft) => act((data) => acts.keepDraft(data, key, draft, now())),
    sent: (key, reply) => act((data) => acts.sent(data, key, reply, now())),
    takeBack: (key, mark) => act((data) => acts.takeBack(data, key, mark, now())),
    remove: (key) => act((data) => acts.remove(data, key, now())),
    putBack: (key) => act((data) => acts.putBack(data, key, now())),
    forget: (key) => {
      if (acts.forget(state, key) === state) return
      drop(key)
      forgotten = new Set([...forgotten, key])
      tabs.send({ kind: 'forgot', key })
      void flush()
    },
    backup: () => makeDeskBackup(state, now(), state.unreadable),
    preview: (text) => {
      const parsed = parseDeskBackup(text)
      return parsed.ok ? ok(restored(state, parsed.value).report) : parsed
    },
    restore: (text) => {
      const parsed = parseDeskBackup(text)
      if (!parsed.ok) return parsed
      const { desk, report } = restored(state, parsed.value)
      add(desk)
      return ok(report)
    },
    dispose: () => {
      tabs.close()
      listeners.clear()
      door.close()
    },
  }
}

const without = (learners: DeskData['learners'], keys: readonly string[]): DeskData['learners'] =>
  new Map([...learners].filter(([key]) => !keys.includes(key)))
