import { err, ok } from '#lib/result.ts'
import type { Moment } from '#progress/progress.ts'
import { emptyDesk } from '#share/desk/desk-data.ts'
import type { Desk, DeskData } from '#share/desk/desk.ts'
import { mergeDesks } from '#share/desk/merge.ts'
import { createDeskAhead } from './desk-ahead.ts'
import type { DeskDatabase, DeskDisk, DeskDiskFault } from './desk-database.ts'
import type { DeskTabs } from './desk-tabs.ts'
import { createDesk } from './desk.ts'
import { createMemoryStorage } from './memory-stores.ts'

/** A disk in memory, for tests and stories. Its `fault` can be set; any number of pages may open it. */
export type MemoryDeskDisk = DeskDisk & { fault: DeskDiskFault['kind'] | null; desk: DeskData }

export function createMemoryDeskDisk(initial: DeskData = emptyDesk): MemoryDeskDisk {
  let revision = 0
  const guarded = async <T>(job: () => T) => {
    await Promise.resolve()
    return disk.fault ? err({ kind: disk.fault }) : ok(job())
  }
  const database: DeskDatabase = {
    read: () => guarded(() => ({ desk: disk.desk, revision })),
    revision: () => guarded(() => revision),
    merge: (news, forgotten) =>
      guarded(() => {
        const learners = new Map(disk.desk.learners)
        for (const key of forgotten) learners.delete(key)
        disk.desk = mergeDesks({ ...disk.desk, learners }, news)
        const { mentor, keys } = disk.desk
        const touched = [...disk.desk.learners].filter(([key]) => news.learners.has(key))
        return { desk: { learners: new Map(touched), mentor, keys }, revision: ++revision }
      }),
    keysOr: (key) =>
      guarded(() => {
        if (disk.desk.keys.length === 0) disk.desk = { ...disk.desk, keys: [key] }
        revision++
        return disk.desk.keys
      }),
    close: () => {},
  }
  const disk: MemoryDeskDisk = { fault: null, desk: initial, open: () => guarded(() => database) }
  return disk
}

const alone: DeskTabs = { send: () => {}, join: () => {}, close: () => {} }

/** A desk in memory only, for gallery stories and tests. The clock stands at 0 unless `now` is given. */
export function createMemoryDesk(initial: DeskData = emptyDesk, now: () => Moment = () => 0): Desk {
  return createDesk({
    disk: createMemoryDeskDisk(initial),
    ahead: createDeskAhead(createMemoryStorage(), 'here', now),
    tabs: alone,
    now,
    replica: 'here',
    secretBytes: (length) => new Uint8Array(length).fill(7),
  })
}
