import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCurtain } from './curtain.ts'

beforeEach(() => vi.stubGlobal('document', { hidden: false }))
afterEach(() => vi.unstubAllGlobals())

/** A loop whose motion is moved by hand, with `frame(progress)`. */
function stillLoop() {
  let play: (progress: number) => void = () => {}
  let end = () => {}
  const loop = {
    invalidate: () => {},
    play: (_: string, at: (progress: number) => void, onEnd = () => {}) => {
      play = at
      end = onEnd
      return () => {}
    },
  }
  return { loop, frame: (progress: number) => (play(progress), progress === 1 && end()) }
}

const partOf = (alpha = 1, destroyed = false) => ({ renderable: true, alpha, destroyed })
const seen = ({ renderable, alpha }: ReturnType<typeof partOf>) => (renderable ? alpha : 'out of sight')

test('what is hidden fades in, up to the opacity that it had', async () => {
  const { loop, frame } = stillLoop()
  const curtain = createCurtain(loop)
  const [house, shadow] = [partOf(), partOf(0.5)]
  curtain.hide(house, shadow)
  expect([seen(house), seen(shadow)]).toEqual(['out of sight', 'out of sight'])
  const lifted = curtain.lift({ isSoft: true, isLast: false })
  frame(0.5)
  expect([seen(house), seen(shadow)]).toEqual([0.5, 0.25])
  frame(1)
  await lifted
  expect([seen(house), seen(shadow)]).toEqual([1, 0.5])
})

test('without motion it is shown at once', async () => {
  const { loop } = stillLoop()
  const curtain = createCurtain(loop)
  const house = partOf()
  curtain.hide(house)
  await curtain.lift({ isSoft: false, isLast: false })
  expect(seen(house)).toBe(1)
})

test('after the last lift nothing is hidden any more', async () => {
  const { loop } = stillLoop()
  const curtain = createCurtain(loop)
  await curtain.lift({ isSoft: false, isLast: true })
  const house = partOf()
  curtain.hide(house)
  expect(seen(house)).toBe(1)
})

test('what was destroyed meanwhile is not touched', async () => {
  const { loop, frame } = stillLoop()
  const curtain = createCurtain(loop)
  const house = partOf(0.75, true)
  curtain.hide(house)
  void curtain.lift({ isSoft: true, isLast: true })
  frame(1)
  expect(house).toEqual({ renderable: false, alpha: 0.75, destroyed: true })
})
