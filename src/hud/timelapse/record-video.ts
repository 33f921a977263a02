/** What browsers can write, the most widely read first. The level of the MP4 is that of 1280 by 800 pixels. */
const TYPES = [
  'video/mp4;codecs=avc1.640028',
  'video/mp4;codecs=avc1.42E028',
  'video/webm;codecs=vp9',
  'video/webm;codecs=vp8',
  'video/webm',
  'video/mp4',
] as const

export const videoTypeOf = (isSupported: (type: string) => boolean): string | null => TYPES.find(isSupported) ?? null

/** The type of video this browser makes out of a canvas; null where it makes none. */
export function ownVideoType(): string | null {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return null
  return videoTypeOf((type) => MediaRecorder.isTypeSupported(type))
}

export const videoFileName = (day: string, type: string) =>
  `city-growing-${day}.${type.startsWith('video/mp4') ? 'mp4' : 'webm'}`

const FRAMES_A_SECOND = 20
const BITS_A_SECOND = 6_000_000
/** Milliseconds: no video is longer. */
export const LONGEST_VIDEO = 30_000

/**
 * Films a canvas while `draw` paints on it, in real time; a hidden page waits, also with its beginning. Gives null where it was cancelled, and
 * throws where the browser can't go on.
 */
export async function recordVideo({
  canvas,
  type,
  length,
  draw,
  cancelled,
}: {
  canvas: HTMLCanvasElement
  type: string
  /** Milliseconds. */
  length: number
  draw: (elapsed: number) => void
  cancelled: AbortSignal
}): Promise<Blob | null> {
  const stream = canvas.captureStream(FRAMES_A_SECOND)
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: BITS_A_SECOND })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const stopped = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve())
    recorder.addEventListener('error', () => reject(new Error('the browser stopped recording')))
  })
  const onVisibility = () => {
    if (document.hidden && recorder.state === 'recording') recorder.pause()
    if (!document.hidden && recorder.state === 'paused') recorder.resume()
  }
  document.addEventListener('visibilitychange', onVisibility)
  try {
    await untilSeen(cancelled)
    if (cancelled.aborted) return null
    draw(0)
    recorder.start(1_000)
    await turnUntil(Math.min(length, LONGEST_VIDEO), draw, cancelled)
    recorder.stop()
    await stopped
  } finally {
    document.removeEventListener('visibilitychange', onVisibility)
    for (const track of stream.getTracks()) track.stop()
  }
  return cancelled.aborted ? null : new Blob(parts, { type: type.split(';')[0] ?? type })
}

/** Resolves when the page can be seen, or when it is too late. */
async function untilSeen(cancelled: AbortSignal): Promise<void> {
  while (document.hidden && !cancelled.aborted) {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true })
      cancelled.addEventListener('abort', resolve, { once: true })
    })
  }
}

async function turnUntil(length: number, draw: (elapsed: number) => void, cancelled: AbortSignal): Promise<void> {
  let elapsed = 0
  let before = performance.now()
  while (elapsed < length && !cancelled.aborted) {
    await new Promise((resolve) => setTimeout(resolve, 1_000 / FRAMES_A_SECOND))
    const now = performance.now()
    if (!document.hidden) {
      elapsed += now - before
      draw(Math.min(elapsed, length))
    }
    before = now
  }
}
