import { dayInYear, dayOf, longDay, shortDay, yearOf } from '#ui/in-words.ts'
import { makeLearnerAddress } from '#share/address.ts'
import { useAddress, useLearner } from '../learner.ts'
import type { Known } from '../reply/answering.ts'
import type { ChangeLine } from './change-line.ts'
import { ChangeSign } from './change-sign.tsx'
import { useComparison } from './use-comparison.ts'
import type { ComparisonChoice } from './use-comparison.ts'
import './changes.css'

/** What is new since the mentor looked last. Nothing at a first look. */
export function SinceYouLooked({ known, choice }: { known: Known; choice: ComparisonChoice }) {
  const { today } = useLearner()
  const comparison = useComparison(known, choice.link)
  if (comparison === null) return null
  const year = yearOf(today)
  const { earlier, chosen, lines, isUnread } = comparison
  return (
    <section className="mentor-since" aria-labelledby="mentor-since">
      <h2 className="h3" id="mentor-since">
        Since you looked at the link of {dayInYear(chosen.made, year)}
      </h2>
      {lines?.length === 0 && <p className="small soft">Nothing has changed.</p>}
      {lines !== null && lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Line key={line.words} line={line} />
          ))}
        </ul>
      )}
      {isUnread && <p className="small soft">That link can’t be read any more, so nothing is compared.</p>}
      {earlier.length > 1 && (
        <label className="mentor-compare tiny">
          Compare with
          <select className="field" value={chosen.link} onChange={(event) => choice.choose(event.currentTarget.value)}>
            {earlier.map(({ link, made, last }) => (
              <option key={link} value={link}>
                {`made ${shortDay(made, year)}, seen ${shortDay(dayOf(last), year)}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  )
}

function Line({ line }: { line: ChangeLine }) {
  const addressOf = useAddress()
  const [first] = line.items
  return (
    <li>
      <ChangeSign mark={line.mark} />
      {line.items.length === 1 && first ? (
        <a href={addressOf(first.place)}>{line.words}</a>
      ) : (
        <details>
          <summary>{line.words}</summary>
          <ul>
            {line.items.map(({ words, place }, at) => (
              // The same thing may have changed in two ways.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <a href={addressOf(place)}>{words}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** Said where a newer link of the same learner has been seen here. */
export function OlderLink({ known }: { known: Known }) {
  const { link, snapshot } = useLearner()
  const newest = known.entry.links.reduce((a, b) => (b.made > a.made ? b : a), { link, made: snapshot.made })
  if (newest.made <= snapshot.made) return null
  return (
    <p className="mentor-older small">
      This link is not the newest: one of {longDay(newest.made)} was opened here.{' '}
      <a href={makeLearnerAddress(newest.link, { kind: 'city' })}>Open the newest</a>
    </p>
  )
}
