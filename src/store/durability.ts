import type { Moment } from '#progress/progress.ts'

/** Whether and how long the browser keeps data: a port for its storage manager. */
export type Durability = {
  /** Whether the browser has promised to keep the data; null if it doesn't say. */
  readonly promised: () => Promise<boolean | null>
  /** Asks the browser for the promise and returns its answer. Most browsers decide by themselves, one asks its user. */
  readonly ask: () => Promise<boolean | null>
  /** Like `ask`, unless this browser was asked before: then like `promised`. */
  readonly askOnce: () => Promise<boolean | null>
  /** Used and available storage in bytes; null if the browser doesn't say. */
  readonly room: () => Promise<{ readonly used: number; readonly total: number } | null>
}

export function createDurability(
  storage: Partial<StorageManager> | undefined,
  asked: { readonly get: () => boolean; readonly set: () => void },
): Durability {
  const promised = () => answerOf(() => storage?.persisted?.())
  const ask = () => {
    asked.set()
    return answerOf(() => storage?.persist?.())
  }
  return {
    promised,
    ask,
    askOnce: () => (asked.get() ? promised() : ask()),
    room: async () => {
      const { usage, quota } = (await answerOf(() => storage?.estimate?.())) ?? {}
      return usage === undefined || quota === undefined ? null : { used: usage, total: quota }
    },
  }
}

/**
 * Whether the browser is based on WebKit (as all on an iPhone are) and the page is not on the home screen. WebKit then
 * deletes stored data after seven days on which the browser was used without visiting the page.
 */
export const deletesAfterDays = (browser: { readonly vendor: string; readonly isInstalled: boolean }) =>
  browser.vendor.startsWith('Apple') && !browser.isInstalled

/**
 * Why a learner should make a backup now: a level was raised or placed, or the browser may delete data. Null: no
 * reason.
 */
export type BackupReason = 'raised' | 'early' | null

export type BackupFacts = {
  /**
   * The moments of the newest event, of the last raising or placement, and of the last backup; null if there was none.
   */
  readonly lastDeed: Moment | null
  readonly lastRaising: Moment | null
  readonly lastBackup: Moment | null
  readonly deletesAfterDays: boolean
  readonly promised: boolean | null
  readonly now: Moment
}

const DAY = 86_400_000

/**
 * In a browser that deletes data, a backup is due this many milliseconds after the last one if there are new events.
 */
const EARLY = 3 * DAY

export function backupReason(facts: BackupFacts): BackupReason {
  const { lastDeed, lastRaising, now } = facts
  // A backup dated more than a day ahead was made under a wrong clock: it is not known what is in it.
  const lastBackup = facts.lastBackup !== null && facts.lastBackup > now + DAY ? null : facts.lastBackup
  if (lastDeed === null) return null
  if (lastRaising !== null && (lastBackup === null || lastBackup < lastRaising)) return 'raised'
  if (!facts.deletesAfterDays || facts.promised === true) return null
  if (lastBackup === null) return 'early'
  return lastBackup < lastDeed && now - lastBackup >= EARLY ? 'early' : null
}

async function answerOf<T>(question: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await question()) ?? null
  } catch {
    return null
  }
}
