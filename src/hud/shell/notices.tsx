import { CloudOff, RefreshCw } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { useAppUpdate, useBackupReason, useKeeping, useRestarted } from '#store/hooks.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { LiveRegion } from './live-region.tsx'
import type { Announcer } from './live-region.tsx'
import type { Undoable } from './use-sayings.ts'
import { Signs } from './views.tsx'
import './notices.css'

/** Short messages beside the view: polite live regions, never over a dialog, removed once they are dealt with. */
export function Notices({
  announcer,
  undoable,
  onSettled,
  isAtCity,
  isCalm,
  isWelcome,
}: {
  announcer: Announcer
  undoable: Undoable | null
  onSettled: () => void
  /** No view is open and the city is shown as it is: the signs hang at the top, and only then is a backup suggested. */
  isAtCity: boolean
  /** A card says what comes next: nothing is suggested beside it. */
  isCalm: boolean
  /** The welcome screen says by itself where progress is saved, so the sign about it is left out. */
  isWelcome: boolean
}) {
  const isOffline = useOfflineSign()
  const isInMemory = useKeeping().kind === 'memory'
  const isRestarted = useRestarted() !== null
  const hasCopyReason = useBackupReason() !== null
  const hasSigns = isInMemory || isRestarted || hasCopyReason || undoable !== null
  return (
    <div className="notices">
      <LiveRegion announcer={announcer} />
      <div className={`notices-signs ${isAtCity ? 'is-in-sky' : ''}`} role="status">
        {isOffline && (
          <p className="sign">
            <CloudOff className="icon" aria-hidden="true" />
            Offline. Everything here goes on.
          </p>
        )}
        {hasSigns && (
          <Boundary>
            <Suspense>
              <Signs undoable={undoable} onSettled={onSettled} isAtCity={isAtCity && !isCalm} isWelcome={isWelcome} />
            </Suspense>
          </Boundary>
        )}
        <ReleaseNotice />
      </div>
    </div>
  )
}

function ReleaseNotice() {
  const take = useAppUpdate()
  if (!take) return null
  return (
    <p className="sign notice-undo">
      A newer release is here. What you wrote stays.
      <button type="button" className="link" onClick={take}>
        <RefreshCw className="icon" aria-hidden="true" />
        Use it now
      </button>
    </p>
  )
}

/** True for four seconds after the network is lost; false at once when it is back. */
function useOfflineSign(): boolean {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    let timer = 0
    const show = () => {
      setShown(true)
      timer = window.setTimeout(() => setShown(false), 4_000)
    }
    const hide = () => setShown(false)
    addEventListener('offline', show)
    addEventListener('online', hide)
    return () => {
      clearTimeout(timer)
      removeEventListener('offline', show)
      removeEventListener('online', hide)
    }
  }, [])
  return isShown
}
