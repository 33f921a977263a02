import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { World } from '#progress/world.ts'
import { makeAddress, parentOf, samePlace } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useHasCrossed } from '#ui/crossing.tsx'

/** Where Escape and Close go from a place of this world. */
export const parentIn = (world: World, place: Place): Place =>
  parentOf(
    place,
    (floor) => world.index.floorById.get(floor)?.building ?? null,
    (checkpoint) => world.plan.checkpointById.get(checkpoint)?.phase ?? null,
  )

/** Set while a heading is still to be focused, because its view has not come yet. */
export type HeadingWanted = RefObject<boolean>

/**
 * Moves the focus on every change of place: back to the link that had opened the place just closed, where it can be
 * seen; else to the heading of the new one. Of the first place only where it came in the place of a learner’s link. The view says
 * when it has come by `Arrival`.
 */
export function usePlaceFocus(world: World, place: Place): HeadingWanted {
  const wanted = useRef(useHasCrossed())
  const last = useRef(place)
  useLayoutEffect(() => {
    const from = last.current
    if (samePlace(from, place)) return
    last.current = place
    // In a low window the shell scrolls: a new place starts at its top.
    document.querySelector('.shell')?.scrollTo({ top: 0 })
    const isReturn = samePlace(parentIn(world, from), place)
    const opener = isReturn ? openerOf(from) : undefined
    opener?.focus()
    wanted.current = opener === undefined
  }, [world, place])
  return wanted
}

/** Stands at the end of a view: when it is mounted, all of the view is in the page. */
export function Arrival({ wanted, scope }: { wanted: HeadingWanted; scope: string }) {
  useEffect(() => {
    if (!wanted.current) return
    focusHeading(scope)
  }, [wanted, scope])
  // Only what the learner does next settles it: until then a view that replaces its loading sheet may take the focus over.
  useEffect(() => {
    const settle = () => {
      wanted.current = false
    }
    addEventListener('keydown', settle, true)
    addEventListener('pointerdown', settle, true)
    return () => {
      removeEventListener('keydown', settle, true)
      removeEventListener('pointerdown', settle, true)
    }
  }, [wanted])
  return null
}

export function focusHeading(scope: string): void {
  const heading = document.querySelector<HTMLElement>(`${scope} h1`) ?? document.querySelector<HTMLElement>('h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

function openerOf(place: Place): HTMLElement | undefined {
  const links = document.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(makeAddress(place))}"]:not(.skip)`)
  return [...links].find((link) => link.checkVisibility({ visibilityProperty: true }))
}
