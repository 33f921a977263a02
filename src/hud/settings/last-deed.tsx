import { Undo2 } from 'lucide-react'
import { useGame, useLog } from '#store/hooks.tsx'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { deedWords } from '../words/deed-words.ts'

/** The last deed since the page was loaded, with a button to undo it; nothing if there is none. */
export function LastDeed() {
  const game = useGame()
  const { world, announce } = useHud()
  const [fault, setFault] = useSaid()
  // Renders again when the log changes, because then `lastDeed` may be another one.
  useLog()
  const event = game.lastDeed()
  if (!event) return null
  const undo = () => {
    const result = game.undo(event)
    setFault(result.ok ? null : refusalWords(result.fault, world))
    if (result.ok) announce('Taken back.')
  }
  return (
    <section className="settings-part">
      <h2 className="h3">The last thing you did</h2>
      <p className="small">{deedWords(event, world)}.</p>
      <button type="button" className="link" onClick={undo}>
        <Undo2 className="icon" aria-hidden="true" />
        Take it back
      </button>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  )
}
