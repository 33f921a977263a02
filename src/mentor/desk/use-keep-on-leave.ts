import { useEffect, useEffectEvent } from 'react'

/** Calls `keep` when the page is hidden or left, and when the part that is being written goes away. */
export function useKeepOnLeave(keep: () => void): void {
  const keepNow = useEffectEvent(keep)
  useEffect(() => {
    const leave = () => keepNow()
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [])
}
