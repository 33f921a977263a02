import { memo, useId, useMemo, useRef } from 'react'
import type { Incident } from '#city/incident.ts'
import { inNight } from '#progress/decision/incident.ts'
import { CONFIDENCES, LIMITS } from '#progress/event.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import { useDraft, useStores } from '#store/hooks.tsx'
import { OneOf } from '#ui/one-of.tsx'
import { Piles } from '#ui/piles.tsx'
import { InlineText } from '#ui/text.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { orderBy } from './cause-order.ts'
import { namingKeys } from './night-drafts.ts'
import type { Driver } from './run/driver.ts'

const UNNAMED = 'Choose one of the causes, or none of them.'
const UNSAID = 'Say in a sentence what you saw that makes you think so.'
const UNSURE = 'Say how sure you are: one of the four piles.'

/** The value of "none of these": an id of a cause is never empty. */
const NONE = 'none of these'

/**
 * What it is: one of six causes or none of them, how sure, and why. Once, before the cause is shown. While time runs it is
 * not rendered again.
 */
export const Naming = memo(NamingOnce)

function NamingOnce({
  incident,
  play,
  driver,
  onSaid,
}: {
  incident: Incident
  play: IncidentPlay
  driver: Driver
  onSaid: () => void
}) {
  const { world, announce, offerUndo } = useHud()
  const { drafts, game } = useStores()
  const id = useId()
  const keys = namingKeys(play.id)
  const [cause, setCause] = useDraft(keys.cause)
  const [text, setText] = useDraft(keys.text)
  const [pile, setPile] = useDraft(keys.confidence)
  const [plea, setPlea] = useSaid()
  const isGiven = useRef(false)
  const causes = useMemo(() => orderBy(incident.causes, play.seed), [incident.causes, play.seed])
  const confidence = CONFIDENCES.find((each) => each === pile) ?? null
  const named = cause === NONE ? null : causes.find((each) => each.id === cause)

  function give() {
    if (named === undefined) return setPlea(UNNAMED)
    if (text.trim() === '') return setPlea(UNSAID)
    if (confidence === null) return setPlea(UNSURE)
    if (isGiven.current) return
    isGiven.current = true
    const right = named ? named.isRight : causes.every(({ isRight }) => !isRight)
    const putBack = drafts.putBackLater(Object.values(keys))
    const given = game.act(
      inNight({
        kind: 'nameCause',
        incident: incident.id,
        atS: driver.view().edgeS,
        cause: named?.id ?? null,
        right,
        confidence,
        text,
      }),
      Object.values(keys),
    )
    isGiven.current = given.ok
    if (!given.ok) return setPlea(refusalWords(given.fault, world))
    onSaid()
    announce('You have said what it is. What it was is shown when the night has ended.')
    const deed = given.value.find((event) => event.kind === 'incidentNamed')
    if (deed) {
      offerUndo('You have said what it is.', () => {
        game.undo(deed)
        putBack()
        announce('What you said is taken back.')
      })
    }
  }

  return (
    <div className="incident-verdict-grid">
      <div>
        <h2 id={`${id}-title`}>What is it?</h2>
        <p className="incident-soft">
          You say it once, whenever you like. What it was is shown when the night has ended.
        </p>
        <OneOf
          className="causes"
          legend={<span className="visually-hidden">What is it?</span>}
          options={[
            ...causes.map(({ id: value, text: words }) => ({
              value,
              face: (
                <span>
                  <InlineText text={words} />
                </span>
              ),
            })),
            { value: NONE, face: <span>None of these.</span> },
          ]}
          value={cause}
          onChange={(value) => {
            setCause(value)
            setPlea(null)
          }}
        />
      </div>
      <div>
        <label className="incident-soft" htmlFor={`${id}-text`}>
          What did you see that makes you think so?
        </label>
        <textarea
          id={`${id}-text`}
          className="incident-field"
          value={text}
          rows={3}
          maxLength={LIMITS.text}
          onChange={(event) => {
            setText(event.currentTarget.value)
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
        <button type="button" className="slab on-blueprint incident-give" onClick={give}>
          Say it
        </button>
        <p className="incident-plea" role="alert">
          {plea}
        </p>
      </div>
    </div>
  )
}
