import { BookOpen } from 'lucide-react'
import { Suspense } from 'react'
import { makeAddress } from '#share/address.ts'
import { useKeeping } from '#store/hooks.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { countWord } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { useHud } from '../hud-context.ts'
import { MemorySign } from '../shell/views.tsx'
import './welcome.css'

/** The first visit: what this is, for whom and for how long, the first story, and the example village behind. */
export function Welcome() {
  const { world } = useHud()
  const keeping = useKeeping()
  const standing = world.index.city.buildings.filter((building) => building.level === 0)
  const [first] = standing.flatMap((building) => building.floors)
  const names = standing.map(({ name }) => name)

  return (
    <div className="welcome">
      <div className="welcome-mist" />
      <p className="welcome-name">
        <Mark name="built" />
        Beyond Vibe Coding
      </p>
      <div className="welcome-words">
        <h1 className="welcome-title">You can already build.</h1>
        <p className="welcome-lead serif">
          This is a course in judging software, for people who build with AI. Every building is a story from work: you
          read how it begins, guess what breaks, and then read what did.
        </p>
        <p className="welcome-time serif">
          <strong>{countWord(standing.length)} stories tonight</strong>, a few minutes each, from {names[0]} to{' '}
          {names.at(-1)}. <strong>Then real work of your own</strong>, for as long as you like: months or years, both
          are fine.
        </p>
        <div className="welcome-ways">
          {/* Plain links, which work before the program runs: the address of the first floor begins, see use-beginning.ts. */}
          {first && (
            <a className="slab" href={makeAddress({ kind: 'floor', id: first })}>
              <BookOpen className="icon" aria-hidden="true" />
              Read the first story
            </a>
          )}
          <a className="link" href="#/placement">
            I have built for years: choose my level
          </a>
          <div role="status">
            {keeping.kind === 'memory' && (
              <Boundary>
                <Suspense>
                  <MemorySign />
                </Suspense>
              </Boundary>
            )}
          </div>
          {keeping.kind === 'kept' && (
            <p className="welcome-foot small">
              No account. What you write stays in this browser. Somebody’s mentor?{' '}
              <a href={makeAddress({ kind: 'desk' })}>Your desk</a>
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
