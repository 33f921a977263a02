import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Confidence } from '#progress/event.ts'
import type { Place } from '#share/address.ts'
import { Missing } from '#ui/missing.tsx'
import { CONFIDENCE_WORDS } from '#ui/piles.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { useAddress } from '../learner.ts'

// What the pages of reviews of code and of nights on call have in common: both were judged by the learner, and both have
// an answer that isn't given away.

/** The answer, fetched and shown only on request, because the viewer may be a learner too. */
export function Answer<Value>({
  id,
  fetch,
  label,
  warning,
  missing,
  children,
}: {
  id: string
  fetch: () => Promise<Value>
  /** On the button that shows it, and a sentence on whom it gives the answer away to. */
  label: string
  warning: string
  /** The title when it could not be fetched. */
  missing: string
  children: (value: Value) => ReactNode
}) {
  const [isShown, setShown] = useState(false)
  const loaded = useLoaded(() => (isShown ? fetch() : Promise.resolve(null)), `${id} ${isShown}`)
  if (isShown && loaded.kind === 'ready' && loaded.value) return children(loaded.value)
  if (loaded.kind === 'failed') {
    return (
      <Missing
        title={missing}
        what="It is fetched when it is first asked for."
        action={{ label: 'Try again', onPress: loaded.again }}
      />
    )
  }
  return (
    <div className="mentor-reveal">
      <button type="button" className="slab quiet" disabled={isShown} onClick={() => setShown(true)}>
        <BookOpen className="icon" aria-hidden="true" />
        {label}
      </button>
      <p className="small soft">{warning}</p>
    </div>
  )
}

/** The words of the content did not come, but what the link holds is shown. */
export function NoWords({ what, again }: { what: 'review' | 'night'; again: (() => void) | null }) {
  if (!again) return null
  return (
    <Missing
      title={`The words of this ${what} did not come`}
      what="They are fetched when they are first needed. What the link holds is all here."
      action={{ label: 'Try again', onPress: again }}
    />
  )
}

/** What of one kind was judged at a building, as a list. Nothing where nothing was. */
export function ListHere({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section>
      <h2 className="h2">{title}</h2>
      <ul className="mentor-list">{children}</ul>
    </section>
  )
}

/** `sure`: null if nothing was said. */
export function JudgedRow({
  place,
  title,
  sure,
  outcome,
}: {
  place: Place
  title: string
  sure: Confidence | null
  outcome: string
}) {
  const addressOf = useAddress()
  return (
    <li>
      <a href={addressOf(place)}>“{title}”</a>
      <span className="tiny soft">
        {sure && `${CONFIDENCE_WORDS[sure].word}. `}
        {outcome}.
      </span>
    </li>
  )
}
