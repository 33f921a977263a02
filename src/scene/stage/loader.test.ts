import { expect, test, vi } from 'vitest'
import { createLoader } from './loader.ts'

const page = (name: string, side = 1_500) => ({ name, destroyed: false, pixelWidth: side, pixelHeight: side })

/** A GPU that is done when `state.isDone` is set. `handed`: names of the textures uploaded so far. */
function slowCard() {
  const handed: string[] = []
  const state = { isDone: false }
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 0x9117,
    SYNC_STATUS: 0x9114,
    UNSIGNALED: 0x9118,
    fenceSync: () => ({}),
    flush: () => {},
    getSyncParameter: () => (state.isDone ? 0x9119 : 0x9118),
    deleteSync: () => {},
  } as const
  const load = createLoader({ gl, texture: { initSource: ({ name }: ReturnType<typeof page>) => handed.push(name) } })
  return { load, handed, state }
}

test('an upload beyond the limit waits until the GPU is done', async () => {
  vi.useFakeTimers()
  const { load, handed, state } = slowCard()
  const all = Promise.all([load(page('shore')), load(page('town'))])
  await vi.advanceTimersByTimeAsync(500)
  expect(handed).toEqual(['shore'])
  state.isDone = true
  await vi.advanceTimersByTimeAsync(50)
  await all
  expect(handed).toEqual(['shore', 'town'])
  vi.useRealTimers()
})

test('small textures are uploaded together, without those destroyed meanwhile', async () => {
  const { load, handed } = slowCard()
  const gone = page('gone', 100)
  const all = Promise.all([load(page('tree', 100)), load(gone), load(page('lamp', 100))])
  gone.destroyed = true
  await all
  expect(handed).toEqual(['tree', 'lamp'])
})
