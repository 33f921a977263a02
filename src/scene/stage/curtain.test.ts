import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCurtain } from './curtain.ts'
import type { Motion } from './loop.ts'

beforeEach(() => vi.stubGlobal('document', { hidden: false }))
afterEach(() => vi.unstubAllGlobals())

/** A loop whose frames come when they are asked for. */
function stillLoop() {
  const motions: Motion[] = []
  return {
    loop: { invalidate: () => {}, run: (motion: Motion) => (motions.push(motion), () => {}) },
    frame: (elapsed: number) => motions.map((motion) => motion(elapsed, 16)),
  }
}

const partOf = (alpha = 1, destroyed = false) => ({ renderable: true, alpha, destroyed })
const seen = ({ renderable, alpha }: ReturnType<typeof partOf>) => (renderable ? alpha : 'out of sight')

test('what is hidden comes up softly, as far as it was to be seen', async () => {
  const { loop, frame } = stillLoop()
  const curtain = createCurtain(loop)
  const [house, shadow] = [partOf(), partOf(0.5)]
  curtain.hide(house, shadow)
  expect([seen(house), seen(shadow)]).toEqual(['out of sight', 'out of sight'])
  const lifted = curtain.lift({ isSoft: true, isLast: false })
  expect(frame(140)).toEqual(['goes on'])
  expect([seen(house), seen(shadow)]).toEqual([0.5, 0.25])
  expect(frame(400)).toEqual(['done'])
  await lifted
  expect([seen(house), seen(shadow)]).toEqual([1, 0.5])
})

test('where nothing is to move it is there at once', async () => {
  const { loop } = stillLoop()
  const curtain = createCurtain(loop)
  const house = partOf()
  curtain.hide(house)
  await curtain.lift({ isSoft: false, isLast: false })
  expect(seen(house)).toBe(1)
})

test('after the last time nothing is hidden any more', async () => {
  const { loop } = stillLoop()
  const curtain = createCurtain(loop)
  await curtain.lift({ isSoft: false, isLast: true })
  const house = partOf()
  curtain.hide(house)
  expect(seen(house)).toBe(1)
})

test('what was taken away meanwhile stays away', async () => {
  const { loop, frame } = stillLoop()
  const curtain = createCurtain(loop)
  const house = partOf(0.75, true)
  curtain.hide(house)
  void curtain.lift({ isSoft: true, isLast: true })
  expect(frame(400)).toEqual(['done'])
  expect(house).toEqual({ renderable: false, alpha: 0.75, destroyed: true })
})
