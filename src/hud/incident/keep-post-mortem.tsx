import { useRef } from 'react'
import { toWorksheetId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { Event } from '#progress/event.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { postMortemOf } from '#progress/post-mortem.ts'
import type { NightField } from '#progress/post-mortem.ts'
import { makeAddress } from '#share/address.ts'
import { useGame, useProgress } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { nightTexts } from './night-texts.ts'
import type { ToldNight } from './use-afterwards.ts'

const FIELD_WORDS: Record<NightField, string> = {
  day: 'Day',
  detection: 'Detection',
  timeline: 'Timeline',
  mitigation: 'Mitigation',
  'minutes-to-mitigate': 'Minutes to mitigate',
}

const YOURS = 'Cause, prevention and lessons are yours to write.'
const STAYS = 'What you wrote of root cause, prevention and lessons stays. Read it again: it told of something else.'

/** Fills the worksheet of a post-mortem with what the night knows. What tells of another night goes as a whole. */
export function KeepPostMortem({
  incident,
  played,
  own,
}: {
  incident: Incident
  played: IncidentPlayed
  own: ToldNight
}) {
  const { world, plan, announce, offerUndo } = useHud()
  const game = useGame()
  const progress = useProgress((all) => all)
  const [plea, setPlea] = useSaid()
  const heading = useRef<HTMLHeadingElement>(null)
  const { commands, replaced, hasOwnWords } = postMortemOf(world, progress, played, {
    texts: nightTexts(incident, played, own),
    dayOf,
  })
  const sheet = toWorksheetId('post-mortem')
  const hasSheet = plan.phases.some(({ checkpoints }) => checkpoints.some(({ worksheet }) => worksheet === sheet))
  if (!hasSheet) return null
  const link = <a href={makeAddress({ kind: 'worksheet', id: sheet })}>the worksheet of a post-mortem</a>
  const isKept = commands.length === 0
  const hasOther = replaced.length > 0
  const rest = hasOther && hasOwnWords ? STAYS : YOURS

  function write(done: string, yours: string) {
    const deeds: Event[] = []
    for (const command of commands) {
      const kept = game.act(command)
      if (!kept.ok) return setPlea(refusalWords(kept.fault, world))
      deeds.push(...kept.value)
    }
    if (deeds.length === 0) return
    // The button goes, and the next key is not to press what comes after it.
    heading.current?.focus({ preventScroll: true })
    announce(`${done} ${yours}`)
    offerUndo(done, () => {
      for (const deed of deeds.toReversed()) game.undo(deed)
      announce('The worksheet is as it was before.')
    })
  }

  return (
    <section className="incident-part">
      <h2 className="incident-label" tabIndex={-1} ref={heading}>
        A post-mortem
      </h2>
      <p className="small soft">
        {isKept && (
          <>
            This night is kept in {link}. {YOURS}
          </>
        )}
        {!isKept && !hasOther && (
          <>
            It fills in day, detection, timeline and mitigation in {link}. {YOURS}
          </>
        )}
        {hasOther && <>Something else stands in {link}, and goes if this night takes its place:</>}
      </p>
      {hasOther && (
        <>
          <ul className="small night-left">
            {replaced.map(({ field, text }) => (
              <li key={field}>
                <b>{FIELD_WORDS[field]}.</b> {text}
              </li>
            ))}
          </ul>
          <p className="small soft">{rest}</p>
          <button type="button" className="slab quiet" onClick={() => write('This night stands in its place.', rest)}>
            Put this night in its place
          </button>
        </>
      )}
      {!isKept && !hasOther && (
        <button
          type="button"
          className="slab quiet"
          onClick={() => write('The night is kept as a post-mortem.', YOURS)}
        >
          Keep it as a post-mortem
        </button>
      )}
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </section>
  )
}
