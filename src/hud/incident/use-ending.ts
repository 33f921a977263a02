import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Incident } from '#city/incident.ts'
import { inNight } from '#progress/decision/incident.ts'
import { incidentView } from '#progress/incident.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import { reportOf } from '#simulation/judgement.ts'
import { useGame } from '#store/hooks.tsx'
import { nightKey } from '#store/night-place.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { cameOf, knownActs } from './deeds.ts'
import { askingKeys, namingKeys } from './night-drafts.ts'
import type { Driver } from './run/driver.ts'
import type { NightDriven } from './use-driver.ts'

/** The end of a night: how to come to it, how much of the rest has gone by (null: not ending), and why it was refused. */
export type EndingNight = {
  readonly end: () => Promise<void>
  readonly share: number | null
  readonly plea: string | null
}

export function useEnding(incident: Incident, play: IncidentPlay, night: NightDriven, driver: Driver): EndingNight {
  const { world, announce, offerUndo } = useHud()
  const game = useGame()
  const [share, setShare] = useState<number | null>(null)
  const [plea, setPlea] = useSaid()
  const isEnding = useRef(false)

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
    if (!whole) {
      const { hasNeverRun } = driver.view()
      return refuse(`The simulation ${hasNeverRun ? 'could not be started' : 'stopped'}. Try again.`)
    }
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
      return (one && cameOf(one, incident, whole.seconds, incident.lastsS)) ?? null
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
    announce(`The night has ended. ${play.named?.right ? 'You named the cause.' : 'It was something else.'}`)
    const deed = ended.value.find((event) => event.kind === 'incidentEnded')
    if (deed) {
      offerUndo(`The night of “${incident.title}” has ended.`, () => {
        game.undo(deed)
        announce('The night is taken back. You have seen what it was.')
      })
    }
  }

  // Whoever ended it and left before the rest had gone by finds it ended; not if the naming was taken back since.
  const isNamed = play.named !== null
  const goOn = useEffectEvent((mayEnd: boolean) => {
    if (!night.isEnded()) return
    if (mayEnd) void end()
    else night.setEnded(false)
  })
  useEffect(() => goOn(isNamed), [isNamed])

  return { end, share, plea }
}
