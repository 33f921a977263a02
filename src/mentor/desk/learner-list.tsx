import { CalendarClock, Search } from 'lucide-react'
import { useState } from 'react'
import type { DeskRow } from '#share/desk/standing.ts'
import { numbered } from '#ui/in-words.ts'
import { useDeskGiven } from './desk-context.ts'
import { LearnerRow } from './learner-row.tsx'
import { isFound } from './row-words.ts'

/** So many rows are drawn at first, and so many more each time. */
const A_PAGE = 24

/** With fewer learners than this there is nothing to search. */
const MANY = 6

/** The learners in their order, a page at a time, and a field to find one by name. */
export function LearnerList({ rows, onCall }: { rows: readonly DeskRow[]; onCall: () => void }) {
  const { nameOf } = useDeskGiven()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(A_PAGE)
  const found = typed.trim() === '' ? rows : rows.filter(({ learner }) => isFound(nameOf(learner), typed))
  const left = found.length - shown
  const find = (text: string) => {
    setTyped(text)
    setShown(A_PAGE)
  }
  return (
    <section aria-labelledby="desk-learners">
      <h2 className="visually-hidden" id="desk-learners">
        Learners
      </h2>
      <div className="desk-tools">
        {rows.length >= MANY && <FindField typed={typed} onType={find} found={found.length} />}
        {rows.length > 1 && (
          <button type="button" className="link" onClick={onCall}>
            <CalendarClock className="icon" aria-hidden="true" />
            For the next call
          </button>
        )}
      </div>
      <ol className="desk-rows">
        {found.slice(0, shown).map((row) => (
          <LearnerRow key={row.learner.key} row={row} />
        ))}
      </ol>
      {left > 0 && (
        <button type="button" className="slab quiet desk-more" onClick={() => setShown(shown + A_PAGE)}>
          Show {left > A_PAGE ? `${A_PAGE} more of ${left}` : `the other ${left}`}
        </button>
      )}
    </section>
  )
}

function FindField({ typed, onType, found }: { typed: string; onType: (typed: string) => void; found: number }) {
  return (
    <div className="desk-find">
      <Search className="icon" aria-hidden="true" />
      <input
        type="search"
        className="field"
        aria-label="Find a learner by name"
        placeholder="Find by name"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return
          event.preventDefault()
          onType('')
        }}
      />
      <p className="small soft" role="status">
        {typed.trim() !== '' && (found === 0 ? 'Nobody of that name' : numbered(found, 'learner'))}
      </p>
    </div>
  )
}
