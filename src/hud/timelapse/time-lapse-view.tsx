import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { Progress } from '#progress/progress.ts'
import { createTimeLapse } from '#progress/time-lapse.ts'
import type { TimeLapse } from '#progress/time-lapse.ts'
import { useLog, useProgress } from '#store/hooks.tsx'
import { dayOf, longDay } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { PostcardButton } from '../postcard/postcard-button.tsx'
import type { ViewProps } from '../view-props.ts'
import { identityOf } from '../words/level-words.ts'
import { FilmStrip } from './film-strip.tsx'
import { levelMarks, momentWords, standingWords, stopADay } from './film.ts'
import { useFilmKeys } from './use-film-keys.ts'
import { useFilm } from './use-film.ts'
import { VideoButton } from './video-button.tsx'
import './timelapse.css'

/** The time-lapse: the learner's log as a film of the growing city, with a strip of windows as its control. */
export function TimeLapseView({ onClose }: ViewProps<'timelapse'>) {
  const { world } = useHud()
  const log = useLog()
  const moments = useProgress((all) => all.moments)
  const lapse = useMemo(() => createTimeLapse(world, log, moments), [world, log, moments])
  return (
    <section className="film sheet" aria-labelledby="film-title">
      {lapse.stops.length < 2 ? (
        <div className="film-told">
          <h1 className="h3" id="film-title" tabIndex={-1}>
            Time-lapse
          </h1>
          <p className="serif">Nothing to replay yet. It begins with your second deed.</p>
        </div>
      ) : (
        <Player lapse={lapse} />
      )}
      <button type="button" className="round-button film-close" aria-label="Close" title="Close" onClick={onClose}>
        <X className="icon" aria-hidden="true" />
      </button>
    </section>
  )
}

function Player({ lapse }: { lapse: TimeLapse }) {
  const { world, announce, lookAt, motion, picture } = useHud()
  const raised = useProgress((progress) => progress.raised)
  const { stops } = lapse
  const isStill = motion === 'less'
  const tellEnd = () => announce(`The end: ${momentWords(world, lapse.at(stops.length - 1), stops.at(-1) ?? 0)}.`)
  const film = useFilm(stops.length, tellEnd)
  const { stop, last } = film
  const at = stops[stop] ?? 0
  const progress = useMemo(() => lapse.at(stop), [lapse, stop])
  const words = momentWords(world, progress, at)
  const marks = useMemo(() => levelMarks(raised, stops), [raised, stops])

  // The last moment is the city as it is now, with the lights that are out today.
  const show = useEffectEvent((isLast: boolean, then: Progress) =>
    lookAt(isLast ? null : { kind: 'moment', progress: then }),
  )
  useEffect(() => show(stop === last, progress), [stop, last, progress])

  const begin = useEffectEvent(() => {
    if (!isStill) film.play()
  })
  const hasBegun = useRef(false)
  useEffect(() => {
    let isOn = true
    // Starts once the whole city is painted.
    void picture?.settled().then(() => {
      if (!isOn || hasBegun.current) return
      hasBegun.current = true
      begin()
    })
    return () => {
      isOn = false
    }
  }, [picture])

  const toggle = () => {
    if (!film.isPlaying) return film.play()
    film.pause()
    announce(`Paused: ${words}.`)
  }
  const seek = (to: number) => {
    film.seek(to)
    if (document.activeElement instanceof HTMLInputElement) return
    const moment = Math.max(0, Math.min(last, to))
    announce(momentWords(world, lapse.at(moment), stops[moment] ?? 0))
  }
  useFilmKeys(stop, last, { toggle: isStill ? () => seek(stopADay(stops, stop, 'on')) : toggle, seek })

  return (
    <>
      <div className="film-ways">
        {isStill ? (
          <>
            <Step word="One day back" isOver={stop === 0} onPress={() => seek(stopADay(stops, stop, 'back'))}>
              <ChevronLeft className="icon" aria-hidden="true" />
            </Step>
            <Step word="One day on" isOver={stop === last} onPress={() => seek(stopADay(stops, stop, 'on'))}>
              <ChevronRight className="icon" aria-hidden="true" />
            </Step>
          </>
        ) : (
          <button type="button" className="slab film-play" onClick={toggle}>
            {film.isPlaying ? (
              <Pause className="icon" aria-hidden="true" />
            ) : (
              <Play className="icon" aria-hidden="true" />
            )}
            {film.isPlaying ? 'Pause' : 'Play'}
          </button>
        )}
      </div>
      <div className="film-told">
        <h1 className="h3" id="film-title" tabIndex={-1}>
          Time-lapse
        </h1>
        <p className="figures film-day">{longDay(dayOf(at))}</p>
        <p className="small soft figures">
          {identityOf(world, progress.level)}, {standingWords(world, progress)}
        </p>
      </div>
      {/* While playing, the text doesn't change: a screen reader would read out every stop. */}
      <FilmStrip stop={stop} last={last} marks={marks} words={film.isPlaying ? 'Playing' : words} onSeek={film.seek} />
      <div className="film-keep">
        <PostcardButton label="Postcard" moment={{ progress, at }} onOpen={film.pause} />
        <VideoButton film={film} lapse={lapse} />
      </div>
    </>
  )
}

function Step({
  word,
  isOver,
  onPress,
  children,
}: {
  word: string
  isOver: boolean
  onPress: () => void
  children: React.ReactNode
}) {
  return (
    <button
      type="button"
      className="round-button"
      aria-label={word}
      title={word}
      aria-disabled={isOver}
      data-repeats
      onClick={onPress}
    >
      {children}
    </button>
  )
}
