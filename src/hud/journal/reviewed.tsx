import type { ReviewPlace } from '#city/review.ts'
import type { Progress, ReviewRecord, Reviewing } from '#progress/progress.ts'
import { openReviews } from '#progress/review.ts'
import type { World } from '#progress/world.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { countWord, dayOf, shortDay, yearAt } from '#ui/in-words.ts'
import { OUTCOME_WORDS } from '#ui/outcome-words.ts'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { useHud } from '../hud-context.ts'
import { DoneList } from './done-list.tsx'

/** All reviews of code that were done, with the verdict that counts and how it turned out. */
export function Reviewed() {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const waiting = openReviews(world, progress)
  return (
    <DoneList
      id="reviewed-title"
      title="Code you judged"
      noun="reviews"
      nothing="Nothing yet. Each building whose ground floor stands has code to take or to turn away."
      waits={
        waiting[0] ? (
          <>
            {waitingWords(waiting.length)}{' '}
            <a href={makeAddress({ kind: 'review', id: waiting[0].id })}>Begin with “{waiting[0].title}”</a>
          </>
        ) : null
      }
      done={reviewsDone(world, progress)}
      renderOne={(each) => <Verdict key={each.place.id} {...each} />}
    />
  )
}

type Done = { readonly place: ReviewPlace; readonly record: ReviewRecord; readonly first: Reviewing }

const reviewsDone = (world: World, progress: Progress): readonly Done[] =>
  [...world.reviews.values()]
    .flatMap((place): readonly Done[] => {
      const record = progress.reviews.get(place.id)
      return record?.first ? [{ place, record, first: record.first }] : []
    })
    .toSorted((a, b) => b.first.at - a.first.at)

const waitingWords = (count: number) =>
  count === 1 ? 'One review waits for your verdict.' : `${countWord(count)} reviews wait for your verdict.`

function Verdict({ place: { id, title }, record, first }: Done) {
  const year = useTime(yearAt)
  const last = record.again.at(-1)
  return (
    <li>
      <a href={makeAddress({ kind: 'review', id })}>“{title}”</a>
      {first.text === '' ? (
        <p className="small soft">{first.marked.length === 0 ? 'Taken as it was.' : 'Turned away without words.'}</p>
      ) : (
        <p className="hand mine">{first.text}</p>
      )}
      <p className="tiny soft">
        {shortDay(dayOf(first.at), year)}, {CONFIDENCE_WORDS[first.confidence].word.toLowerCase()}.{' '}
        {OUTCOME_WORDS[first.outcome]}.
        {last && ` Again on ${shortDay(dayOf(last.at), year)}: ${OUTCOME_WORDS[last.outcome].toLowerCase()}.`}
      </p>
    </li>
  )
}
