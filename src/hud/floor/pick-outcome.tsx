import type { Choice } from '#city/city.ts'
import type { Positions } from '#progress/event.ts'
import { Box } from './box.tsx'
import { ItemText } from './item-text.tsx'
import './option-list.css'

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** What was picked beside what is right, for after the lesson: a filled box was chosen, a ticked one is right. */
export function PickOutcome({ choice, picked }: { choice: Choice; picked: Positions }) {
  const { kind, items, right } = choice
  if (kind === 'order') {
    return (
      <ol className="outcome">
        {items.map((text, at) => (
          <li key={at} className="is-right">
            <span className="outcome-number figures">{at + 1}</span>
            <span>
              <ItemText text={text} />
              <Tag words={orderTag(picked, at)} />
            </span>
            <Box shape="round" isFilled={picked[at] === at} isTicked={picked[at] === at} />
          </li>
        ))}
      </ol>
    )
  }
  return (
    <ul className="outcome">
      {items.map((text, at) => {
        const isMine = picked.includes(at)
        const isRight = right.includes(at)
        return (
          <li key={at} className={isRight ? 'is-right' : isMine ? 'is-mine' : ''}>
            <Box shape={kind === 'look' ? 'round' : 'square'} isFilled={isMine} isTicked={isRight} />
            <span>
              <ItemText text={text} />
              <Tag words={isMine ? (isRight ? 'yours, and right' : 'yours') : isRight ? 'right' : null} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function orderTag(picked: Positions, at: number): string | null {
  const mine = picked.indexOf(at)
  if (mine < 0) return null
  return mine === at ? 'you too' : `you: ${PLACES[mine] ?? mine + 1}`
}

function Tag({ words }: { words: string | null }) {
  if (words === null) return null
  return (
    <>
      <span className="visually-hidden">, </span>
      <span className="outcome-tag">{words}</span>
    </>
  )
}
