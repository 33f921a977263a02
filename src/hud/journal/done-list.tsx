import { useState } from 'react'
import type { ReactNode } from 'react'

const FIRST = 8

/**
 * Things of one kind that were done, latest first. Renders the first of them at first. `nothing`: said if there are
 * none and none waits. `waits`: what waits, as a sentence with a link; null for nothing. `foot`: stands below the list.
 */
export function DoneList<T>({
  id,
  title,
  noun,
  nothing,
  waits,
  done,
  renderOne,
  foot,
}: {
  id: string
  title: string
  /** What they are called: "reviews". */
  noun: string
  nothing: string
  waits: ReactNode
  done: readonly T[]
  /** Gives an `li`. */
  renderOne: (one: T) => ReactNode
  foot?: ReactNode
}) {
  const [isAll, setIsAll] = useState(false)
  return (
    <section className="done-list" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      {done.length === 0 && waits === null && <p className="journal-few serif">{nothing}</p>}
      {waits && <p className="small soft">{waits}</p>}
      <ul className="writings">{done.slice(0, isAll ? undefined : FIRST).map(renderOne)}</ul>
      {!isAll && done.length > FIRST && (
        <button type="button" className="link" onClick={() => setIsAll(true)}>
          Show all {done.length} {noun}
        </button>
      )}
      {foot}
    </section>
  )
}
