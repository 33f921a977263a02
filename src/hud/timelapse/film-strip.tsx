import { useWidth } from '#ui/use-width.ts'

/** About how many pixels it is from one window to the next. */
const WINDOW = 22
const HEIGHT = 40

/** Path of an arched window, 12 pixels wide, with its middle at x = 11. */
const ARCH = 'M5 32V16a6 6 0 0 1 12 0v16z'

/**
 * The time-lapse as a row of windows, lit up to the current stop, with flags where a level was reached. Its control is
 * a native range input.
 */
export function FilmStrip({
  stop,
  last,
  marks,
  words,
  onSeek,
}: {
  stop: number
  last: number
  marks: readonly { readonly level: number; readonly at: number }[]
  words: string
  onSeek: (stop: number) => void
}) {
  const at = last === 0 ? 0 : stop / last
  const [width, ref] = useWidth()
  // Stretched so that only whole windows are shown.
  const step = width / Math.max(1, Math.floor(width / WINDOW)) || WINDOW
  return (
    <div className="film-strip" ref={ref}>
      <svg height={HEIGHT} aria-hidden="true">
        <defs>
          <pattern id="film-dark" width={step} height={HEIGHT} patternUnits="userSpaceOnUse">
            <path d={ARCH} className="film-dark" />
          </pattern>
          <pattern id="film-lit" width={step} height={HEIGHT} patternUnits="userSpaceOnUse">
            <path d={ARCH} className="film-lit" />
            <path d="M11 10v22M5 19h12" className="film-mullion" />
          </pattern>
        </defs>
        <rect className="film-wall" width="100%" height={HEIGHT} rx="3" />
        <rect width="100%" height={HEIGHT} fill="url(#film-dark)" />
        <rect width={`${at * 100}%`} height={HEIGHT} fill="url(#film-lit)" />
        <rect className="film-ring" width="100%" height="5" rx="2" />
        <rect className="film-ring" width="100%" y={HEIGHT - 4} height="4" rx="2" />
      </svg>
      <div className="film-marks" aria-hidden="true">
        {marks.map(({ level, at: place }) => (
          <span key={level} style={{ left: `${place * 100}%` }}>
            {level}
          </span>
        ))}
      </div>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={stop}
        aria-label="Time"
        aria-valuetext={words}
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
