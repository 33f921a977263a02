import type { PresentNames } from '#city/renamed.ts'
import { DRAFT_PREFIX } from './drafts.ts'
import { SETTINGS_KEY } from './settings.ts'
import { parseJson } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

/**
 * Moves stored drafts, and the moments at which buildings were last looked at, from old names to the present ones. If
 * there is already something under the present name, that stays.
 */
export function renameStored(storage: TextStorage, names: PresentNames): void {
  if (names.size === 0) return
  for (const key of storage.keys()) {
    const renamed = key.startsWith(DRAFT_PREFIX) ? renamedKey(key, names) : key
    const text = storage.get(key)
    if (renamed === key || text === null) continue
    if (storage.get(renamed) === null && !storage.set(renamed, text)) continue
    storage.remove(key)
  }
  renameSeen(storage, names)
}

/**
 * Replaces an old id in a key such as `bvc.draft.prediction:auth@L0`, but only a whole id, not a part of a longer one.
 */
function renamedKey(key: string, names: PresentNames): string {
  for (const [old, present] of names) {
    const start = key.indexOf(old)
    if (start < 0 || !isEdge(key.at(start - 1)) || !isEdge(key[start + old.length])) continue
    return key.slice(0, start) + present + key.slice(start + old.length)
  }
  return key
}

const isEdge = (sign: string | undefined) => sign === undefined || sign === ':' || sign === '/' || sign === '.'

function renameSeen(storage: TextStorage, names: PresentNames): void {
  const settings: unknown = parseJson(storage.get(SETTINGS_KEY) ?? '')
  if (typeof settings !== 'object' || settings === null || !('lastSeen' in settings)) return
  const { lastSeen } = settings
  if (typeof lastSeen !== 'object' || lastSeen === null) return
  const buildings = new Map([...names].map(([old, present]) => [buildingIn(old), buildingIn(present)]))
  const all = Object.entries(lastSeen)
  const old = all.filter(([id]) => buildings.has(id) && buildings.get(id) !== id)
  if (old.length === 0) return
  const renamed = old.map(([id, at]): [string, unknown] => [buildings.get(id) ?? id, at])
  const seen = Object.fromEntries([...renamed, ...all.filter((entry) => !old.includes(entry))])
  storage.set(SETTINGS_KEY, JSON.stringify({ ...settings, lastSeen: seen }))
}

const buildingIn = (floor: string) => floor.split('@')[0] ?? floor
