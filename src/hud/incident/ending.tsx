import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Incident } from '#city/incident.ts'
import { inNight } from '#progress/decision/incident.ts'
import { incidentView } from '#progress/incident.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import { reportOf } from '#simulation/judgement.ts'
import { useGame } from '#store/hooks.tsx'
import { nightKey } from '#store/night-place.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { cameOf, knownActs } from './deeds.ts'
import { askingKeys, namingKeys } from './night-drafts.ts'
import type { Driver } from './run/driver.ts'
import { useOfNight } from './use-driver.ts'
import type { NightDriven } from './use-driver.ts'

/** What was said it is, and the end of the night. */
export function Ending({
  incident,
  play,
  night,
  driver,
}: {
  incident: Incident
  play: IncidentPlay
  night: NightDriven
  driver: Driver
}) {
  const isOver = useOfNight(driver, (view) => view.isOver)
  const { world, announce, offerUndo } = useHud()
  const game = useGame()
  const [share, setShare] = useState<number | null>(null)
  const [plea, setPlea] = useSaid()
  const isEnding = useRef(false)
  const { named } = play
  const { lastsS } = incident
  const isNamed = named !== null
  const goOn = useEffectEvent(() => {
    if (night.isEnded()) void end()
  })
  useEffect(() => {
    if (isNamed) goOn()
  }, [isNamed])
  if (!named) return <p className="incident-soft">The night is over. Say what it was, and see.</p>
  const cause = incident.causes.find(({ id }) => id === named.cause)
  const { word, odds } = CONFIDENCE_WORDS[named.confidence]

  async function end() {
    if (isEnding.current) return
    isEnding.current = true
    setPlea(null)
    setShare(0)
    night.setEnded(true)
    const whole = await driver.finish((done) => setShare(Math.floor(done * 20) / 20))
    const refuse = (why: string) => {
      isEnding.current = false
      setShare(null)
      setPlea(why)
    }
    if (!whole) return refuse('The simulation stopped. Try again.')
    // Another page may have acted in the same night meanwhile.
    const acts = incidentView(world, game.store.getState().progress, incident).running?.acts ?? []
    const known = knownActs(incident, acts)
    const looks = night.looks()
    const { toSee, toMitigate, toMend } = reportOf(
      incident,
      whole.seconds,
      known.map(({ act }) => act),
      looks,
    )
    const { failed, left, late, wrong } = whole.totals
    const came = acts.map((act) => {
      const one = known.find((each) => each.act === act)
      return (one && cameOf(one, incident, whole.seconds, lastsS)) ?? null
    })
    const counts = { toSee, toMitigate, toMend, failed, left, late, wrong, came, looks }
    const ended = game.act(
      inNight({ kind: 'endIncident', incident: incident.id, atS: driver.view().edgeS, ...counts }),
      [nightKey(play.id), ...Object.values(askingKeys(play.id)), ...Object.values(namingKeys(play.id))],
    )
    if (!ended.ok) {
      night.setEnded(false)
      return refuse(refusalWords(ended.fault, world))
    }
    announce(`The night has ended. ${named?.right ? 'You named the cause.' : 'It was something else.'}`)
    const deed = ended.value.find((event) => event.kind === 'incidentEnded')
    if (deed) {
      offerUndo(`The night of “${incident.title}” is kept.`, () => {
        game.undo(deed)
        announce('The night is taken back. You have seen what it was.')
      })
    }
  }

  return (
    <div className="incident-ending">
      <h2>You have said what it is.</h2>
      <p className="hand">{cause ? <InlineText text={cause.text} /> : 'None of these.'}</p>
      <p className="small">
        {word}, {odds}
      </p>
      <p className="incident-soft">
        {isOver
          ? 'The night is over.'
          : 'You can go on, or end the night here: then the rest of it goes by without you, and counts.'}
      </p>
      <button type="button" className="slab on-blueprint" aria-disabled={share !== null} onClick={() => void end()}>
        {isOver ? 'See what it was' : 'End the night here'}
      </button>
      {share !== null && (
        <p className="small" role="status">
          The rest of the night goes by.
          <progress className="night-progress" max={1} value={share} aria-label="The rest of the night" />
        </p>
      )}
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </div>
  )
}
