import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { EventId } from '#progress/event.ts'
import { useGame, useLog } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { refusalWords } from '../refusal-words.ts'
import { deedWords } from '../words/deed-words.ts'

/** The last deed since the page was loaded, with a button to undo it; nothing if there is none. */
export function LastDeed() {
  const game = useGame()
  const { world, announce, settleUndo } = useHud()
  const [fault, setFault] = useSaid()
  const [asked, setAsked] = useState<EventId | null>(null)
  // Renders again when the log changes, because then `lastDeed` may be another one.
  useLog()
  const event = game.lastDeed()
  if (!event) return null
  const isLevel = event.kind === 'raised' || event.kind === 'completed' || event.kind === 'placed'
  const undo = () => {
    setAsked(null)
    const result = game.undo(event)
    setFault(result.ok ? null : refusalWords(result.fault, world))
    if (!result.ok) return
    settleUndo()
    announce('Taken back.')
  }
  return (
    <section className="settings-part">
      <h2 className="h3">The last thing you did</h2>
      <p className="small">{deedWords(event, world)}.</p>
      {asked === event.id ? (
        <Question isCompletion={event.kind === 'completed'} onTake={undo} onLeave={() => setAsked(null)} />
      ) : (
        <button type="button" className="link" onClick={() => (isLevel ? setAsked(event.id) : undo())}>
          <Undo2 className="icon" aria-hidden="true" />
          Take it back
        </button>
      )}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  )
}

/** A level is taken back in two steps. */
function Question({
  isCompletion,
  onTake,
  onLeave,
}: {
  isCompletion: boolean
  onTake: () => void
  onLeave: () => void
}) {
  const heading = useFirstFocus<HTMLHeadingElement>()
  return (
    <div className="settings-again">
      <h3 className="h3" ref={heading} tabIndex={-1}>
        {isCompletion ? 'Take the completion back?' : 'Take this level back?'}
      </h3>
      <p className="small">
        {isCompletion
          ? 'The city is then not complete any more.'
          : 'What opened with it goes back into the mist, its districts and its floors.'}{' '}
        Everything you built, wrote and showed is kept, and counts again when you are back here.
      </p>
      <div className="settings-ways">
        <button type="button" className="link settings-erase" onClick={onTake}>
          {isCompletion ? 'Take it back' : 'Take the level back'}
        </button>
        <button type="button" className="link" onClick={onLeave}>
          Leave it as it is
        </button>
      </div>
    </div>
  )
}
