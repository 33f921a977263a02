import { useRef } from 'react'
import type { Incident } from '#city/incident.ts'
import { LIMITS } from '#progress/event.ts'
import type { Event } from '#progress/event.ts'
import type { IncidentPlayed } from '#progress/progress.ts'
import { makeAddress } from '#share/address.ts'
import { useGame, useProgress } from '#store/hooks.tsx'
import { dayOf } from '#ui/in-words.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { POST_MORTEM, POST_MORTEM_ROW, postMortemOf } from './post-mortem.ts'
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
  const cells = useProgress(({ worksheets }) => worksheets.get(POST_MORTEM)?.get(POST_MORTEM_ROW))
  const [plea, setPlea] = useSaid()
  const isKept = useRef(false)
  const written = postMortemOf(incident, played, own, dayOf(played.begun))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => ({ field, text: text.slice(0, LIMITS.cell) }))
  const textAt = (field: string) => cells?.get(field)?.text ?? ''
  const isThere = written.every(({ field, text }) => textAt(field) === text)
  const isTaken = !isThere && [...(cells?.values() ?? [])].some(({ text }) => text !== '')
  const hasSheet = plan.phases.some(({ checkpoints }) => checkpoints.some(({ worksheet }) => worksheet === POST_MORTEM))
  if (!hasSheet) return null
  const link = <a href={makeAddress({ kind: 'worksheet', id: POST_MORTEM })}>the worksheet of a post-mortem</a>

  function keep() {
    if (isKept.current) return
    isKept.current = true
    const deeds: Event[] = []
    for (const { field, text } of written) {
      const kept = game.act({ kind: 'writeCell', worksheet: POST_MORTEM, row: POST_MORTEM_ROW, field, text })
      if (!kept.ok) {
        setPlea(refusalWords(kept.fault, world))
        break
      }
      deeds.push(...kept.value)
    }
    isKept.current = false
    announce('The night is kept as a post-mortem. Cause, prevention and lessons are yours to write.')
    offerUndo('The night is kept as a post-mortem.', () => {
      for (const deed of deeds.toReversed()) game.undo(deed)
      announce('The post-mortem is taken back.')
    })
  }

  return (
    <section className="incident-part">
      <h2 className="incident-label">A post-mortem</h2>
      {isThere || isTaken ? (
        <p className="small soft">
          {isThere ? (
            <>This night is kept in {link}. Cause, prevention and lessons are yours to write.</>
          ) : (
            <>Something else stands in {link}. Empty it there, and this night can be kept.</>
          )}
        </p>
      ) : (
        <>
          <p className="small soft">
            Day, detection, timeline and mitigation are filled in. Cause, prevention and lessons are yours to write, in{' '}
            {link}.
          </p>
          <button type="button" className="slab quiet" onClick={keep}>
            Keep it as a post-mortem
          </button>
        </>
      )}
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </section>
  )
}
