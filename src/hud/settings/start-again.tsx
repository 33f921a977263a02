import { useState } from 'react'
import { useGame, useLog } from '#store/hooks.tsx'
import { numbered } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { useCopy } from './use-copy.ts'

/** A new start in two steps, with a copy offered first. */
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
  const copy = useCopy()
  const heading = useFirstFocus<HTMLHeadingElement>()
  const erase = () => {
    void game.erase().then(() => announce('This city has been cleared. A new one begins.'))
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
      </p>
      <div className="settings-ways">
        <button type="button" className="slab quiet" onClick={copy}>
          Keep a copy first
        </button>
        <button type="button" className="link settings-erase" onClick={erase}>
          Clear it and start again
        </button>
        <button type="button" className="link" onClick={onLeave}>
          Leave it as it is
        </button>
      </div>
    </div>
  )
}
