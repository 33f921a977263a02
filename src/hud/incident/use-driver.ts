import { createContext, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Incident } from '#city/incident.ts'
import type { Look } from '#progress/event.ts'
import { incidentView } from '#progress/incident.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import type { Speed } from '#simulation/playback.ts'
import { useStores } from '#store/hooks.tsx'
import { dropEndedNights, keepNightPlace, nightKey, parseNightPlace } from '#store/night-place.ts'
import type { NightPlace } from '#store/night-place.ts'
import { deedsOf, knownActs, reachedAtS } from './deeds.ts'
import type { KnownAct } from './deeds.ts'
import { withLook } from './looks.ts'
import { closeTakenQuestion } from './night-drafts.ts'
import { createDriver } from './run/driver.ts'
import type { Driver } from './run/driver.ts'
import type { NightView, Stop } from './run/night-view.ts'
import type { BeatPorts } from './run/beat-clock.ts'
import type { NightWorker } from './run/night-engine.ts'
import { afterTimeout } from './run/silence.ts'

/** Makes the worker in which a night is simulated. */
export const NightWorkerMaker = createContext<() => NightWorker>(
  () => new Worker(new URL('./run/night-worker.ts', import.meta.url), { type: 'module', name: 'night' }),
)

const PORTS: BeatPorts = {
  now: () => performance.now(),
  later: afterTimeout,
  isHidden: () => document.hidden,
  onVisibility: (listener) => {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}

/** How fast time runs when it runs. */
export type Pace = Exclude<Speed, 0>

const AT_BEGINNING: NightPlace = { atS: 0, speed: 10, looks: [] }

/** Where a night stands when it is opened. What this browser keeps of it may be older than its last deed, or missing. */
function placeAtFirst(kept: NightPlace | null, play: IncidentPlay): NightPlace {
  const place = kept ?? AT_BEGINNING
  return { ...place, atS: Math.max(place.atS, reachedAtS(play)) }
}

/** Milliseconds after which the place in the night is kept again while time runs. */
const KEPT_EVERY = 2_000

/** Milliseconds after time has stopped by itself in which a press that was to stop it does nothing else. */
const SOON = 600

/** A night that is open, for as long as its page is. */
export type NightDriven = {
  /** Null before the first render is over. */
  readonly driver: Driver | null
  readonly acts: readonly KnownAct[]
  readonly pace: Pace
  readonly setPace: (pace: Pace) => void
  /** Lets time run, or stops it. */
  readonly toggle: () => void
  /** Whether time has just stopped by itself: a press may have been meant to stop it. */
  readonly hasJustStopped: () => boolean
  readonly look: (part: string) => void
  readonly looks: () => readonly Look[]
  /** Whether the learner has ended the night; kept, so that it ends also if the page is left before it is simulated. */
  readonly isEnded: () => boolean
  readonly setEnded: (isEnded: boolean) => void
  /** Starts the simulation again after it failed. */
  readonly again: () => void
}

export function useDriver(incident: Incident, play: IncidentPlay): NightDriven {
  const { drafts, game } = useStores()
  const makeWorker = use(NightWorkerMaker)
  const [place] = useState(() => ({
    current: placeAtFirst(parseNightPlace(drafts.read(nightKey(play.id)) ?? ''), play),
  }))
  const [pace, setPace] = useState<Pace>(() => place.current.speed || 10)
  const [driver, setDriver] = useState<Driver | null>(null)
  const [tries, setTries] = useState(0)
  const [byItself] = useState(() => ({ stop: null as Stop | null, at: -Infinity }))
  const acts = useMemo(() => knownActs(incident, play.acts), [incident, play.acts])
  const { seed } = play
  const put = useCallback(
    (changed: Partial<NightPlace>) => {
      place.current = { ...place.current, ...changed }
      const { world, progress } = game.store.getState()
      const isOpen = incidentView(world, progress, incident).running?.id === play.id
      keepNightPlace(drafts, play.id, isOpen, place.current)
    },
    [drafts, game, incident, play.id, place],
  )

  useEffect(() => {
    const opened = createDriver(
      incident,
      seed,
      {
        deeds: deedsOf(knownActs(incident, play.acts)),
        standing: { shown: place.current.atS, edge: place.current.atS },
      },
      { ...PORTS, makeWorker },
    )
    let last = -Infinity
    const keep = () => {
      last = PORTS.now()
      const { isLookingBack, edgeS } = opened.view()
      put({ atS: isLookingBack ? edgeS : opened.now() })
    }
    const stop = opened.subscribe(() => {
      const why = opened.view().stop
      if (why !== byItself.stop && why !== null) byItself.at = PORTS.now()
      byItself.stop = why
      if (opened.view().waits === null && (opened.speed() === 0 || PORTS.now() - last > KEPT_EVERY)) keep()
    })
    const stopWatching = PORTS.onVisibility(keep)
    setDriver(opened)
    return () => {
      stop()
      stopWatching()
      keep()
      opened.dispose()
      setDriver(null)
    }
    // Actions that are chosen later are told below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [incident, seed, place, byItself, put, makeWorker, tries])

  useEffect(() => {
    dropEndedNights(drafts, play.id)
    closeTakenQuestion(drafts, play, place.current.atS)
    // Only when it is opened: later the same action may be asked for again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [drafts, play.id])
  useEffect(() => driver?.setDeeds(deedsOf(acts)), [driver, acts])

  const look = useCallback(
    (part: string) => {
      if (driver) put({ looks: withLook(place.current.looks, { atS: driver.view().edgeS, part }) })
    },
    [driver, put, place],
  )
  const hasJustStopped = () => PORTS.now() - byItself.at <= SOON
  return {
    driver,
    acts,
    pace,
    setPace: (next) => {
      setPace(next)
      put({ speed: next })
      if (driver && driver.speed() !== 0) driver.run(next)
    },
    toggle: () => {
      if (driver && !hasJustStopped()) driver.run(driver.speed() === 0 ? pace : 0)
    },
    hasJustStopped,
    look,
    looks: () => place.current.looks,
    isEnded: () => place.current.ends ?? false,
    setEnded: (ends) => put({ ends }),
    again: () => setTries((before) => before + 1),
  }
}

/**
 * One thing of a night as it stands: renders again only when that is another. Most of the page stays as it is while time
 * runs, and is too much to be rendered with every second.
 */
export const useOfNight = <Value extends string | number | boolean | null>(
  driver: Driver,
  pick: (view: NightView) => Value,
): Value => useSyncExternalStore(driver.subscribe, () => pick(driver.view()))
