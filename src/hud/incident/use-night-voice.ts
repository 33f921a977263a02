import { useEffect, useEffectEvent, useRef } from 'react'
import type { Incident } from '#city/incident.ts'
import { useHud } from '../hud-context.ts'
import { cameOf } from './deeds.ts'
import type { KnownAct } from './deeds.ts'
import { conditionWords } from './graph-words.ts'
import { actWords } from './prediction-words.ts'
import type { Driver } from './run/driver.ts'
import { storyTime } from './seen/story-clock.ts'

/** Says the alert, the messages and what came of actions, each once, when time has come to them. */
export function useNightVoice(driver: Driver, incident: Incident, acts: readonly KnownAct[]): void {
  const { announce, settleUndo } = useHud()
  /** The furthest second up to which everything was said; null before the first. */
  const said = useRef<number | null>(null)
  const hear = useEffectEvent(() => {
    const { edgeS, waits, isLookingBack } = driver.view()
    if (waits !== null || isLookingBack) return
    const from = said.current
    if (from !== null && from >= edgeS) {
      said.current = edgeS
      return
    }
    said.current = edgeS
    // What had come before the page was opened was said then.
    if (from === null) return
    const isNew = (atS: number) => atS > from && atS <= edgeS
    if (acts.some(({ effectAtS }) => isNew(effectAtS + 1))) settleUndo()
    const words = sayings(driver, incident, acts, isNew)
    if (words.length > 0) announce(words.join(' '))
  })
  useEffect(() => {
    said.current = null
    return driver.subscribe(() => hear())
  }, [driver])
}

function sayings(
  driver: Driver,
  incident: Incident,
  acts: readonly KnownAct[],
  isNew: (atS: number) => boolean,
): readonly string[] {
  const { alertS, edgeS, isOver } = driver.view()
  const messages = driver.messages().filter(({ at }) => isNew(at))
  const [first] = messages
  const more = messages.length > 1 ? ` And ${messages.length - 1} more.` : ''
  return [
    alertS !== null && isNew(alertS)
      ? `Alert at ${storyTime(incident.clock, alertS)}: ${conditionWords(incident, incident.alert)}. Time stands still.`
      : '',
    first ? `${first.from} writes: ${first.text}${more}` : '',
    ...acts.map((known) => {
      const came = isNew(known.knownAtS) ? cameOf(known, incident, driver.seconds(), edgeS) : undefined
      return came === undefined ? '' : actWords(known.action.name, known.act.predicted, came)
    }),
    isOver && isNew(incident.lastsS) ? 'The night is over.' : '',
  ].filter((words) => words !== '')
}
