import type { Moment } from '#progress/progress.ts'

/** What a browser says of how long it keeps data: the storage manager, as a port. */
export type Durability = {
  /** Whether the browser has promised to keep the data; null where it doesn't say. */
  readonly promised: () => Promise<boolean | null>
  /** Asks for the promise. Most browsers decide by themselves, one shows a question. */
  readonly ask: () => Promise<boolean | null>
  /** The same unless this browser was asked before: then only what it says by now. */
  readonly askOnce: () => Promise<boolean | null>
  /** Bytes; null where the browser doesn't say. */
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
 * WebKit deletes what scripts have stored after seven days of use without a visit here, unless the page was put on the
 * home screen. Every browser on an iPhone is one of its kind.
 */
export const deletesAfterDays = (browser: { readonly vendor: string; readonly isInstalled: boolean }) =>
  browser.vendor.startsWith('Apple') && !browser.isInstalled

/** Why a learner is offered a copy now; null where nothing asks for one. */
export type BackupReason = 'raised' | 'early' | null

export type BackupFacts = {
  /** Of the newest event, the last raising or placement, and the last copy; null where there was none. */
  readonly lastDeed: Moment | null
  readonly lastRaising: Moment | null
  readonly lastBackup: Moment | null
  readonly deletesAfterDays: boolean
  readonly promised: boolean | null
  readonly now: Moment
}

const DAY = 86_400_000

/** In a browser that deletes, a copy may be no older than this while there is something new. */
const EARLY = 3 * DAY

export function backupReason(facts: BackupFacts): BackupReason {
  const { lastDeed, lastRaising, now } = facts
  // A copy from tomorrow was made under a wrong clock: nobody knows what is in it.
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
