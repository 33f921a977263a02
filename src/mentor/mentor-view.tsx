import { use } from 'react'
import type { Words } from '#city/words.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import type { Desk } from '#share/desk/desk.ts'
import { parseLink } from '#share/link/link.ts'
import { Boundary } from '#ui/boundary.tsx'
import { Missing } from '#ui/missing.tsx'
import { LearnerCity } from './learner-city.tsx'
import { TornLink } from './torn-link.tsx'
import './pages/pages.css'
import './mentor.css'
import './overview/overview.css'
import './overview/print.css'

/** What is shown to somebody who opens a learner's link: the learner's city and progress. Nothing of it is stored. */
export function MentorView({
  world,
  words,
  edition,
  link,
  today,
  place,
  desk,
}: {
  world: World
  words: Words
  edition: number
  link: string
  /** The viewer's current day; it may change while they look. */
  today: Day
  place: Place
  desk: Desk
}) {
  const snapshot = use(readLink(link))
  if (snapshot === 'unloaded') return <PartsMissing />
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
        desk={desk}
      />
    </Boundary>
  )
}

/** The part that checks signatures did not come. */
function PartsMissing() {
  return (
    <main className="mentor-torn">
      <section className="sheet">
        <h1 className="visually-hidden">A link that can’t be checked yet</h1>
        <Missing
          title="The part that checks signatures did not come"
          what="It is fetched when it is first needed. The link itself is whole, and nothing is lost."
          action={{ label: 'Reload the page', onPress: () => location.reload() }}
        />
      </section>
    </main>
  )
}

type Reading = { readonly link: string; readonly snapshot: Promise<Awaited<ReturnType<typeof parseLink>> | 'unloaded'> }
let last: Reading | null = null

/** Cached: React calls a suspended view again and again, and the link must not be parsed each time. */
function readLink(link: string): Reading['snapshot'] {
  if (last?.link !== link) last = { link, snapshot: parseLink(link).catch(() => 'unloaded' as const) }
  return last.snapshot
}
