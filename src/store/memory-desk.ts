import { err, ok } from '#lib/result.ts'
import { emptyDesk } from '#share/desk/desk-data.ts'
import type { DeskData } from '#share/desk/desk.ts'
import { mergeDesks } from '#share/desk/merge.ts'
import type { DeskDatabase, DeskDisk, DeskDiskFault } from './desk-database.ts'

/** A disk in memory, for tests and stories. Its `fault` can be set; any number of pages may open it. */
export type MemoryDeskDisk = DeskDisk & { fault: DeskDiskFault['kind'] | null; desk: DeskData }

export function createMemoryDeskDisk(initial: DeskData = emptyDesk): MemoryDeskDisk {
  let revision = 0
  const guarded = async <T>(job: () => T) => {
    await Promise.resolve()
    return disk.fault ? err({ kind: disk.fault }) : ok(job())
  }
  const database: DeskDatabase = {
    read: () => guarded(() => ({ desk: disk.desk, revision, unreadable: [] })),
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
