import { Fragment } from 'react'
import { makeLearnerAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { newestLink, useDeskGiven } from './desk-context.ts'

/** So many names are written out. */
const MOST = 8

/** Names of learners, each a link to a place inside of their newest link: "Mira, Tomas and Ines". */
export function WhoLinks({
  keys,
  learners,
  place,
}: {
  keys: readonly string[]
  learners: readonly DeskLearner[]
  place: Place
}) {
  const { nameOf } = useDeskGiven()
  const who = keys.flatMap((key) => learners.find((each) => each.key === key) ?? [])
  const named = who.slice(0, MOST)
  const rest = who.length - named.length
  return (
    <span className="desk-names small">
      {named.map((learner, at) => {
        const isLast = at === named.length - 1 && rest === 0
        return (
          <Fragment key={learner.key}>
            {at === 0 ? '' : isLast ? ' and ' : ', '}
            <a href={makeLearnerAddress(newestLink(learner) ?? '', place)}>
              <bdi>{nameOf(learner)}</bdi>
            </a>
          </Fragment>
        )
      })}
      {rest > 0 && ` and ${rest} more`}
    </span>
  )
}
