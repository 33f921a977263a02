import { useSyncExternalStore } from 'react'
import { attempt } from '#lib/attempt.ts'

/** Whether a media query matches; false in a browser without media queries. */
export const mediaMatches = (query: string): boolean => attempt(() => matchMedia(query).matches, false)

/** As `mediaMatches`; renders again when the answer changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const media = attempt(() => matchMedia(query), null)
      attempt(() => media?.addEventListener('change', onChange), null)
      return () => attempt(() => media?.removeEventListener('change', onChange), null)
    },
    () => mediaMatches(query),
    () => false,
  )
