/** Video types that browsers can record, the most widely supported first. The MP4 level allows 1280 by 800 pixels. */
const TYPES = [
  'video/mp4;codecs=avc1.640028',
  'video/mp4;codecs=avc1.42E028',
  'video/webm;codecs=vp9',
  'video/webm;codecs=vp8',
  'video/webm',
  'video/mp4',
] as const

export const videoTypeOf = (isSupported: (type: string) => boolean): string | null => TYPES.find(isSupported) ?? null

/** The type of video that this browser can record from a canvas; null: none. */
export function ownVideoType(): string | null {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return null
  return videoTypeOf((type) => MediaRecorder.isTypeSupported(type))
}

export const videoFileName = (day: string, type: string) =>
  `city-growing-${day}.${type.startsWith('video/mp4') ? 'mp4' : 'webm'}`

const FRAMES_A_SECOND = 20
const BITS_A_SECOND = 6_000_000
/** Longest video, in milliseconds. */
export const LONGEST_VIDEO = 30_000

/**
 * Records a canvas in real time while `draw` paints on it. Waits while the page is hidden, also before it begins.
 * Returns null if cancelled; throws if the browser can't go on.
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
  /** Length of the video in milliseconds. */
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

/** Resolves when the page is visible, or the recording is cancelled. */
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
