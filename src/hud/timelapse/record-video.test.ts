import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordVideo, videoFileName, videoTypeOf } from './record-video.ts'

test('a video has the most widely supported type that the browser can record', () => {
  expect(videoTypeOf((type) => type.includes('vp'))).toBe('video/webm;codecs=vp9')
  expect(videoTypeOf(() => true)).toBe('video/mp4;codecs=avc1.640028')
  expect(videoTypeOf(() => false)).toBeNull()
})

test('its file is named after the day and the type', () => {
  expect(videoFileName('2026-11-21', 'video/webm;codecs=vp9')).toBe('city-growing-2026-11-21.webm')
  expect(videoFileName('2026-11-21', 'video/mp4;codecs=avc1.640028')).toBe('city-growing-2026-11-21.mp4')
})

/** A fake page that can be hidden, and a fake recorder that lists its calls. */
function studio() {
  const page = Object.assign(new EventTarget(), { hidden: false })
  const done: string[] = []
  class Recorder extends EventTarget {
    state = 'inactive'
    #turn(state: string, word: string) {
      if (word !== 'start' && this.state === 'inactive') throw new Error(`${word} of a recorder that does not record`)
      this.state = state
      done.push(word)
    }
    start = () => this.#turn('recording', 'start')
    pause = () => this.#turn('paused', 'pause')
    resume = () => this.#turn('recording', 'resume')
    stop = () => {
      this.#turn('inactive', 'stop')
      this.dispatchEvent(new Event('stop'))
    }
  }
  vi.stubGlobal('document', page)
  vi.stubGlobal('MediaRecorder', Recorder)
  const drawn: number[] = []
  const cancel = new AbortController()
  const canvas = { captureStream: () => ({ getTracks: () => [] }) } as unknown as HTMLCanvasElement
  return {
    done,
    drawn,
    cancel,
    setHidden: (isHidden: boolean) => {
      page.hidden = isHidden
      page.dispatchEvent(new Event('visibilitychange'))
    },
    record: () =>
      recordVideo({
        canvas,
        type: 'video/webm',
        length: 2_000,
        draw: (elapsed) => drawn.push(Math.round(elapsed)),
        cancelled: cancel.signal,
      }),
  }
}

describe('a recording', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('started in a hidden page waits until the page is visible, and has all pictures', async () => {
    const { record, setHidden, done, drawn } = studio()
    setHidden(true)
    const video = record()
    await vi.advanceTimersByTimeAsync(30_000)
    expect([done, drawn]).toEqual([[], []])
    setHidden(false)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await video).toBeInstanceOf(Blob)
    expect(done).toEqual(['start', 'stop'])
    expect([drawn[0], drawn.at(-1), drawn.length]).toEqual([0, 2_000, 41])
  })

  test('pauses while the page is hidden, and leaves nothing out', async () => {
    const { record, setHidden, done, drawn } = studio()
    const video = record()
    await vi.advanceTimersByTimeAsync(500)
    setHidden(true)
    await vi.advanceTimersByTimeAsync(20_000)
    setHidden(false)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await video).toBeInstanceOf(Blob)
    expect(done).toEqual(['start', 'pause', 'resume', 'stop'])
    expect(Math.max(...drawn.map((at, turn) => at - (drawn[turn - 1] ?? 0)))).toBeLessThanOrEqual(100)
  })

  test('can be cancelled while it waits', async () => {
    const { record, setHidden, cancel, done } = studio()
    setHidden(true)
    const video = record()
    await vi.advanceTimersByTimeAsync(1_000)
    cancel.abort()
    expect([await video, done]).toEqual([null, []])
  })
})
