import type { Words } from '#city/words.ts'
import type { Day } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { parseLink } from '#share/link/link.ts'
import { Boundary } from '#ui/boundary.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
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
  const loaded = useLoaded(() => parseLink(link), link)
  switch (loaded.kind) {
    case 'loading':
      return (
        <main className="mentor-wait">
          <title>A learner’s city. Beyond Vibe Coding</title>
        </main>
      )
    case 'failed':
      return <TornLink fault={{ kind: 'notALink' }} />
    case 'ready':
      return loaded.value.ok ? (
        <Boundary>
          <LearnerCity
            world={world}
            words={words}
            edition={edition}
            link={link}
            snapshot={loaded.value.value}
            today={today}
            place={place}
          />
        </Boundary>
      ) : (
        <TornLink fault={loaded.value.fault} />
      )
  }
}
