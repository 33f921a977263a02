import { openDB } from 'idb'
import type { IDBPDatabase } from 'idb'
import type { Stored } from './event-schema.ts'
import { EVENT_FORMAT, parseStamp } from './event-format.ts'

/**
 * Reads what is still readable in a database of any version, without changing it: every item of every store but `meta`,
 * whatever it is. If the database does not exist, it is not created and there are no items.
 */
export async function salvageEvents(name: string): Promise<Stored> {
  let isMissing = false
  const opening = openDB(name, undefined, {
    upgrade: (_db, _old, _new, creation) => {
      isMissing = true
      creation.done.catch(() => {})
      creation.abort()
    },
  })
  try {
    const db = await opening
    try {
      return await itemsOf(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (isMissing) return { epoch: null, format: EVENT_FORMAT, items: [] }
    throw error
  }
}

async function itemsOf(db: IDBPDatabase): Promise<Stored> {
  const stores = [...db.objectStoreNames]
  const items: unknown[] = []
  for (const store of stores.filter((each) => each !== 'meta')) {
    for (const key of await db.getAllKeys(store)) {
      try {
        items.push(await db.get(store, key))
      } catch {
        // This item can't be read; go on with the others.
      }
    }
  }
  const meta = (key: string) => (stores.includes('meta') ? db.get('meta', key).catch(() => null) : null)
  const format: unknown = await meta('format')
  return { epoch: parseStamp(await meta('epoch')), format: typeof format === 'number' ? format : EVENT_FORMAT, items }
}
