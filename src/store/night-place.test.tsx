import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BOUNDS } from '#progress/event.ts'
import { SPEEDS } from '#simulation/playback.ts'
import { createDrafts, DRAFT_PREFIX } from './drafts.ts'
import { StoreProvider } from './hooks.tsx'
import { createMemoryStorage, createMemoryStores } from './memory-stores.ts'
import {
  dropEndedNights,
  keepNightPlace,
  nightKey,
  nightPlaceText,
  parseNightPlace,
  useNightPlace,
} from './night-place.ts'
import type { NightPlace } from './night-place.ts'
import { aWorld } from './testing/browser.ts'

const place: NightPlace = { atS: 151.25, speed: 10, looks: [{ atS: 97, part: 'orders-db' }] }

test('where a night stands is read back as it was written, with the first looks', () => {
  const atS = fc.double({ min: 0, max: BOUNDS.second, noNaN: true })
  const looks = fc.array(fc.record({ atS, part: fc.constantFrom('shop', 'orders-db') }), { maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(fc.record({ atS, speed: fc.constantFrom(...SPEEDS), looks }), (written) => {
      const read = parseNightPlace(nightPlaceText(written))
      expect(read).toEqual(JSON.parse(JSON.stringify({ ...written, looks: written.looks.slice(0, BOUNDS.looks) })))
    }),
  )
})

test('what is no such place is refused, and no text throws', () => {
  const spoilt = [{ atS: -1 }, { atS: '1' }, { speed: 2 }, { looks: [{ atS: 1 }] }, { looks: null }]
  for (const change of spoilt) expect(parseNightPlace(JSON.stringify({ ...place, ...change }))).toBeNull()
  const looks = Array.from({ length: BOUNDS.looks + 1 }, () => place.looks[0])
  expect(parseNightPlace(JSON.stringify({ ...place, looks }))).toBeNull()
  fc.assert(fc.property(fc.string(), (text) => void parseNightPlace(text)))
})

test('that a night was ended is kept, and a place of before has nothing of it', () => {
  expect(parseNightPlace(nightPlaceText({ ...place, ends: true }))).toEqual({ ...place, ends: true })
  expect(parseNightPlace(nightPlaceText(place))?.ends).toBeUndefined()
  expect(parseNightPlace(JSON.stringify({ ...place, ends: 1 }))).toBeNull()
})

test('where a night stands is kept while it is open only, whatever this page remembers of it', () => {
  const storage = createMemoryStorage()
  const drafts = createDrafts({ storage, now: () => 0 })
  const key = nightKey('a-1')
  keepNightPlace(drafts, 'a-1', true, place)
  expect(drafts.readStored(key)).toBe(nightPlaceText(place))
  // Another page has dropped it, and this one still has it in mind.
  storage.remove(DRAFT_PREFIX + key)
  expect(drafts.read(key)).not.toBeNull()
  keepNightPlace(drafts, 'a-1', false, place)
  expect([drafts.read(key), storage.keys()]).toEqual([null, []])
})

test('a view reads where its night stands, and keeps it', () => {
  const stores = createMemoryStores(aWorld)
  let seen: NightPlace | null = null
  let keep: (found: NightPlace) => void = () => {}
  function View() {
    const [found, write] = useNightPlace('a-1')
    seen = found
    keep = write
    return null
  }
  const render = () =>
    renderToStaticMarkup(
      <StoreProvider stores={stores}>
        <View />
      </StoreProvider>,
    )
  render()
  expect(seen).toBeNull()
  keep(place)
  render()
  expect([seen, stores.drafts.read(nightKey('a-1'))]).toEqual([place, nightPlaceText(place)])
})

test('nights that are no longer open leave nothing behind, and other drafts stay', () => {
  const drafts = createDrafts({ storage: createMemoryStorage(), now: () => 0 })
  for (const key of [nightKey('a-1'), nightKey('a-12'), 'prediction:database@L0']) drafts.write(key, 'x')
  dropEndedNights(drafts, 'a-1')
  expect([drafts.keysUnder('night'), drafts.keysUnder('prediction').length]).toEqual([[nightKey('a-1')], 1])
  dropEndedNights(drafts, null)
  expect(drafts.keysUnder('night')).toEqual([])
})
