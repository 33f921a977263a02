import { toWorksheetId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { Event } from '#progress/event.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { postMortemOf } from '#progress/post-mortem.ts'
import { makeAddress } from '#share/address.ts'
import { useGame, useProgress } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { nightTexts } from './night-texts.ts'
import type { ToldNight } from './use-afterwards.ts'

/** Fills the worksheet of a post-mortem with what the night knows; never over what stands there. */
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
  const { commands, left } = postMortemOf(world, progress, played, {
    texts: nightTexts(incident, played, own),
    dayOf,
  })
  const sheet = toWorksheetId('post-mortem')
  const hasSheet = plan.phases.some(({ checkpoints }) => checkpoints.some(({ worksheet }) => worksheet === sheet))
  if (!hasSheet) return null
  const link = <a href={makeAddress({ kind: 'worksheet', id: sheet })}>the worksheet of a post-mortem</a>
  const isKept = commands.length === 0

  function keep() {
    const deeds: Event[] = []
    for (const command of commands) {
      const kept = game.act(command)
      if (!kept.ok) return setPlea(refusalWords(kept.fault, world))
      deeds.push(...kept.value)
    }
    if (deeds.length === 0) return
    announce('The night is kept as a post-mortem. Cause, prevention and lessons are yours to write.')
    offerUndo('The night is kept as a post-mortem.', () => {
      for (const deed of deeds.toReversed()) game.undo(deed)
      announce('The post-mortem is taken back.')
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
        {isKept && left.length > 0 && <>Something else stands in {link}, and stays.</>}
        {!isKept && left.length > 0 && ' What stands there already stays.'}
      </p>
      {!isKept && (
        <button type="button" className="slab quiet" onClick={keep}>
          Keep it as a post-mortem
        </button>
      )}
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </section>
  )
}
