import type { Incident } from '#city/incident.ts'
import type { Second, Totals } from '#simulation/observation.ts'
import type { Playback, Speed } from '#simulation/playback.ts'
import type { Deed } from './serve-night.ts'
import { createNightEngine } from './night-engine.ts'
import type { NightEngine, NightWorker, WholeNight } from './night-engine.ts'
import type { Logbook } from './logbook.ts'
import { createFirstTimes } from './first-times.ts'
import { createBeatClock } from './beat-clock.ts'
import type { BeatPorts } from './beat-clock.ts'
import type { NightView, Stop } from './night-view.ts'
import { AHEAD, AT_ONCE, BEAT } from './paces.ts'

/** Seconds after an action took effect, after which can be said what came of it. */
export const KNOWN_AFTER_S = 50

/** Where a night stands: the moment that is shown, and the furthest second that was. */
export type Standing = { readonly shown: number; readonly edge: number }

/** What somebody wrote in, and the second at which it came. */
export type Message = { readonly at: number; readonly from: string; readonly text: string }

/** A night as it is played. */
export type Driver = Playback & {
  readonly view: () => NightView
  /** The seconds that were simulated, which may be some more than were shown. */
  readonly seconds: () => readonly Second[]
  /** The messages of the seconds that were simulated, in the order in which they came. */
  readonly messages: () => readonly Message[]
  readonly logbook: Logbook
  /** Lets time run so fast, or stand still. From a moment in the past it runs on from there. */
  readonly run: (speed: Speed) => void
  /** Goes so many whole seconds forth or back, and stands still. */
  readonly step: (seconds: number) => void
  /** Goes to a second that was shown. */
  readonly goTo: (second: number) => void
  /** Tells which actions were chosen. If they differ from those before, the night goes on from where they do. */
  readonly setDeeds: (deeds: readonly Deed[]) => void
  /** Simulates the rest of the night; null if that failed. */
  readonly finish: (onProgress: (share: number) => void) => Promise<WholeNight | null>
  readonly compare: NightEngine['compare']
  readonly dispose: () => void
}

export type DriverPorts = BeatPorts & { readonly makeWorker: () => NightWorker }

export function createDriver(
  incident: Pick<Incident, 'system' | 'faults' | 'promised' | 'lastsS' | 'alert' | 'messages'>,
  seed: number,
  first: { readonly deeds: readonly Deed[]; readonly standing: Standing },
  ports: DriverPorts,
): Driver {
  const { system, faults, promised, lastsS } = incident
  const faultAt = Math.min(...faults.map(({ atS }) => atS))
  const times = createFirstTimes(
    [{ when: incident.alert, sinceS: faultAt }, ...incident.messages.map(({ when }) => ({ when, sinceS: 0 }))],
    system,
  )
  const listeners = new Set<() => void>()
  let seconds: Second[] = []
  let totals: Totals | null = null
  let deeds = first.deeds
  let edge = clamp(Math.max(first.standing.edge, first.deeds.at(-1)?.at ?? 0))
  let shown = Math.min(clamp(first.standing.shown), edge)
  /** The moment that is to be shown once it is simulated. */
  let goal: number | null = shown
  let asked = 0
  let speed: Speed = 0
  let stop: Stop | null = null
  let hasFailed = false
  let hasNeverRun = false
  let view = makeView()
  const ends: ((isDone: boolean) => void)[] = []
  let messages: readonly Message[] = []

  const engine = createNightEngine({ system, faults, seed, promised }, { ...ports, onSeconds: take, onFailed: fail })
  const clock = createBeatClock(ports, { beat: goOn, next: untilBeat })
  ask()

  function clamp(second: number): number {
    return Math.min(Math.max(0, second), lastsS)
  }

  function makeView(): NightView {
    const [alertAt = null] = times.list()
    return {
      shownS: Math.floor(shown),
      edgeS: Math.ceil(edge),
      isLookingBack: shown < edge,
      speed,
      waits: goal === null ? null : Math.min(1, seconds.length / Math.max(1, goal)),
      hasFailed,
      hasNeverRun,
      alertS: alertAt !== null && alertAt <= edge ? alertAt : null,
      stop,
      isOver: edge >= lastsS,
    }
  }

  /** Reads anew which messages came; call it when seconds were added or forgotten. */
  function readMessages(): void {
    const [, ...list] = times.list()
    messages = incident.messages
      .flatMap(({ from, text }, number) => {
        const at = list[number] ?? null
        return at === null ? [] : [{ at, from, text }]
      })
      .toSorted((one, other) => one.at - other.at)
  }

  function tell(): void {
    view = makeView()
    for (const listener of listeners) listener()
  }

  /** Asks for the seconds that are needed next, unless some are still to come. */
  function ask(): void {
    const wanted = ends.length > 0 ? lastsS : Math.max(goal ?? 0, speed === 0 ? edge : shown) + AHEAD[speed]
    const toS = clamp(Math.ceil(wanted))
    const isEnough = toS - seconds.length < AT_ONCE[speed] && toS < lastsS
    if (hasFailed || asked > seconds.length || toS <= seconds.length || isEnough) return
    asked = toS
    engine.ask(deeds, seconds.length, toS)
  }

  function take(more: readonly Second[], sums: Totals, isAll: boolean): void {
    const isWaited = speed === 0 || goal !== null || momentAfter(clock.passed()) >= seconds.length
    if (isWaited) clock.beat()
    const before = seconds.length
    seconds.push(...more)
    times.look(seconds, before)
    readMessages()
    totals = sums
    if (isAll) asked = 0
    if (goal !== null && (seconds.length > goal || seconds.length >= lastsS)) {
      show(goal)
      goal = null
    }
    if (isAll && seconds.length >= lastsS) for (const end of ends.splice(0)) end(true)
    ask()
    // What comes ahead of its time shows nothing new yet, but may hold the moment at which time stops.
    if (isWaited) changed()
    else clock.reset()
  }

  function fail(hasSpoken: boolean): void {
    clock.beat()
    hasFailed = true
    hasNeverRun = !hasSpoken
    goal = null
    speed = 0
    changed()
    for (const end of ends.splice(0)) end(false)
  }

  /** The next moment at which time stops by itself. */
  function nextStop(): { readonly at: number; readonly why: Stop } {
    const results = deeds.map(({ at, action }) => Math.ceil(at + action.takesS) + KNOWN_AFTER_S)
    const stops: { readonly at: number; readonly why: Stop }[] = [{ at: lastsS, why: 'end' }]
    const [alertAt = null] = times.list()
    if (alertAt !== null) stops.push({ at: alertAt, why: 'alert' })
    for (const at of results) if (at < lastsS) stops.push({ at, why: 'result' })
    return stops.filter(({ at }) => at > edge).reduce((one, other) => (other.at < one.at ? other : one), stops[0]!)
  }

  function show(moment: number): void {
    const next = nextStop()
    stop = null
    if (moment >= next.at && edge < next.at) {
      stop = next.why
      speed = 0
    }
    shown = Math.min(moment, next.at)
    edge = Math.max(edge, shown)
  }

  /** The moment that is shown after some real milliseconds more. */
  const momentAfter = (passed: number) =>
    Math.min(shown + (passed * speed) / 1000, lastsS, nextStop().at, Math.max(shown, seconds.length))

  /** Goes on by some real milliseconds. */
  function goOn(passed: number): void {
    show(momentAfter(passed))
    if (shown >= lastsS) speed = 0
    ask()
    tell()
  }

  /** Real milliseconds until another second is over, but at least as long as a beat, and until time stops. */
  function untilBeat(): number | null {
    if (speed === 0 || goal !== null || shown >= seconds.length) return null
    const untilS = (second: number) => ((second - shown) * 1000) / speed
    return Math.min(Math.max(BEAT[speed], untilS(Math.floor(shown) + 1)), untilS(nextStop().at))
  }

  function run(next: Speed): void {
    clock.beat()
    speed = shown >= lastsS || hasFailed ? 0 : next
    if (speed !== 0) stop = null
    ask()
    changed()
  }

  function changed(): void {
    clock.beat()
    tell()
  }

  function goTo(moment: number): void {
    clock.beat()
    speed = 0
    const to = Math.min(clamp(moment), nextStop().at)
    if (seconds.length > to || seconds.length >= lastsS) {
      goal = null
      show(to)
    } else goal = to
    ask()
    changed()
  }

  function setDeeds(next: readonly Deed[]): void {
    const differ = Math.max(deeds.length, next.length)
    const at = Array.from({ length: differ }, (_, number) => number).find(
      (number) => deeds[number]?.at !== next[number]?.at || deeds[number]?.action.id !== next[number]?.action.id,
    )
    if (at === undefined) return
    clock.beat()
    const from = Math.min(deeds[at]?.at ?? Infinity, next[at]?.at ?? Infinity)
    deeds = next
    if (seconds.length > from) {
      seconds = seconds.slice(0, from)
      totals = null
      times.cutAt(from)
      readMessages()
    }
    asked = 0
    const wasAtEdge = shown >= edge
    edge = clamp(Math.max(Math.min(edge, from), next.at(-1)?.at ?? 0))
    stop = null
    goal = edge > seconds.length ? edge : null
    shown = Math.min(wasAtEdge ? edge : shown, edge, seconds.length)
    ask()
    changed()
  }

  return {
    system,
    now: () => momentAfter(clock.passed()),
    speed: () => speed,
    secondAt: (number) => seconds[number],
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
    seconds: () => seconds,
    messages: () => messages,
    logbook: {
      read: engine.log,
      traceOf: async (request) => (await engine.trace(deeds, request, Math.ceil(edge))).lines,
    },
    run,
    step: (by) => {
      clock.beat()
      goTo(by < 0 ? Math.ceil(shown) + by : Math.floor(goal ?? shown) + by)
    },
    goTo,
    setDeeds,
    finish: async (onProgress) => {
      run(0)
      const progress = () => onProgress(seconds.length / lastsS)
      listeners.add(progress)
      const isDone = await new Promise<boolean>((resolve) => {
        if (hasFailed || (seconds.length >= lastsS && totals)) return resolve(!hasFailed)
        ends.push(resolve)
        ask()
      })
      listeners.delete(progress)
      return isDone && totals ? { seconds, totals } : null
    },
    compare: engine.compare,
    dispose: () => {
      clock.dispose()
      engine.dispose()
      listeners.clear()
    },
  }
}
