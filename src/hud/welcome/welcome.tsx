import { Footprints } from 'lucide-react'
import { Suspense } from 'react'
import type { BuildingId } from '#city/ids.ts'
import { useGame, useKeeping } from '#store/hooks.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { countWord } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { useHud } from '../hud-context.ts'
import { MemorySign } from '../shell/views.tsx'
import './welcome.css'

/**
 * The first text of the page. index.html has the same text, so that it is shown before any script runs; a test compares
 * the two.
 */
export function FirstWords({
  standing,
  title: Title = 'h1',
  children,
}: {
  standing: number
  title?: 'h1' | 'p'
  children?: React.ReactNode
}) {
  return (
    <>
      <div className="welcome-mist" />
      <p className="welcome-name">
        <Mark name="built" />
        Beyond Vibe Coding
      </p>
      <div className="welcome-words">
        <Title className="welcome-title">You can already build.</Title>
        <p className="serif">
          {countWord(standing)} buildings stand. The rest of the city waits in the mist until you can say where a thing
          will break before it does.
        </p>
        {children}
      </div>
    </>
  )
}

/** The first visit: one sentence, one button, and the example village behind. */
export function Welcome() {
  const { world, go } = useHud()
  const { act } = useGame()
  const keeping = useKeeping()
  const first = world.index.city.buildings[0]
  const standing = world.index.city.buildings.filter((building) => building.level === 0).length

  function enter(building: BuildingId) {
    act({ kind: 'begin' })
    const ground = world.index.buildingById.get(building)?.floors[0]
    go(ground ? { kind: 'floor', id: ground } : { kind: 'building', id: building })
  }

  return (
    <div className="welcome">
      <FirstWords standing={standing}>
        <div className="welcome-ways">
          {first && (
            <button type="button" className="slab" onClick={() => enter(first.id)}>
              <Footprints className="icon" aria-hidden="true" />
              Enter the first building
            </button>
          )}
          <a className="link" href="#/placement">
            I have built for years, place me
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
        </div>
      </FirstWords>
      {keeping.kind === 'kept' && (
        <p className="welcome-foot">
          <span className="sign small">No account. What you write stays in this browser.</span>
        </p>
      )}
    </div>
  )
}
