import { Download, Video } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { TimeLapse } from '#progress/time-lapse.ts'
import { useTime } from '#store/hooks.tsx'
import { dayOf, longDay } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { useHud } from '../hud-context.ts'
import { loadHouseFonts } from '../postcard/paint.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { identityOf } from '../words/level-words.ts'
import { lengthOf, standingWords, stopAt } from './film.ts'
import { LONGEST_VIDEO, ownVideoType, recordVideo, videoFileName } from './record-video.ts'
import type { Film } from './use-film.ts'
import { VIDEO, paintFrame } from './video-frame.ts'

/** Milliseconds that the first and the last picture are shown. */
const HEAD = 800
const TAIL = 3_000

type Filming =
  /** `isCancelled`: this button replaces the one that stopped the recording, and takes its focus. */
  | { readonly kind: 'rests'; readonly isCancelled: boolean }
  | { readonly kind: 'records'; readonly seconds: number }
  | { readonly kind: 'made'; readonly video: Blob }
  | { readonly kind: 'failed' }

/** Records the film as a video; nothing where the browser can't. */
export function VideoButton({ film, lapse }: { film: Film; lapse: TimeLapse }) {
  const { world, picture, announce } = useHud()
  const today = useTime(dayOf)
  const [filming, setFilming] = useState<Filming>({ kind: 'rests', isCancelled: false })
  const cancelling = useRef<AbortController | null>(null)
  useEffect(() => () => cancelling.current?.abort(), [])
  const type = ownVideoType()
  const { stops } = lapse
  const length = Math.min(LONGEST_VIDEO, HEAD + lengthOf(stops.length) + TAIL)
  if (!type || !picture) return null

  const record = async () => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) return setFilming({ kind: 'failed' })
    Object.assign(canvas, VIDEO)
    const cancel = new AbortController()
    cancelling.current = cancel
    setFilming({ kind: 'records', seconds: 0 })
    const { level } = lapse.at(stops.length - 1)
    // Paints everything that the film shows before recording, so that it is there at once: the whole city, then the
    // beginning.
    const paint = async (stop: number) => {
      film.seek(stop)
      await new Promise((resolve) => setTimeout(resolve, 100))
      await picture.settled()
    }
    const draw = (elapsed: number) => {
      const stop = stopAt(elapsed - HEAD, stops.length)
      film.seek(stop)
      const seconds = Math.floor(elapsed / 1_000)
      setFilming((before) =>
        before.kind === 'records' && before.seconds === seconds ? before : { kind: 'records', seconds },
      )
      const photograph = picture.photograph(VIDEO.width, VIDEO.height, level)
      const then = lapse.at(stop)
      paintFrame(context, photograph, {
        day: longDay(dayOf(stops[stop] ?? 0)),
        standing: `${identityOf(world, then.level)}, ${standingWords(world, then)}`,
      })
    }
    announce('Recording the video.')
    try {
      await loadHouseFonts()
      await paint(stops.length - 1)
      await paint(0)
      const video = await recordVideo({ canvas, type, length, draw, cancelled: cancel.signal })
      setFilming(video ? { kind: 'made', video } : { kind: 'rests', isCancelled: true })
      announce(video ? 'The video is ready to be saved.' : 'No video was made.')
    } catch {
      setFilming({ kind: 'failed' })
      announce('The browser could not record the video.')
    }
  }

  if (filming.kind === 'records') {
    return (
      <div className="film-recording">
        <progress value={filming.seconds} max={Math.ceil(length / 1_000)} aria-label="Recording the video" />
        <FocusedButton onPress={() => cancelling.current?.abort()}>Stop recording</FocusedButton>
      </div>
    )
  }
  if (filming.kind === 'made') {
    return (
      <FocusedButton onPress={() => saveFile(videoFileName(today, type), filming.video)}>
        <Download className="icon" aria-hidden="true" />
        Save the video
      </FocusedButton>
    )
  }
  return (
    <>
      <FocusedButton isFocused={filming.kind === 'failed' || filming.isCancelled} onPress={() => void record()}>
        <Video className="icon" aria-hidden="true" />
        Make a video
      </FocusedButton>
      {filming.kind === 'failed' && <p className="fault">The browser could not record it.</p>}
    </>
  )
}

/** A button that replaces the pressed one and takes its focus. */
function FocusedButton({
  isFocused = true,
  onPress,
  children,
}: {
  isFocused?: boolean
  onPress: () => void
  children: React.ReactNode
}) {
  const button = useFirstFocus<HTMLButtonElement>(isFocused)
  return (
    <button type="button" className="link" ref={button} onClick={onPress}>
      {children}
    </button>
  )
}
