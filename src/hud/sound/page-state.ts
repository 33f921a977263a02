import { useEffect, useState, useSyncExternalStore } from 'react'
import { isWriting } from '#ui/is-writing.ts'

/** Whether the focus is in a field for text, or in a dialog. */
export const useIsAbsorbed = (): boolean => useSyncExternalStore(watchFocus, isAbsorbed)

const isAbsorbed = () => isWriting(document.activeElement) || Boolean(document.activeElement?.closest('dialog'))

function watchFocus(onChange: () => void): () => void {
  addEventListener('focusin', onChange)
  addEventListener('focusout', onChange)
  return () => {
    removeEventListener('focusin', onChange)
    removeEventListener('focusout', onChange)
  }
}

export const useIsHidden = (): boolean => useSyncExternalStore(watchVisibility, () => document.hidden)

function watchVisibility(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}

export const useHasFocus = (): boolean => useSyncExternalStore(watchWindow, () => document.hasFocus())

function watchWindow(onChange: () => void): () => void {
  addEventListener('focus', onChange)
  addEventListener('blur', onChange)
  return () => {
    removeEventListener('focus', onChange)
    removeEventListener('blur', onChange)
  }
}

const HANDS = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const
/** Milliseconds after the last touch for which the city lives: as in the picture. */
const AWAKE = 90_000

/** Whether somebody has touched the page in the last 90 seconds. Looked at only while `isAsked`. */
export function useIsAwake(isAsked: boolean): boolean {
  const [isAwake, setAwake] = useState(true)
  useEffect(() => {
    if (!isAsked) return
    let touched = performance.now()
    let timer = 0
    const look = () => {
      const left = AWAKE - (performance.now() - touched)
      timer = left > 0 ? window.setTimeout(look, left) : 0
      setAwake(left > 0)
    }
    const touch = () => {
      touched = performance.now()
      if (timer === 0) look()
    }
    for (const name of HANDS) addEventListener(name, touch, { capture: true, passive: true })
    look()
    return () => {
      clearTimeout(timer)
      for (const name of HANDS) removeEventListener(name, touch, { capture: true })
    }
  }, [isAsked])
  return isAwake
}
