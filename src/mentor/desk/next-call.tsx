import { Printer } from 'lucide-react'
import { useMemo } from 'react'
import type { RefObject } from 'react'
import { acrossLearners } from '#share/desk/across.ts'
import type { DeskLearner } from '#share/desk/desk.ts'
import { longDay } from '#ui/in-words.ts'
import { learnerOf } from '../learner.ts'
import { worthJudging } from '../overview/worth-judging.ts'
import type { Worth } from '../overview/worth-judging.ts'
import { answeredIn } from '../reply/answered.ts'
import { MINUTES, MOST_LEARNERS, agendaOf } from './agenda.ts'
import { AgendaPoint } from './agenda-point.tsx'
import { newestLink, useDeskGiven } from './desk-context.ts'
import { SharedThings } from './shared-things.tsx'

/** What several learners share, and an agenda for the next call with all of them. */
export function NextCall({
  learners,
  isRead,
  heading,
}: {
  learners: readonly DeskLearner[]
  /** Whether all their links were read. */
  isRead: boolean
  heading: RefObject<HTMLHeadingElement | null>
}) {
  const { today } = useDeskGiven()
  const { across, agenda } = useCall(learners, isRead)
  const sharesNothing = Object.values(across).every((shared) => shared.length === 0)
  return (
    <section className="desk-call" aria-labelledby="desk-call">
      <h2 className="h2" id="desk-call" ref={heading} tabIndex={-1}>
        For the next call
      </h2>
      {!isRead && <p className="serif soft">The links are still being read.</p>}
      {isRead && learners.length < 2 && (
        <p className="serif soft">
          With a second learner on the desk, what they have in common stands here, and an agenda for half an hour.
        </p>
      )}
      {isRead && learners.length > 1 && sharesNothing && (
        <p className="serif soft">
          No floor found two of them sure and blindsided, no code was judged wrongly by two, of no night two named
          another cause, and no checkpoint was said by two and shown by none.
        </p>
      )}
      {isRead && learners.length > 1 && (
        <>
          <SharedThings across={across} learners={learners} />
          {agenda.length > 0 && (
            <article className="desk-agenda" aria-labelledby="desk-agenda">
              <header>
                <h3 className="h2" id="desk-agenda">
                  An agenda for thirty minutes
                </h3>
                <p className="small soft">Made on {longDay(today)} from the links on the desk</p>
                <button type="button" className="slab quiet" onClick={() => print()}>
                  <Printer className="icon" aria-hidden="true" />
                  Print it, on one page
                </button>
              </header>
              <ol>
                {agenda.map(({ point, minutes }) => (
                  <AgendaPoint
                    key={point.kind === 'learner' ? point.key : point.id}
                    point={point}
                    minutes={minutes}
                    learners={learners}
                  />
                ))}
              </ol>
              <p className="small soft">
                {MINUTES} minutes in all.
                {learners.length > MOST_LEARNERS &&
                  ` ${MOST_LEARNERS} of ${learners.length} learners fit into them: those who wait, and then those not seen for longest.`}
              </p>
            </article>
          )}
        </>
      )}
    </section>
  )
}

function useCall(learners: readonly DeskLearner[], isRead: boolean) {
  const { world, words, edition, today, snapshotOf } = useDeskGiven()
  return useMemo(() => {
    const read = isRead
      ? learners.flatMap((each) => {
          const link = newestLink(each)
          const snapshot = link === null ? null : snapshotOf(link)
          return link !== null && snapshot ? [{ key: each.key, link, snapshot, sent: each.sent }] : []
        })
      : []
    const across = acrossLearners(world, read, today)
    const waiting: { readonly key: string; readonly what: Worth }[] = []
    for (const { key, link, snapshot, sent } of read) {
      if (waiting.length === MOST_LEARNERS) break
      const learner = learnerOf({ world, words, edition, link, snapshot, today })
      const [what] = worthJudging(learner, answeredIn(sent))
      if (what) waiting.push({ key, what })
    }
    return { across, agenda: agendaOf(across, waiting) }
    // What a link holds never changes, so it is enough to know that all were read.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [learners, isRead, world, words, edition, today])
}
