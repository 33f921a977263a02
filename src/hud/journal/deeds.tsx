import { Film } from 'lucide-react'
import { useState } from 'react'
import { creditOf } from '#progress/credit.ts'
import type { Event } from '#progress/event.ts'
import { deedsSince, withoutTries } from '#progress/history.ts'
import { momentOf } from '#progress/moments.ts'
import { owedWords } from '#share/credit-words.ts'
import { useLog, useProgress, useTime } from '#store/hooks.tsx'
import { dayOf, longDay, shortDay } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { deedWords } from '../words/deed-words.ts'
import { identityOf } from '../words/level-words.ts'

const FIRST_DAYS = 6

/** The levels reached so far, with links to see their ceremonies again. */
export function Ceremonies() {
  const { world } = useHud()
  const raised = useProgress((progress) => progress.raised)
  const level = useProgress((progress) => progress.level)
  const progress = useProgress((all) => all)
  const credit = creditOf(world, progress)
  const earned = [...raised].filter(([to]) => to <= level).toSorted(([a], [b]) => a - b)
  if (earned.length === 0) return null
  return (
    <section className="ceremonies" aria-labelledby="ceremonies-title">
      <h2 className="h2" id="ceremonies-title">
        Levels earned
      </h2>
      <ul>
        {earned.map(([to, at]) => (
          <li key={to}>
            {identityOf(world, to)} <span className="small soft">on {longDay(dayOf(at))}</span>
            {credit?.level === to && (
              <span className="small soft">
                , on credit, <a href="#/raise">{owedWords(world, credit)}</a>
              </span>
            )}
          </li>
        ))}
      </ul>
      <a className="link" href="#/raise">
        See the ceremonies again
      </a>
    </section>
  )
}

/** What the learner did, day by day, latest first. */
export function Deeds() {
  const { world } = useHud()
  const log = useLog()
  const today = useTime(dayOf)
  const [isAll, setIsAll] = useState(false)
  const moments = useProgress((progress) => progress.moments)
  const days = Map.groupBy(withoutTries(deedsSince(log, -Infinity, moments)).toReversed(), (event) =>
    dayOf(momentOf(moments, event)),
  )
  const shown = [...days].slice(0, isAll ? undefined : FIRST_DAYS)
  return (
    <section className="deeds" aria-labelledby="deeds-title">
      <h2 className="h2" id="deeds-title">
        Day by day
      </h2>
      {shown.length > 1 && (
        <a className="link" href="#/timelapse">
          <Film className="icon" aria-hidden="true" />
          See how the city grew
        </a>
      )}
      {shown.length === 0 && <p className="journal-few serif">Nothing yet. The first floor takes a few minutes.</p>}
      <dl>
        {shown.map(([day, events]) => (
          <div key={day}>
            <dt className="small">{day === today ? 'Today' : shortDay(day, Number(today.slice(0, 4)))}</dt>
            {inLines(events).map(([words, count]) => (
              <dd key={words} className="small">
                {words}
                {count > 1 && <span className="soft">, {count} times</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {!isAll && days.size > FIRST_DAYS && (
        <button type="button" className="link" onClick={() => setIsAll(true)}>
          Show all {days.size} days
        </button>
      )}
    </section>
  )

  /** Groups equal texts of a day into one line, with their number. */
  function inLines(events: readonly Event[]): readonly (readonly [string, number])[] {
    const counts = new Map<string, number>()
    for (const event of events) {
      const words = deedWords(event, world)
      counts.set(words, (counts.get(words) ?? 0) + 1)
    }
    return [...counts]
  }
}
