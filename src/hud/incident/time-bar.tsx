import { Pause, Play } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import { SPEEDS } from '#simulation/playback.ts'
import { OneOf } from '#ui/one-of.tsx'
import type { Driver, NightView } from './run/driver.ts'
import { spanWords } from './span-words.ts'
import { storyTime } from './seen/story-clock.ts'
import type { Pace } from './use-driver.ts'
import './time-bar.css'

const PACES = SPEEDS.filter((speed) => speed !== 0).map((speed) => ({
  value: String(speed),
  face: <span>{speed}×</span>,
}))

/** The clock of the story, and how time runs. */
export function TimeBar({
  driver,
  view,
  incident: { clock, lastsS },
  pace,
  onPace,
  onToggle,
  isAsking,
}: {
  driver: Driver
  view: NightView
  incident: Pick<Incident, 'clock' | 'lastsS'>
  pace: Pace
  onPace: (pace: Pace) => void
  onToggle: () => void
  /** Time stands still while something is asked. */
  isAsking: boolean
}) {
  const { shownS, edgeS, speed, isLookingBack, isOver, waits } = view
  const isRunning = speed !== 0
  const isAtEnd = isOver && !isLookingBack
  const isStill = isAsking || isAtEnd || view.hasFailed
  const step = (by: number, words: string, label: string) => (
    <button
      type="button"
      className="slab quiet time-step"
      data-repeats
      aria-label={label}
      aria-disabled={isAsking || (by > 0 && isAtEnd) || (by < 0 && shownS === 0)}
      onClick={() => {
        if (!isAsking) driver.step(by)
      }}
    >
      {words}
    </button>
  )
  return (
    <div className="time-bar" role="group" aria-label="Time">
      <p className="time-clock figures">
        <b>{storyTime(clock, shownS)}</b>
        <span>
          {spanWords(shownS)} of {spanWords(lastsS)}
        </span>
      </p>
      <p className="time-state small">
        {waits !== null && waits < 1
          ? `The night is run up to here: ${Math.floor(waits * 100)}%`
          : isAsking
            ? 'Time stands still while you are asked.'
            : isLookingBack
              ? 'You look back.'
              : isAtEnd
                ? 'The night is over.'
                : isRunning
                  ? 'Time runs.'
                  : STOPPED[view.stop ?? 'hand']}
        {isLookingBack && !isAsking && (
          <button type="button" className="link" onClick={() => driver.goTo(edgeS)}>
            Back to {storyTime(clock, edgeS)}
          </button>
        )}
      </p>
      <div className="time-keys">
        {step(-10, '−10 s', 'Ten seconds back')}
        {step(-1, '−1 s', 'One second back')}
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
        {step(1, '+1 s', 'One second on')}
        {step(10, '+10 s', 'Ten seconds on')}
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

const STOPPED: Record<NonNullable<NightView['stop']> | 'hand', string> = {
  hand: 'Time stands still.',
  alert: 'The alert came. Time stands still.',
  result: 'It can be said what came of an action. Time stands still.',
  end: 'The night is over.',
}
