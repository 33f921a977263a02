import { use, useEffect, useState } from 'react'
import type { Incident } from '#city/incident.ts'
import type { IncidentPlayed } from '#progress/incident.ts'
import { reportOf } from '#simulation/judgement.ts'
import type { Acted } from '#simulation/judgement.ts'
import type { Look } from '#progress/event.ts'
import { deedsOf, knownActs, marksOf } from './deeds.ts'
import type { KnownAct } from './deeds.ts'
import { createNightEngine } from './run/night-engine.ts'
import type { WholeNight } from './run/night-engine.ts'
import { afterTimeout } from './run/silence.ts'
import type { NightRun } from './seen/strip-shape.ts'
import { NightWorkerMaker } from './use-driver.ts'

/** A whole night as it is told afterwards. */
export type ToldNight = WholeNight & NightRun

export type Afterwards =
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'failed'; readonly again: () => void }
  | {
      readonly kind: 'ready'
      readonly own: ToldNight
      readonly nobody: ToldNight
      readonly best: ToldNight
    }

const AT_BEGINNING: Afterwards = { kind: 'running', share: 0 }

/** Runs a night that has ended once more, beside the one in which nobody did anything, and beside the best one known. */
export function useAfterwards(incident: Incident, played: IncidentPlayed): Afterwards {
  const makeWorker = use(NightWorkerMaker)
  const [told, setTold] = useState(AT_BEGINNING)
  const [tries, setTries] = useState(0)
  // Each fold of the log makes a new object of the same night.
  const night = JSON.stringify([played.id, played.seed, played.acts, played.looks])
  useEffect(() => {
    let isWanted = true
    const fail = () => {
      if (isWanted)
        setTold({
          kind: 'failed',
          again: () => {
            setTold(AT_BEGINNING)
            setTries((before) => before + 1)
          },
        })
    }
    const { system, faults, promised, lastsS } = incident
    const engine = createNightEngine(
      { system, faults, seed: played.seed, promised },
      { makeWorker, later: afterTimeout, onSeconds: () => {}, onFailed: fail },
    )
    const runs: readonly { readonly acts: readonly KnownAct[]; readonly looks: readonly Look[] }[] = [
      { acts: knownActs(incident, played.acts), looks: played.looks },
      { acts: [], looks: [] },
      { acts: bestActs(incident), looks: [] },
    ]
    async function runAll() {
      const nights: ToldNight[] = []
      for (const { acts, looks } of runs) {
        const night = await engine.compare(deedsOf(acts), lastsS, (share) => {
          if (isWanted)
            setTold({ kind: 'running', share: Math.floor((20 * (nights.length + share)) / runs.length) / 20 })
        })
        if (!night || !isWanted) return
        const acted: readonly Acted[] = acts.map(({ act: { atS, action } }) => ({ atS, action }))
        nights.push({ ...night, acts: marksOf(acts), report: reportOf(incident, night.seconds, acted, looks) })
      }
      const [own, nobody, best] = nights
      if (isWanted && own && nobody && best) setTold({ kind: 'ready', own, nobody, best })
    }
    void runAll()
    return () => {
      isWanted = false
      engine.dispose()
    }
    // `night` stands for `played`; `tries` says that they are to be run again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [incident, night, makeWorker, tries])
  return told
}

/** The best run as acts; nobody predicted anything in it. */
const bestActs = (incident: Incident): readonly KnownAct[] =>
  knownActs(
    incident,
    incident.answer.best.map(({ atS, action }) => ({ atS, action, predicted: 'stays', confidence: 'guess' })),
  )
