import { expect, test } from 'vitest'
import { hasRoom } from './free-part.ts'

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 }

test.each([
  { covered: NOTHING, view: { width: 320, height: 640 }, has: true },
  { covered: { ...NOTHING, right: 824 }, view: { width: 1024, height: 768 }, has: true },
  { covered: { ...NOTHING, right: 825 }, view: { width: 1024, height: 768 }, has: false },
  { covered: { ...NOTHING, top: 92, bottom: 428 }, view: { width: 320, height: 640 }, has: true },
  { covered: { ...NOTHING, top: 92, bottom: 429 }, view: { width: 320, height: 640 }, has: false },
  { covered: { ...NOTHING, top: 300, bottom: 180 }, view: { width: 568, height: 320 }, has: false },
])('with $covered covered, a view of $view has room: $has', ({ covered, view, has }) => {
  expect(hasRoom(covered, view)).toBe(has)
})
