import { Download, Film, Footprints } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { LevelNumber } from '#city/city.ts'
import { useBackupReason, useProgress } from '#store/hooks.tsx'
import { mediaMatches } from '#ui/media.ts'
import { InlineText } from '#ui/text.tsx'
import { useHud } from '../hud-context.ts'
import { PostcardButton } from '../postcard/postcard-button.tsx'
import { useCopy } from '../settings/use-copy.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { Balloons } from './balloons.tsx'
import { ceremonyWords } from './ceremony-words.ts'

/** Milliseconds from the word in the sky to the sheet. */
const SHEET_AFTER = 4_000

/**
 * The ceremony of a new level: a word in the sky over the rising city, then a sheet with what changed and why. Any key
 * or press shows the sheet at once.
 */
export function Ceremony({ to, onClose }: { to: LevelNumber | 'complete'; onClose: () => void }) {
  const { world, announce, lookAt } = useHud()
  const progress = useProgress((all) => all)
  const words = ceremonyWords(world, progress, to)
  const heading = useFirstFocus<HTMLHeadingElement>()
  const [isWhole, setIsWhole] = useState(isStill)
  const say = useEffectEvent(() => announce(`${words.above}: ${words.word}. ${words.changed} ${words.told}`))
  const end = useEffectEvent((event: Event) => {
    // The first Escape shows the sheet, the next one closes the view.
    if (!isWhole && event instanceof KeyboardEvent && event.key === 'Escape') event.preventDefault()
    setIsWhole(true)
  })
  const present = useEffectEvent(() => {
    lookAt({ kind: 'ceremony' })
    say()
  })
  useEffect(() => {
    present()
    const listen = (event: Event) => end(event)
    const timer = setTimeout(() => setIsWhole(true), SHEET_AFTER)
    addEventListener('keydown', listen, true)
    addEventListener('pointerdown', listen)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', listen, true)
      removeEventListener('pointerdown', listen)
    }
  }, [])
  return (
    <div className="ceremony">
      <div className="ceremony-rays" />
      <Balloons />
      <header className="ceremony-crown">
        <h1 ref={heading} tabIndex={-1}>
          <span className="ceremony-above">{words.above}</span>
          <span className="ceremony-word">{words.word}</span>
        </h1>
      </header>
      {isWhole && <Told to={to} changed={words.changed} told={words.told} onClose={onClose} />}
    </div>
  )
}

function Told({
  to,
  changed,
  told,
  onClose,
}: {
  to: LevelNumber | 'complete'
  changed: string
  told: string
  onClose: () => void
}) {
  const { world, announce } = useHud()
  const epigraph = to === 'complete' ? [] : (world.index.city.levels[to]?.epigraph ?? [])
  // A postcard shows the city of today, so there is none in the repeated ceremony of an earlier level.
  const isLatest = useProgress((progress) => (progress.complete ? to === 'complete' : to === progress.level))
  const reason = useBackupReason()
  const copy = useCopy()
  return (
    <section className="ceremony-sheet sheet roofed" aria-label="What changed">
      <div>
        <h2 className="h2">{changed}</h2>
        <p className="serif">{told}</p>
        {epigraph.length > 0 && (
          <p className="ceremony-epigraph serif soft">
            <InlineText text={epigraph} />
          </p>
        )}
      </div>
      <div className="ceremony-ways">
        <button type="button" className="slab" onClick={onClose}>
          <Footprints className="icon" aria-hidden="true" />
          Walk through it
        </button>
        {isLatest && <PostcardButton label="Keep a postcard" />}
        <a className="link" href="#/timelapse">
          <Film className="icon" aria-hidden="true" />
          See how it grew
        </a>
        {reason && (
          <button type="button" className="link" onClick={() => void copy().then(announce)}>
            <Download className="icon" aria-hidden="true" />
            Keep a copy of it
          </button>
        )}
      </div>
    </section>
  )
}

const isStill = () =>
  document.documentElement.dataset['motion'] === 'none' ||
  document.documentElement.dataset['motion'] === 'less' ||
  mediaMatches('(prefers-reduced-motion: reduce)')
