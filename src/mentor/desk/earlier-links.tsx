import { useState } from 'react'
import { makeLearnerAddress } from '#share/address.ts'
import type { DeskLearner, SeenLink } from '#share/desk/desk.ts'
import { dayOf, longDay, shortDay, yearOf } from '#ui/in-words.ts'
import { ChangeList, useChangeLines } from './change-list.tsx'
import { useDeskGiven } from './desk-context.ts'

/** The links of a learner that were looked at here: each can be opened, and compared with the newest. */
export function EarlierLinks({ learner }: { learner: DeskLearner }) {
  const { today } = useDeskGiven()
  const [compared, setCompared] = useState<string | null>(null)
  const { links } = learner
  const newest = links[0]
  return (
    <ol className="desk-links">
      {links.map((each) => {
        const isOpen = compared === each.link
        const words = `The link of ${longDay(each.made)}`
        return (
          <li key={each.link}>
            <p>
              <a href={makeLearnerAddress(each.link, { kind: 'city' })}>{words}</a>
              <span className="small soft">
                {each === newest ? 'the newest, ' : ''}first looked at on {shortDay(dayOf(each.first), yearOf(today))}
              </span>
            </p>
            {newest && each !== newest && (
              <button
                type="button"
                className="link"
                aria-expanded={isOpen}
                onClick={() => setCompared(isOpen ? null : each.link)}
              >
                {isOpen ? 'Fold the comparison away' : 'Compare with the newest'}
                <span className="visually-hidden">: {words}</span>
              </button>
            )}
            {isOpen && newest && <Comparison learner={learner} before={each} now={newest} />}
          </li>
        )
      })}
    </ol>
  )
}

function Comparison({ learner, before, now }: { learner: DeskLearner; before: SeenLink; now: SeenLink }) {
  const { snapshotOf } = useDeskGiven()
  const lines = useChangeLines(learner, before, snapshotOf(now.link))
  if (lines === null) return <p className="small soft">One of the two links can’t be read here.</p>
  if (lines.length === 0) return <p className="small">Nothing differs in what both of them tell.</p>
  return <ChangeList lines={lines} />
}
