import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useHash } from '#ui/use-hash.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { isAtRemarks } from './remarks-of.ts'

/** A ref for the heading above remarks: it comes into view and takes the focus if the address asks for the remarks. */
export function useRemarksHeading(): RefObject<HTMLHeadingElement | null> {
  const isRequested = isAtRemarks(useHash())
  const heading = useFirstFocus<HTMLHeadingElement>(isRequested)
  useEffect(() => {
    if (isRequested) heading.current?.scrollIntoView({ block: 'center' })
  }, [isRequested, heading])
  return heading
}
