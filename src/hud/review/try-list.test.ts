import { expect, test } from 'vitest'
import type { Json } from '#city/review.ts'
import { createDrafts } from '#store/drafts.ts'
import { createMemoryStorage } from '#store/memory-stores.ts'
import { cameOf } from './run/answer.ts'
import type { Came } from './run/answer.ts'
import { createTryList } from './try-list.ts'

const turns = async () => {
  for (let at = 0; at < 30; at += 1) await Promise.resolve()
}
const came = (text: string) => cameOf({ kind: 'value', text, print: text })

/** A page on a storage. The mended code answers otherwise for 3, and only when `mend` is called. */
function openPage(storage = createMemoryStorage(), isFaulty = true) {
  const drafts = createDrafts({ storage, now: () => 0 })
  let mends: readonly (() => void)[] = []
  let passes: readonly (() => void)[] = []
  const list = createTryList({
    key: 'tries',
    isTwice: false,
    isFaulty,
    runner: {
      run: ({ code, values: [value] }) =>
        code === 'given'
          ? Promise.resolve(came(String(value)))
          : new Promise<Came>((resolve) => {
              mends = [...mends, () => resolve(came(value === 3 ? 'other' : String(value)))]
            }),
      stop: () => {},
    },
    drafts,
    later: (_, then) => {
      passes = [...passes, then]
      return () => {}
    },
  })
  list.start()
  const mend = async () => {
    const [first, ...others] = mends
    mends = others
    first!()
    await turns()
  }
  const pass = () => passes.forEach((each) => each())
  const seen = () => list.get().map(({ values: [value], breaks }): readonly [Json, boolean | null] => [value!, breaks])
  return { ...list, drafts, storage, mend, pass, seen }
}

test('a try is shown and kept at once, and is said to break when that is known', async () => {
  const { run, seen, settled, storage, mend } = openPage()
  await run([3])
  expect(seen()).toEqual([[3, null]])
  const found = settled()
  await mend()
  expect((await found).map(({ breaks }) => breaks)).toEqual([true])
  expect(openPage(storage).seen()).toEqual([[3, true]])
})

test('a verdict does not wait for long, and what it has taken does not come back', async () => {
  const { run, settled, pass, close, mend, drafts } = openPage()
  await run([3])
  const found = settled()
  await turns()
  pass()
  expect((await found).map(({ breaks }) => breaks)).toEqual([null])
  drafts.write('tries', null)
  close()
  await mend()
  expect(drafts.readStored('tries')).toBe(null)
})

test('what was not found out is found out when the page is opened again', async () => {
  const { run, storage } = openPage()
  await run([3])
  const again = openPage(storage)
  await again.mend()
  expect(again.seen()).toEqual([[3, true]])
})

test('sound code is compared with nothing', async () => {
  const { run, seen } = openPage(createMemoryStorage(), false)
  await run([3])
  expect(seen()).toEqual([[3, false]])
})

test('what is tried in one page comes to the other one, and neither overwrites it', async () => {
  const storage = createMemoryStorage()
  const [left, right] = [openPage(storage, false), openPage(storage, false)]
  await left.run([1])
  await right.run([2])
  await left.run([3])
  expect(left.seen().map(([value]) => value)).toEqual([3, 2, 1])
  expect(openPage(storage).seen()).toHaveLength(3)
})
