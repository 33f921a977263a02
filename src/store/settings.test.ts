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
  sound: false,
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

test('a change is there after a reload, under the key that the first paint reads', () => {
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

test('an invalid field does not affect the others', () => {
  const text = JSON.stringify({ light: 'noon', motion: 'less', dismissed: [7], lastSeen: { a: 'x' }, lastVisit: -1 })
  expect(parseSettings(text)).toEqual({ ...defaults, motion: 'less' })
})

test('invalid text never throws, and reading does not change it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const storage = createMemoryStorage(new Map([[SETTINGS_KEY, text]]))
      expect(createSettings(storage).store.getState()).toMatchObject({ light: 'system', motion: 'system' })
      expect(storage.get(SETTINGS_KEY)).toBe(text)
    }),
  )
})

test('fields of a newer release are kept', () => {
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

test('if nothing can be stored, the settings stay as long as the page', () => {
  const storage = createMemoryStorage()
  storage.isFull = true
  const settings = createSettings(storage)
  settings.update({ light: 'night' })
  settings.update({ motion: 'less' })
  expect(settings.store.getState()).toEqual({ ...defaults, light: 'night', motion: 'less' })
})

test('starting again resets personal settings and keeps how the city looks', () => {
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

test('a disposed store no longer changes', () => {
  const storage = createMemoryStorage()
  const settings = createSettings(storage)
  settings.dispose()
  storage.set(SETTINGS_KEY, '{"light":"day"}')
  storage.change(SETTINGS_KEY)
  expect(settings.store.getState().light).toBe('system')
})

test('boats and birds are as chosen, else as measured on the device in the last year, else null', () => {
  const day = 86_400_000
  const now = 1_000 * day
  const settings = (text: object) => parseSettings(JSON.stringify(text))
  const slow = { isEasy: false, at: now - 364 * day }
  expect(ambientOf(settings({}), now)).toBeNull()
  expect(ambientOf(settings({ ease: slow }), now)).toBe(false)
  expect(ambientOf(settings({ ease: { ...slow, isEasy: true } }), now)).toBe(true)
  expect(ambientOf(settings({ ease: slow }), now + day)).toBeNull()
  expect(ambientOf(settings({ ease: slow, ambient: true }), now)).toBe(true)
  // Measured under a clock that was ahead; not a boolean.
  expect(ambientOf(settings({ ease: { ...slow, at: now + 400 * day } }), now)).toBeNull()
  expect(ambientOf(settings({ ease: { isEasy: 'no', at: now } }), now)).toBeNull()
})

test('starting again keeps the measurement of the device', () => {
  const settings = createSettings(createMemoryStorage())
  settings.update({ ease: { isEasy: false, at: 7 } })
  settings.forget()
  expect(settings.store.getState().ease).toEqual({ isEasy: false, at: 7 })
})
