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
import './pages.css'
import './mentor.css'

/** What somebody sees who opens a learner's link: the learner's city and where they stand. Nothing of it is kept. */
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
  /** The looker’s own day, which turns while they look. */
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

/** A view that waits is asked again and again, and must not read the link anew each time. */
function readLink(link: string): Reading['snapshot'] {
  if (last?.link !== link) last = { link, snapshot: parseLink(link).catch(() => err({ kind: 'notALink' })) }
  return last.snapshot
}
