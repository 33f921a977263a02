import { city, plan } from 'virtual:city'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Words } from '#city/words.ts'
import { floorView, nothingDue } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'
import { useProgress } from '#store/hooks.tsx'
import { HudContext } from '../hud/hud-context.ts'

const never = () => Promise.reject(new Error('not in this story'))
const nothing = () => {}
const NO_WORDS: Words = {
  lessonsOf: never,
  curriculum: never,
  people: never,
  reviews: never,
  reviewOf: never,
  incidents: never,
  incidentOf: never,
}

/** Stands in for the shell around a sheet. Of the words there are only those that are given. */
export function Desk({ world, words, children }: { world: World; words: Partial<Words>; children: ReactNode }) {
  const progress = useProgress((all) => all)
  const [said, announce] = useState('')
  const [undo, setUndo] = useState<(() => void) | null>(null)
  return (
    <HudContext
      value={{
        world,
        plan,
        words: { ...NO_WORDS, ...words },
        edition: 1,
        views: new Map(city.floors.map((floor) => [floor.id, floorView(world, progress, floor, nothingDue)])),
        due: { floors: new Set(), since: () => null },
        motion: 'less',
        picture: null,
        lookAt: nothing,
        aimAt: nothing,
        meet: nothing,
        go: nothing,
        close: nothing,
        announce,
        offerUndo: (_, how) => setUndo(() => how),
        settleUndo: () => setUndo(null),
      }}
    >
      <main id="view">{children}</main>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {undo && (
        <button type="button" className="sign gallery-undo" onClick={undo}>
          Undo
        </button>
      )}
    </HudContext>
  )
}
