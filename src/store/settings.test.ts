import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryStorage } from './memory-stores.ts'
import { SETTINGS_KEY, ambientOf, createSettings, parseSettings } from './settings.ts'

const defaults = {
  light: 'system',
  motion: 'system',
  ambient: null,
  ease: null,
  shortcuts: true,
  boardCollapsed: false,
  dismissed: [],
  lastSeen: {},
  lastVisit: null,
  lastBackup: null,
  askedToKeep: false,
}

test('a first visit has the defaults and writes nothing', () => {
  const storage = createMemoryStorage()
  expect(createSettings(storage).store.getState()).toEqual(defaults)
  expect(storage.keys()).toEqual([])
})

test('a change is there after a reload, where the first paint reads it', () => {
  const storage = createMemoryStorage()
  createSettings(storage).update({ light: 'night', ambient: false, lastSeen: { database: 7 } })
  expect(createSettings(storage).store.getState()).toEqual({
    ...defaults,
    light: 'night',
    ambient: false,
    lastSeen: { database: 7 },
  })
  expect(JSON.parse(storage.get('bvc.settings') ?? '')).toMatchObject({ light: 'night' })
})

test('rubbish in one field leaves the others', () => {
  const text = JSON.stringify({ light: 'noon', motion: 'less', dismissed: [7], lastSeen: { a: 'x' }, lastVisit: -1 })
  expect(parseSettings(text)).toEqual({ ...defaults, motion: 'less' })
})

test('rubbish never throws, and reading it leaves it as it lies', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const storage = createMemoryStorage(new Map([[SETTINGS_KEY, text]]))
      expect(createSettings(storage).store.getState()).toMatchObject({ light: 'system', motion: 'system' })
      expect(storage.get(SETTINGS_KEY)).toBe(text)
    }),
  )
})

test('what a newer release has put there is carried along', () => {
  const storage = createMemoryStorage(new Map([[SETTINGS_KEY, '{"textSize":2}']]))
  createSettings(storage).update({ light: 'day' })
  expect(JSON.parse(storage.get(SETTINGS_KEY) ?? '')).toMatchObject({ textSize: 2, light: 'day' })
})

test('two tabs change different settings and both stay', () => {
  const storage = createMemoryStorage()
  const [left, right] = [createSettings(storage), createSettings(storage)]
  left.update({ light: 'day' })
  right.update({ motion: 'none' })
  storage.change(SETTINGS_KEY)
  expect(left.store.getState()).toEqual({ ...defaults, light: 'day', motion: 'none' })
  expect(right.store.getState()).toEqual(left.store.getState())
})

test('where nothing can be stored the settings hold as long as the page', () => {
  const storage = createMemoryStorage()
  storage.isFull = true
  const settings = createSettings(storage)
  settings.update({ light: 'night' })
  settings.update({ motion: 'less' })
  expect(settings.store.getState()).toEqual({ ...defaults, light: 'night', motion: 'less' })
})

test('a new start forgets the person and keeps how the city looks', () => {
  const settings = createSettings(createMemoryStorage())
  settings.update({
    light: 'night',
    shortcuts: false,
    dismissed: ['hint'],
    lastSeen: { a: 1 },
    lastBackup: 5,
    lastVisit: 6,
  })
  settings.forget()
  expect(settings.store.getState()).toEqual({ ...defaults, light: 'night', shortcuts: false })
})

test('after its end a store hears no more', () => {
  const storage = createMemoryStorage()
  const settings = createSettings(storage)
  settings.dispose()
  storage.set(SETTINGS_KEY, '{"light":"day"}')
  storage.change(SETTINGS_KEY)
  expect(settings.store.getState().light).toBe('system')
})

test('boats and birds are as chosen, else as the device was found to be within a year, else nobody knows', () => {
  const day = 86_400_000
  const now = 1_000 * day
  const settings = (text: object) => parseSettings(JSON.stringify(text))
  const slow = { isEasy: false, at: now - 364 * day }
  expect(ambientOf(settings({}), now)).toBeNull()
  expect(ambientOf(settings({ ease: slow }), now)).toBe(false)
  expect(ambientOf(settings({ ease: { ...slow, isEasy: true } }), now)).toBe(true)
  expect(ambientOf(settings({ ease: slow }), now + day)).toBeNull()
  expect(ambientOf(settings({ ease: slow, ambient: true }), now)).toBe(true)
  // A clock that ran ahead when it was judged, and rubbish.
  expect(ambientOf(settings({ ease: { ...slow, at: now + 400 * day } }), now)).toBeNull()
  expect(ambientOf(settings({ ease: { isEasy: 'no', at: now } }), now)).toBeNull()
})

test('a new start keeps what is known of the device', () => {
  const settings = createSettings(createMemoryStorage())
  settings.update({ ease: { isEasy: false, at: 7 } })
  settings.forget()
  expect(settings.store.getState().ease).toEqual({ isEasy: false, at: 7 })
})
