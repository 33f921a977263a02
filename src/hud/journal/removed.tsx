import type { Curriculum } from '#city/curriculum.ts'
import type { Event } from '#progress/event.ts'
import { momentOf } from '#progress/moments.ts'
import type { Moments } from '#progress/moments.ts'
import { removedFrom } from '#progress/removed.ts'
import { useLog, useProgress, useTime } from '#store/hooks.tsx'
import { dayOf, shortDay, yearAt } from '#ui/in-words.ts'
import type { Loaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { deedWords } from '../words/deed-words.ts'
import { removedWords, textsIn } from './removed-words.ts'

/** Deeds about things that the city and the curriculum no longer have; renders nothing if there are none. */
export function RemovedThings({ curriculum }: { curriculum: Loaded<Curriculum> }) {
  const { world } = useHud()
  const log = useLog()
  const moments = useProgress((progress) => progress.moments)
  if (curriculum.kind !== 'ready') return null
  const things = removedFrom(world, curriculum.value.worksheets, { log, moments })
  if (things.length === 0) return null
  return (
    <section aria-labelledby="removed-title">
      <h2 className="h2" id="removed-title">
        No longer here
      </h2>
      <p className="small soft">What you did there is kept, in this browser and in every copy.</p>
      <ul className="writings">
        {things.map((thing) => (
          <li key={`${thing.kind} ${thing.id}`}>
            <p>{removedWords(thing)}</p>
            {thing.deeds.map((event) => (
              <RemovedDeed key={event.id} event={event} moments={moments} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function RemovedDeed({ event, moments }: { event: Event; moments: Moments }) {
  const { world } = useHud()
  const year = useTime(yearAt)
  return (
    <>
      <p className="tiny soft">
        {shortDay(dayOf(momentOf(moments, event)), year)}. {deedWords(event, world)}.
      </p>
      {textsIn(event).map((text) => (
        <p key={text} className="hand mine small">
          {text}
        </p>
      ))}
    </>
  )
}
