import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { World } from '#progress/world.ts'
import { makeAddress, parentOf, samePlace } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useHasCrossed } from '#ui/crossing.tsx'

/** True while the heading of the new view still has to be focused, because the view isn't in the page yet. */
export type HeadingWanted = RefObject<boolean>

/**
 * Moves the focus whenever the place changes. After closing a place: back to the link that opened it, if that link is
 * visible. Otherwise to the heading of the new view, once `Arrival` reports that it is in the page. At the first place
 * the focus moves only if the learner came from the page of a shared link.
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
    const isReturn = samePlace(parentOf(world, from), place)
    const opener = isReturn ? openerOf(from) : undefined
    opener?.focus()
    wanted.current = opener === undefined
  }, [world, place])
  return wanted
}

/**
 * Put at the end of a view: when this is mounted, the whole view is in the page, and its heading can take the focus.
 */
export function Arrival({ wanted, scope }: { wanted: HeadingWanted; scope: string }) {
  useEffect(() => {
    if (!wanted.current) return
    focusHeading(scope)
  }, [wanted, scope])
  // The wish ends only with the next key or press: until then the real view, which replaces its loading sheet, may take
  // the focus again.
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
  // The board beside the page comes into view when something in it gets the focus, and would cover the city.
  return [...links].find(
    (link) => link.checkVisibility({ visibilityProperty: true }) && !link.closest('.board.is-offstage'),
  )
}
