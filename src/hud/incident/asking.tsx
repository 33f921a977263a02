import { useEffect, useId, useRef } from 'react'
import type { Incident, IncidentAction } from '#city/incident.ts'
import { isKey } from '#lib/key-press.ts'
import { inNight } from '#progress/decision/incident.ts'
import { CONFIDENCES } from '#progress/event.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import { TRENDS } from '#simulation/judgement.ts'
import { useDraft, useGame } from '#store/hooks.tsx'
import { OneOf } from '#ui/one-of.tsx'
import { Piles } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { TREND_WORDS, graphWords } from './graph-words.ts'
import { askingKeys } from './night-drafts.ts'
import { storyTime } from './seen/story-clock.ts'
import { COMPARED_WORDS } from './prediction-words.ts'
import { TrendMark } from './trend-mark.tsx'

const UNSAID = 'Say which way it will go: it falls, it stays, or it rises.'
const UNSURE = 'Say how sure you are: one of the four piles.'

const TREND_OPTIONS = TRENDS.map((trend) => ({
  value: trend,
  face: (
    <>
      <TrendMark trend={trend} />
      {TREND_WORDS[trend].will}
    </>
  ),
}))

/** Before an action is taken: which way its graph will go, and how sure. */
export function Asking({
  incident,
  play,
  action,
  atS,
  onClose,
}: {
  incident: Incident
  play: IncidentPlay
  action: IncidentAction
  /** The second at which it is taken. */
  atS: number
  onClose: () => void
}) {
  const { world, announce, offerUndo } = useHud()
  const game = useGame()
  const id = useId()
  const keys = askingKeys(play.id)
  const [trend, setTrend] = useDraft(keys.trend)
  const [pile, setPile] = useDraft(keys.confidence)
  const [plea, setPlea] = useSaid()
  const heading = useRef<HTMLHeadingElement>(null)
  const isTaken = useRef(false)
  const predicted = TRENDS.find((each) => each === trend) ?? null
  const confidence = CONFIDENCES.find((each) => each === pile) ?? null
  const effectAt = Math.ceil(atS + action.takesS)
  const { clock } = incident

  useEffect(() => heading.current?.focus(), [])

  function take() {
    if (predicted === null) return setPlea(UNSAID)
    if (confidence === null) return setPlea(UNSURE)
    if (isTaken.current) return
    isTaken.current = true
    const taken = game.act(
      inNight({ kind: 'actInIncident', incident: incident.id, atS, action: action.id, predicted, confidence }),
      Object.values(keys),
    )
    isTaken.current = taken.ok
    if (!taken.ok) return setPlea(refusalWords(taken.fault, world))
    announce(`${action.name}: takes effect at ${storyTime(clock, effectAt)}.`)
    const deed = taken.value.find((event) => event.kind === 'incidentActed')
    if (deed) {
      offerUndo(`“${action.name}” is chosen.`, () => {
        game.undo(deed)
        announce(`“${action.name}” is taken back. The night stands at ${storyTime(clock, atS)} again.`)
      })
    }
    onClose()
  }

  return (
    <section
      className="night-asking blueprint"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (!isKey(event.nativeEvent, 'escape')) return
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={`${id}-title`} tabIndex={-1} ref={heading}>
        {action.name}
      </h2>
      <p className="incident-soft">
        Chosen at {storyTime(clock, atS)}, it takes effect{' '}
        {action.takesS === 0 ? 'at once' : `at ${storyTime(clock, effectAt)}`}. <InlineText text={action.price} />
      </p>
      <OneOf
        className="trends"
        legend={
          <>
            What becomes of <b>{graphWords(incident, action.watch)}</b>?{' '}
            <span className="small incident-soft">{COMPARED_WORDS.ahead}</span>
          </>
        }
        options={TREND_OPTIONS}
        value={predicted}
        onChange={(value) => {
          setTrend(value)
          setPlea(null)
        }}
      />
      <Piles
        value={confidence}
        onChange={(value) => {
          setPile(value)
          setPlea(null)
        }}
      />
      <button type="button" className="slab on-blueprint" onClick={take}>
        Do it
      </button>
      <button type="button" className="link" onClick={onClose}>
        Leave it
      </button>
      <p className="incident-plea" role="alert">
        {plea}
      </p>
    </section>
  )
}
