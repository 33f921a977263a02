import { useState } from 'react'
import { useSaid } from '#ui/use-said.ts'
import { useGame, useKeeping, useLog } from '#store/hooks.tsx'
import { numbered } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { KeepCopy } from './keep-copy.tsx'
import { eraseFaultWords } from './keeping-words.ts'

/** Starts again in two steps, and offers a backup first. */
export function StartAgain() {
  const [isAsked, setIsAsked] = useState(false)
  if (isAsked) return <Question onLeave={() => setIsAsked(false)} />
  return (
    <button type="button" className="link quiet-link" onClick={() => setIsAsked(true)}>
      Start again
    </button>
  )
}

function Question({ onLeave }: { onLeave: () => void }) {
  const game = useGame()
  const { go, announce } = useHud()
  const deeds = useLog().events.length
  const keeping = useKeeping()
  const heading = useFirstFocus<HTMLHeadingElement>()
  const [fault, setFault] = useSaid()
  const erase = async () => {
    const erased = await game.erase()
    if (!erased.ok) return setFault(eraseFaultWords(erased.fault))
    announce('This city has been cleared. A new one begins.')
    go({ kind: 'city' })
  }
  return (
    <div className="settings-again">
      <h3 className="h3" ref={heading} tabIndex={-1}>
        Clear this city?
      </h3>
      <p className="small">
        {numbered(deeds, 'deed')} and everything you wrote {deeds === 1 ? 'goes' : 'go'}, in every page of this browser.
        Only a copy brings them back.
        {keeping.kind === 'memory' &&
          keeping.isUnread &&
          ' What this browser has kept from before could not be read, and is not counted here.'}
      </p>
      <div className="settings-ways">
        <KeepCopy label="Keep a copy first" />
        <button type="button" className="link settings-erase" onClick={() => void erase()}>
          Clear it and start again
        </button>
        <button type="button" className="link" onClick={onLeave}>
          Leave it as it is
        </button>
      </div>
      <p className="fault" role="alert">
        {fault}
      </p>
    </div>
  )
}
