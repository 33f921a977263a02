import type { Result } from '#lib/result.ts'
import { err } from '#lib/result.ts'
import type { DeskState } from '#share/desk/desk.ts'
import type { DeskDatabase, DeskDisk, DeskDiskFault } from './desk-database.ts'

type Job<T> = (database: DeskDatabase) => Promise<Result<T, DeskDiskFault>>

/** The way to the database: opens it when it is needed, again if it was lost, and knows how the desk is kept. */
export type DeskDoor = {
  readonly use: <T>(job: Job<T>) => Promise<Result<T, DeskDiskFault>>
  /** False if what is written now may not get into the database. */
  readonly isOpen: () => boolean
  readonly close: () => void
}

/** If the browser doesn't answer for this many milliseconds, another page is assumed to hold the database. */
const PATIENCE = 2_000

/** `arrived` is called when a database opens for which nobody waits any more. */
export function createDeskDoor(
  disk: DeskDisk,
  keep: (keeping: DeskState['keeping']) => void,
  arrived: () => void,
): DeskDoor {
  let opening: Promise<Result<DeskDatabase, DeskDiskFault>> | null = null
  let keeping: DeskState['keeping'] = 'opening'
  let isClosed = false

  function learn(next: DeskState['keeping']): void {
    if (next !== keeping && !isClosed) keep((keeping = next))
  }

  const learnFault = ({ kind }: DeskDiskFault) => learn(kind === 'unread' ? 'unread' : 'memory')

  function open(): Promise<Result<DeskDatabase, DeskDiskFault>> {
    const attempt = disk.open((fault) => {
      opening = null
      learnFault(fault)
    })
    void attempt.then((opened) => {
      if (!opened.ok) opening = null
      else if (isClosed) opened.value.close()
    })
    return attempt
  }

  async function use<T>(job: Job<T>): Promise<Result<T, DeskDiskFault>> {
    if (isClosed) return err({ kind: 'blocked' })
    const attempt = (opening ??= open())
    const opened = await inTime(attempt)
    if (!opened) {
      learn('memory')
      void attempt.then((late) => late.ok && arrived())
      return err({ kind: 'blocked' })
    }
    const result = opened.ok ? await job(opened.value) : opened
    if (result.ok) learn('kept')
    else learnFault(result.fault)
    return result
  }

  return {
    use,
    isOpen: () => keeping === 'kept' || keeping === 'opening',
    close: () => {
      isClosed = true
      void opening?.then((opened) => opened.ok && opened.value.close())
    },
  }
}

/** Null if it takes longer than `PATIENCE`. */
async function inTime<T>(promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE)
  })
  const first = await Promise.race([promise, patience])
  clearTimeout(timer)
  return first
}
