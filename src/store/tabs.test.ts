import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { eventAt } from '#progress/testing/learners.ts'
import { parseTabMessage } from './tab-message.ts'
import { createTabs } from './tabs.ts'
import type { HeardMessage, TabMessage } from './tabs.ts'

const begun = eventAt(1, { kind: 'begun' })
const painted = { id: 't-2', at: { ...begun.at, count: 2 }, kind: 'painted' }

const messages: readonly [TabMessage, HeardMessage][] = [
  [{ kind: 'hello' }, { kind: 'hello' }],
  [
    { kind: 'added', events: [begun, painted], kept: true, asked: false },
    { kind: 'added', events: { events: [begun], foreign: [painted], refused: [] }, kept: true, asked: false },
  ],
  [
    { kind: 'kept', ids: ['t-1'] },
    { kind: 'kept', ids: ['t-1'] },
  ],
  [
    { kind: 'erased', epoch: begun.at },
    { kind: 'erased', epoch: begun.at },
  ],
]

test.each(messages)('the other tab gets %o, the sender does not', async (sent, heard) => {
  const [left, right] = [open(), open()]
  left.send(sent)
  await vi.waitFor(() => expect(right.heard).toEqual([heard]))
  expect(left.heard).toEqual([])
  left.close()
  right.close()
})

function open() {
  const heard: HeardMessage[] = []
  const tabs = createTabs({ channel: new BroadcastChannel('tabs-test'), onWake: () => () => {} })
  tabs.join(
    (message) => heard.push(message),
    () => {},
  )
  return { ...tabs, heard }
}

test('a browser without channels reports when the page is looked at, until it is closed', () => {
  let look = () => {}
  const tabs = createTabs({
    channel: null,
    onWake: (wake) => {
      look = wake
      return () => {
        look = () => {}
      }
    },
  })
  const wake = vi.fn()
  tabs.join(() => {}, wake)
  tabs.send({ kind: 'hello' })
  look()
  tabs.close()
  look()
  expect(wake).toHaveBeenCalledTimes(1)
})

test('a message of a newer format is ignored', () => {
  expect(parseTabMessage({ format: 2, kind: 'hello' })).toBe(null)
})

test('an erasure without a stamp is ignored', () => {
  expect(parseTabMessage({ format: 1, kind: 'erased', epoch: 'now' })).toBe(null)
})

test('invalid data is not a message and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('hello', 'added', 'kept', 'erased'), (data, kind) => {
      expect(parseTabMessage(data)).toBe(null)
      parseTabMessage({ format: 1, kind, events: data, kept: data, asked: data, ids: data, epoch: data })
    }),
  )
})
