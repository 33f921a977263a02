import { useEffect, useMemo, useState } from 'react'
import { firstTrue, reportOf } from '#simulation/judgement.ts'
import type { Acted } from '#simulation/judgement.ts'
import type { Playback, Speed } from '#simulation/playback.ts'
import { pageOf } from '../hud/incident/run/logbook.ts'
import type { Logbook } from '../hud/incident/run/logbook.ts'
import { Compare } from '../hud/incident/seen/compare.tsx'
import type { ActMark } from '../hud/incident/seen/marks.ts'
import { NightStrip } from '../hud/incident/seen/night-strip.tsx'
import { Seen } from '../hud/incident/seen/seen.tsx'
import type { NightRun } from '../hud/incident/seen/strip-shape.ts'
import { useChosenPart } from '../hud/incident/seen/use-chosen-part.ts'
import { SAMPLE_NIGHT } from './night-samples.ts'
import { runWhole } from '#simulation/run.ts'

const OWN: readonly Acted[] = [
  { atS: 170, action: 'restart' },
  { atS: 250, action: 'breaker' },
]
const LOOKS = [
  { atS: 112, part: 'shop' },
  { atS: 140, part: 'bank' },
  { atS: 146, part: 'orders' },
  { atS: 230, part: 'bank' },
]

/**
 * What is seen of one night: `?story=seen&at=230`, or `&after` for what stands when it is over. `fast=60` lets it run at
 * that speed; `idle` leaves the actions out.
 */
export function SeenStory({ query }: { query: URLSearchParams }) {
  const acted = query.has('idle') ? NO_ACTS : OWN
  return (
    <main id="view" className="gallery">
      <h1 className="h1">{SAMPLE_NIGHT.title}</h1>
      <section
        aria-label="Seen"
        style={{ maxWidth: 1040, marginTop: 20, padding: '24px min(56px, 5vw)', background: 'var(--paper)' }}
      >
        {query.has('after') ? (
          <After />
        ) : (
          <During acted={acted} at={Number(query.get('at') ?? 0)} speed={Number(query.get('fast') ?? 0) as Speed} />
        )}
      </section>
    </main>
  )
}

const NO_ACTS: readonly Acted[] = []
const WATCHED = { graph: { part: 'shop', signal: 'p95' }, words: 'You said: it falls, fairly sure.' } as const
const nobodyIsTold = () => {}

function During({ acted, at, speed }: { acted: readonly Acted[]; at: number; speed: Speed }) {
  const night = useMemo(() => nightOf(acted), [acted])
  const [playback] = useState(() => createStanding(night.run, at))
  useEffect(() => playback.start(speed), [playback, speed])
  const logbook: Logbook = useMemo(
    () => ({
      read: (asked) => Promise.resolve(pageOf(night.log, asked)),
      traceOf: (request) => Promise.resolve(night.log.filter((line) => line.request === request)),
    }),
    [night],
  )
  const watched = acted.length > 0 ? WATCHED : null
  const [chosen, look] = useChosenPart(watched, nobodyIsTold)
  const alertAtS = firstTrue(SAMPLE_NIGHT.alert, night.run.seconds, SAMPLE_NIGHT.system)
  return (
    <Seen
      incident={SAMPLE_NIGHT}
      playback={playback}
      logbook={logbook}
      marks={{ acts: night.run.acts, alertAtS }}
      watched={watched}
      chosen={chosen}
      onLook={look}
    />
  )
}

function After() {
  const [own, nobody, best] = useMemo(() => [nightOf(OWN), nightOf([]), nightOf(SAMPLE_NIGHT.answer.best)] as const, [])
  return (
    <div style={{ display: 'grid', gap: 28 }}>
      <NightStrip incident={SAMPLE_NIGHT} runs={{ own: own.run, nobody: nobody.run, best: best.run }} looks={LOOKS} />
      <Compare own={own.totals} nobody={nobody.totals} best={best.totals} />
    </div>
  )
}

function nightOf(acted: readonly Acted[]) {
  const { system, faults, seed, promised, lastsS, actions } = SAMPLE_NIGHT
  const chosen = acted.map(({ atS, action }) => ({ atS, action: actions.find(({ id }) => id === action)! }))
  const { seconds, totals, log } = runWhole({ system, faults, seed, promised }, lastsS, chosen)
  const acts = chosen.map(({ atS, action }, at): ActMark => ({
    number: at + 1,
    name: action.name,
    atS,
    effectAtS: atS + action.takesS,
  }))
  const run: NightRun = { seconds, acts, report: reportOf(SAMPLE_NIGHT, seconds, acted, acted.length > 0 ? LOOKS : []) }
  return { run, totals, log }
}

/** A night that stands at one second, or runs from there until its end. */
function createStanding(
  { seconds }: NightRun,
  from: number,
): Playback & { readonly start: (speed: Speed) => () => void } {
  const listeners = new Set<() => void>()
  let now = from
  let speed: Speed = 0
  return {
    system: SAMPLE_NIGHT.system,
    now: () => now,
    speed: () => speed,
    secondAt: (number) => seconds[number],
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: (next) => {
      speed = next
      if (speed === 0) return () => {}
      const timer = setInterval(() => {
        now = Math.min(now + speed / 4, seconds.length)
        for (const listener of listeners) listener()
      }, 250)
      return () => clearInterval(timer)
    },
  }
}
