import { ArrowRight, Pause, Play } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import { SPEEDS } from '#simulation/playback.ts'
import { OneOf } from '#ui/one-of.tsx'
import { cameOf } from './deeds.ts'
import type { KnownAct } from './deeds.ts'
import { actWords } from './prediction-words.ts'
import type { Driver } from './run/driver.ts'
import type { NightView } from './run/night-view.ts'
import { spanWords } from './span-words.ts'
import { storyTime } from './seen/story-clock.ts'
import { useOfNight } from './use-driver.ts'
import type { Pace } from './use-driver.ts'
import './time-bar.css'

const PACES = SPEEDS.filter((speed) => speed !== 0).map((speed) => ({
  value: String(speed),
  face: <span>{speed}×</span>,
}))

/** The clock of the story, and how time runs. */
export function TimeBar({
  driver,
  incident,
  acts,
  pace,
  onPace,
  onToggle,
  isAsking,
  wayOn,
  onDone,
}: {
  driver: Driver
  incident: Incident
  acts: readonly KnownAct[]
  pace: Pace
  onPace: (pace: Pace) => void
  onToggle: () => void
  /** Time stands still while something is asked. */
  isAsking: boolean
  /** Where the night leads when it is over: in place of what lets time run. */
  wayOn: { readonly words: string; readonly onPress: () => void }
  /** Goes to what was done, and what came of it. */
  onDone: () => void
}) {
  const { clock, lastsS } = incident
  const isRunning = useOfNight(driver, ({ speed }) => speed !== 0)
  const isAtEnd = useOfNight(driver, ({ isOver, isLookingBack }) => isOver && !isLookingBack)
  const isAtBeginning = useOfNight(driver, ({ shownS }) => shownS === 0)
  const hasFailed = useOfNight(driver, (view) => view.hasFailed)
  const isStill = isAsking || hasFailed
  const step = (by: number, words: string, label: string) => (
    <button
      type="button"
      className="slab quiet time-step"
      data-repeats
      aria-disabled={isAsking || (by > 0 && isAtEnd) || (by < 0 && isAtBeginning)}
      onClick={() => {
        if (!isAsking) driver.step(by)
      }}
    >
      {words}
      <span className="visually-hidden">, {label}</span>
    </button>
  )
  return (
    <div className="time-bar" role="group" aria-label="Time">
      <Clock driver={driver} clock={clock} lastsS={lastsS} />
      <TimeState driver={driver} incident={incident} acts={acts} isAsking={isAsking} onDone={onDone} />
      <div className="time-keys">
        {step(-10, '−10 s', 'ten seconds back')}
        {step(-1, '−1 s', 'one second back')}
        <button
          type="button"
          className={`slab time-toggle ${isAtEnd ? 'is-way-on' : ''}`}
          aria-disabled={isStill}
          onClick={() => {
            if (isStill) return
            if (isAtEnd) wayOn.onPress()
            else onToggle()
          }}
        >
          {!isAtEnd && !isRunning && <Play className="icon" aria-hidden="true" />}
          {!isAtEnd && isRunning && <Pause className="icon" aria-hidden="true" />}
          {isAtEnd && <ArrowRight className="icon" aria-hidden="true" />}
          {isAtEnd ? wayOn.words : isRunning ? 'Stop' : 'Run'}
        </button>
        {step(1, '+1 s', 'one second on')}
        {step(10, '+10 s', 'ten seconds on')}
      </div>
      <OneOf
        className="time-pace"
        legend={<span className="visually-hidden">How many times as fast</span>}
        options={PACES}
        value={String(pace)}
        onChange={(value) => {
          const next = SPEEDS.find((each) => String(each) === value)
          if (next) onPace(next)
        }}
      />
    </div>
  )
}

/** All of the bar that changes with every second. */
function Clock({ driver, clock, lastsS }: { driver: Driver; clock: number; lastsS: number }) {
  const shownS = useOfNight(driver, (view) => view.shownS)
  return (
    <p className="time-clock figures">
      <b>{storyTime(clock, shownS)}</b>
      <span>
        {spanWords(shownS)} of {spanWords(lastsS)}
      </span>
    </p>
  )
}

/** How time runs, or why it stands. */
function TimeState({
  driver,
  incident,
  acts,
  isAsking,
  onDone,
}: {
  driver: Driver
  incident: Incident
  acts: readonly KnownAct[]
  isAsking: boolean
  onDone: () => void
}) {
  const { clock } = incident
  const words = useOfNight(driver, (view) => stateWords(view, isAsking))
  const result = useOfNight(driver, ({ stop, shownS, isLookingBack }) => {
    if (stop !== 'result' || isLookingBack || isAsking) return null
    const known = acts.findLast(({ knownAtS }) => knownAtS === shownS)
    const came = known && cameOf(known, incident, driver.seconds(), shownS)
    return known && came !== undefined ? actWords(known.action.name, known.act.predicted, came) : null
  })
  const backTo = useOfNight(driver, ({ isLookingBack, edgeS }) => (isLookingBack && !isAsking ? edgeS : null))
  return (
    <p className="time-state small">
      {result ?? words}
      {result !== null && (
        <button type="button" className="link" onClick={onDone}>
          What you did
        </button>
      )}
      {backTo !== null && (
        <button type="button" className="link" onClick={() => driver.goTo(backTo)}>
          Back to {storyTime(clock, backTo)}
        </button>
      )}
    </p>
  )
}

function stateWords({ waits, speed, isLookingBack, isOver, stop }: NightView, isAsking: boolean): string {
  if (waits !== null && waits < 1) return `The night is run up to here: ${Math.floor(waits * 100)}%`
  if (isAsking) return 'Time stands still while you are asked.'
  if (isLookingBack) return 'You look back.'
  if (isOver) return 'The night is over.'
  return speed === 0 ? STOPPED[stop ?? 'hand'] : 'Time runs.'
}

const STOPPED: Record<NonNullable<NightView['stop']> | 'hand', string> = {
  hand: 'Time stands still.',
  alert: 'The alert came. Time stands still.',
  result: 'It can be said what came of an action. Time stands still.',
  end: 'The night is over.',
}
