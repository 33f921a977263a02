import { useCallback, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { IncidentAction } from '#city/incident.ts'
import type { IncidentPlay } from '#progress/incident.ts'

/** Goes to a part of the sheet: it comes into view, and what can be pressed there first has the focus. */
export function goToPart(part: HTMLElement | null): void {
  const first = part?.querySelector<HTMLElement>('button, input') ?? part?.querySelector<HTMLElement>('h2[tabindex]')
  first?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}

/** Once it is said here what it is, the focus goes to the heading that stands in place of the question. */
export function useSaidHeading({ named }: IncidentPlay, verdict: RefObject<HTMLElement | null>): () => void {
  const isSaid = useRef(false)
  useEffect(() => {
    if (!named || !isSaid.current) return
    isSaid.current = false
    verdict.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus()
  }, [named, verdict])
  return useCallback(() => {
    isSaid.current = true
  }, [])
}

/** When the question before an action closes, the focus goes back to the action in its list. */
export function useReturnToAction(asking: IncidentAction | null, list: RefObject<HTMLElement | null>): void {
  const last = useRef(asking)
  useEffect(() => {
    const from = last.current
    last.current = asking
    if (from && !asking) list.current?.querySelector<HTMLElement>(`[data-action="${CSS.escape(from.id)}"]`)?.focus()
  }, [asking, list])
}
