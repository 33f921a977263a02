import { RefreshCw } from 'lucide-react'
import { useGame } from '#store/hooks.tsx'
import type { Keeping } from '#store/keeping.ts'
import { Mark } from '#ui/mark.tsx'
import { memoryWords } from '../settings/keeping-words.ts'
import './welcome.css'

/** Shown instead of the welcome screen if there may be progress that this page can't read, or not yet. */
export function Unread({ keeping }: { keeping: Extract<Keeping, { kind: 'memory' }> }) {
  const game = useGame()
  // A held or newer database can only be opened by a new page; reloading is offered only if nothing would be lost.
  const isReload = (keeping.why === 'held' || keeping.why === 'newer') && keeping.lost === 0
  return (
    <div className="welcome">
      <div className="welcome-mist" />
      <p className="welcome-name">
        <Mark name="built" />
        Beyond Vibe Coding
      </p>
      <div className="welcome-words">
        <h1 className="welcome-title">Your city can’t be read{keeping.why === 'held' ? ' yet' : ''}.</h1>
        <p className="serif" role="status">
          {memoryWords(keeping)} Nothing has been cleared. If you have never built here, nothing is missing.
        </p>
        <div className="welcome-ways">
          <button type="button" className="slab" onClick={() => (isReload ? location.reload() : void game.retry())}>
            <RefreshCw className="icon" aria-hidden="true" />
            Try again
          </button>
          <a className="link" href="#/directory">
            Look around meanwhile
          </a>
          <a className="link" href="#/settings">
            Keep a copy of what can be read
          </a>
        </div>
      </div>
    </div>
  )
}
