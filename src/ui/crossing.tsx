import { createContext, use, useState } from 'react'
import type { ReactNode } from 'react'

const CrossingContext = createContext(false)

/**
 * True if this view replaced another city (one's own, or a link), and not just the loading page: its heading takes the
 * focus.
 */
export const useHasCrossed = () => use(CrossingContext)

/** Wraps one's own city and learners' links; announces the change between them. `link`: null for one's own city. */
export function Crossing({ link, children }: { link: string | null; children: ReactNode }) {
  const [crossing, setCrossing] = useState({ link, words: '' })
  if (crossing.link !== link) {
    setCrossing({ link, words: link === null ? 'You have left the link.' : 'You are in a learner’s link.' })
  }
  return (
    <CrossingContext value={crossing.words !== ''}>
      {children}
      <p className="visually-hidden" role="status">
        {/* The key makes a new element for each link, so that the same sentence is announced again. */}
        <span key={crossing.link}>{crossing.words}</span>
      </p>
    </CrossingContext>
  )
}
