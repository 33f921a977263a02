import { createContext, use, useState } from 'react'
import type { ReactNode } from 'react'

const CrossingContext = createContext(false)

/** Whether what is shown came in the place of another city, and not with the page: then its heading takes the focus. */
export const useHasCrossed = () => use(CrossingContext)

/** Around one’s own city and the links of others: says aloud when one gives way to another. `link` is null at one’s own. */
export function Crossing({ link, children }: { link: string | null; children: ReactNode }) {
  const [crossing, setCrossing] = useState({ link, words: '' })
  if (crossing.link !== link) {
    setCrossing({ link, words: link === null ? 'You have left the link.' : 'You are in a learner’s link.' })
  }
  return (
    <CrossingContext value={crossing.words !== ''}>
      {children}
      <p className="visually-hidden" role="status">
        {/* Anew for each link, so that the same words are said again. */}
        <span key={crossing.link}>{crossing.words}</span>
      </p>
    </CrossingContext>
  )
}
