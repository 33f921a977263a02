import { Check } from 'lucide-react'
import type { Choice } from '#city/city.ts'
import type { Positions } from '#progress/event.ts'
import { Box } from './box.tsx'
import { ItemText } from './item-text.tsx'
import './option-list.css'

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** What was picked beside what is right, for after the lesson. A tick says what was chosen, the words what is right. */
export function PickOutcome({ choice, picked }: { choice: Choice; picked: Positions }) {
  const { kind, items, right } = choice
  if (kind === 'order') {
    return (
      <>
        <p className="outcome-caption small">The right order{picked.length > 0 && ', and where you had each'}</p>
        <ol className="outcome">
          {items.map((text, at) => (
            <li key={at}>
              <span className="outcome-number figures">{at + 1}</span>
              <span>
                <ItemText text={text} />
                <Tags right={null} mine={placeWords(picked, at)} isAgreed={picked[at] === at} />
              </span>
            </li>
          ))}
        </ol>
      </>
    )
  }
  return (
    <ul className="outcome">
      {items.map((text, at) => {
        const isMine = picked.includes(at)
        const isRight = right.includes(at)
        return (
          <li key={at} className={isRight ? 'is-right' : ''}>
            <Box shape={kind === 'look' ? 'round' : 'square'} isChosen={isMine} />
            <span>
              <ItemText text={text} />
              <Tags right={isRight ? 'right' : null} mine={isMine ? 'yours' : null} isAgreed={isRight && isMine} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** "here too", "you: third"; null if nothing was picked. */
function placeWords(picked: Positions, at: number): string | null {
  const mine = picked.indexOf(at)
  if (mine < 0) return null
  return mine === at ? 'here too' : `you: ${PLACES[mine] ?? mine + 1}`
}

function Tags({ right, mine, isAgreed }: { right: string | null; mine: string | null; isAgreed: boolean }) {
  if (right === null && mine === null) return null
  return (
    <span className="outcome-tags">
      <span className="visually-hidden">, </span>
      {right !== null && <span className="outcome-tag is-right">{right}</span>}
      {right !== null && mine !== null && <span className="visually-hidden">, </span>}
      {mine !== null && (
        <span className="outcome-tag">
          {isAgreed && <Check className="icon" aria-hidden="true" />}
          {mine}
        </span>
      )}
    </span>
  )
}
