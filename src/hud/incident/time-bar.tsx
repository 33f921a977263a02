import { Pause, Play } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import { SPEEDS } from '#simulation/playback.ts'
import { OneOf } from '#ui/one-of.tsx'
import type { Driver, NightView } from './run/driver.ts'
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
  incident: { clock, lastsS },
  pace,
  onPace,
  onToggle,
  isAsking,
}: {
  driver: Driver
  incident: Pick<Incident, 'clock' | 'lastsS'>
  pace: Pace
  onPace: (pace: Pace) => void
  onToggle: () => void
  /** Time stands still while something is asked. */
  isAsking: boolean
}) {
  const isRunning = useOfNight(driver, ({ speed }) => speed !== 0)
  const isAtEnd = useOfNight(driver, ({ isOver, isLookingBack }) => isOver && !isLookingBack)
  const isAtBeginning = useOfNight(driver, ({ shownS }) => shownS === 0)
  const hasFailed = useOfNight(driver, (view) => view.hasFailed)
  const isStill = isAsking || isAtEnd || hasFailed
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
      <TimeState driver={driver} clock={clock} isAsking={isAsking} />
      <div className="time-keys">
        {step(-10, '−10 s', 'ten seconds back')}
        {step(-1, '−1 s', 'one second back')}
        <button
          type="button"
          className="slab time-toggle"
          aria-disabled={isStill}
          onClick={() => {
            if (!isStill) onToggle()
          }}
        >
          {isRunning ? <Pause className="icon" aria-hidden="true" /> : <Play className="icon" aria-hidden="true" />}
          {isRunning ? 'Stop' : 'Run'}
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
function TimeState({ driver, clock, isAsking }: { driver: Driver; clock: number; isAsking: boolean }) {
  const words = useOfNight(driver, (view) => stateWords(view, isAsking))
  const backTo = useOfNight(driver, ({ isLookingBack, edgeS }) => (isLookingBack && !isAsking ? edgeS : null))
  return (
    <p className="time-state small">
      {words}
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
