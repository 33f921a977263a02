import type { Lesson } from '#city/city.ts'
import type { Positions } from '#progress/event.ts'
import { Box } from './box.tsx'
import { ItemText } from './item-text.tsx'
import './option-list.css'

/** The facts with those that the learner said their words held, when the floor was built. */
export function HeldFacts({ facts, held }: { facts: Lesson['facts']; held: Positions }) {
  if (facts.length === 0 || held.some((at) => at >= facts.length)) return null
  return (
    <>
      <p className="outcome-caption">Your answer held</p>
      <ul className="outcome" aria-label="Your answer held">
        {facts.map((text, at) => {
          const isHeld = held.includes(at)
          return (
            <li key={at} className={isHeld ? 'is-right' : ''}>
              <Box shape="square" isChosen={isHeld} />
              <span>
                <ItemText text={text} />
                <span className="visually-hidden">{isHeld ? ', held' : ', not held'}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
