import { use } from 'react'
import type { Words } from '#city/words.ts'
import { err } from '#lib/result.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { parseLink } from '#share/link/link.ts'
import { Boundary } from '#ui/boundary.tsx'
import { LearnerCity } from './learner-city.tsx'
import { TornLink } from './torn-link.tsx'
import './pages/pages.css'
import './mentor.css'

/** What is shown to somebody who opens a learner's link: the learner's city and progress. Nothing of it is stored. */
export function MentorView({
  world,
  words,
  edition,
  link,
  today,
  place,
}: {
  world: World
  words: Words
  edition: number
  link: string
  /** The viewer's current day; it may change while they look. */
  today: Day
  place: Place
}) {
  const snapshot = use(readLink(link))
  if (!snapshot.ok) return <TornLink fault={snapshot.fault} />
  return (
    <Boundary>
      <LearnerCity
        world={world}
        words={words}
        edition={edition}
        link={link}
        snapshot={snapshot.value}
        today={today}
        place={place}
      />
    </Boundary>
  )
}

type Reading = { readonly link: string; readonly snapshot: ReturnType<typeof parseLink> }
let last: Reading | null = null

/** Cached: React calls a suspended view again and again, and the link must not be parsed each time. */
function readLink(link: string): Reading['snapshot'] {
  if (last?.link !== link) last = { link, snapshot: parseLink(link).catch(() => err({ kind: 'notALink' })) }
  return last.snapshot
}
