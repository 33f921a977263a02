import { expect, test } from 'vitest'
import { RETRY_AFTER, retryUnsaved } from './retry-unsaved.ts'
import { createBrowser, keepingOf, live, openPage, settled } from './testing/browser.ts'

test('what could not be written is tried again by itself, until it is written', async () => {
  const browser = createBrowser()
  browser.storage.isFull = true
  const game = await openPage(browser)
  const timers: { readonly job: () => void; readonly delay: number }[] = []
  const stop = retryUnsaved(game, (job, delay) => {
    timers.push({ job, delay })
    return () => void timers.splice(0)
  })
  const due = async () => {
    for (const { job } of timers.splice(0)) job()
    await settled()
  }
  expect(timers).toEqual([])
  browser.disk.fault = 'full'
  live(game, 'database@L0')
  await settled()
  expect([keepingOf(game), timers.map(({ delay }) => delay)]).toMatchObject([{ lost: 2 }, [RETRY_AFTER]])
  await due()
  expect([browser.disk.events.size, timers.length]).toEqual([0, 1])
  browser.disk.fault = null
  await due()
  expect([browser.disk.events.size, keepingOf(game).kind, timers.length]).toEqual([2, 'kept', 0])

  browser.disk.fault = 'full'
  live(game, 'auth@L0')
  await settled()
  expect(timers).toHaveLength(1)
  stop()
  expect(timers).toHaveLength(0)
})
