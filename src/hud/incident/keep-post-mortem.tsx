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

/** Fills the worksheet of a post-mortem with what the night knows; over what stands there only by a press of its own. */
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
  const { commands, left, over } = postMortemOf(world, progress, played, {
    texts: nightTexts(incident, played, own),
    dayOf,
  })
  const sheet = toWorksheetId('post-mortem')
  const hasSheet = plan.phases.some(({ checkpoints }) => checkpoints.some(({ worksheet }) => worksheet === sheet))
  if (!hasSheet) return null
  const link = <a href={makeAddress({ kind: 'worksheet', id: sheet })}>the worksheet of a post-mortem</a>
  const isKept = commands.length === 0

  function write(written: typeof commands, done: string) {
    const deeds: Event[] = []
    for (const command of written) {
      const kept = game.act(command)
      if (!kept.ok) return setPlea(refusalWords(kept.fault, world))
      deeds.push(...kept.value)
    }
    if (deeds.length === 0) return
    announce(`${done} Cause, prevention and lessons are yours to write.`)
    offerUndo(done, () => {
      for (const deed of deeds.toReversed()) game.undo(deed)
      announce('The worksheet is as it was before.')
    })
  }

  return (
    <section className="incident-part">
      <h2 className="incident-label">A post-mortem</h2>
      <p className="small soft">
        {!isKept && (
          <>
            Day, detection, timeline and mitigation are filled in. Cause, prevention and lessons are yours to write, in{' '}
            {link}.
          </>
        )}
        {isKept && left.length === 0 && (
          <>This night is kept in {link}. Cause, prevention and lessons are yours to write.</>
        )}
        {isKept && left.length > 0 && <>Something else stands in {link}:</>}
        {!isKept && left.length > 0 && ' This stands there already, and stays:'}
      </p>
      {!isKept && (
        <button
          type="button"
          className="slab quiet"
          onClick={() => write(commands, 'The night is kept as a post-mortem.')}
        >
          Keep it as a post-mortem
        </button>
      )}
      {left.length > 0 && (
        <>
          <ul className="small night-left">
            {left.map(({ field, text }) => (
              <li key={field}>
                <b>{FIELD_WORDS[field]}.</b> {text}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="slab quiet"
            onClick={() => write([...commands, ...over], 'This night stands in the post-mortem in its place.')}
          >
            Put this night in its place
          </button>
        </>
      )}
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </section>
  )
}
