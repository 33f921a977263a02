import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { titleOf } from '#city/city.ts'
import type { Building, Floor } from '#city/city.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import type { FloorId } from '#city/ids.ts'
import { unbuiltBelow } from '#progress/floor-state.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { elevationOf } from '#ui/elevation.ts'
import { shortDay } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import type { MarkName } from '#ui/mark.tsx'
import { wordsOfPerson } from '#ui/person-sign.tsx'
import { CrownDrawing, Storey } from '#ui/storey.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { checkpointView } from '#progress/checkpoint.ts'
import { useHud } from '../hud-context.ts'
import { identityOf } from '../words/level-words.ts'
import { BuildBelow } from './build-below.tsx'
import { SeamButton } from './seam.tsx'
import { STATE_WORDS, markOf } from '#ui/state-words.ts'

/** The storeys seen from the front, topmost first, each with its row. The Up and Down keys move between the rows. */
export function Tower({
  building,
  floors,
  current,
}: {
  building: Building
  floors: readonly Floor[]
  current: FloorId | null
}) {
  const { world, words, views, meet } = useHud()
  const people = useLoaded(words.people, 'people')
  const list = useRef<HTMLOListElement>(null)
  const look = elevationOf(building.id)
  const pennant = usePennant(building)
  const isWhole = floors.every((floor) => views.get(floor.id)?.standing === 'built')

  useEffect(() => {
    list.current?.querySelector('.is-current')?.scrollIntoView({ block: 'nearest' })
  }, [])

  // The sign of the last person pointed at goes with the tower.
  useEffect(() => () => meet(null), [meet])

  return (
    <div className="tower">
      {!isWhole && (
        <div className="tower-crown">
          <CrownDrawing look={look} />
          <p className="tiny soft">The last floor brings {look.crownName} to full height</p>
        </div>
      )}
      <ol reversed ref={list} onKeyDown={stepBetween}>
        {floors.toReversed().map((floor) => {
          const view = views.get(floor.id)
          const mark = view ? markOf(view) : 'mist'
          const hasSeam = view?.standing === 'built' && isConfidentMiss(view)
          // Before a floor is built nobody is named.
          const person = view?.standing === 'built' && people.kind === 'ready' ? people.value.get(floor.id) : undefined
          return (
            <li key={floor.id}>
              <Storey
                look={look}
                state={mark}
                isFound={view?.found ?? false}
                pennant={floor.storey === 0 ? pennant : 'none'}
                seam={hasSeam ? floor.storey : null}
              />
              <a
                className={`tower-floor is-${mark} ${floor.id === current ? 'is-current' : ''}`}
                href={makeAddress({ kind: 'floor', id: floor.id })}
                onFocus={() => meet(person ? floor.id : null)}
                onBlur={() => meet(null)}
                onPointerEnter={() => meet(person ? floor.id : null)}
                onPointerLeave={() => meet(null)}
              >
                <b>{titleOf(floor)}</b>
                <span className="tower-state tiny">
                  <Mark name={mark} />
                  <span>
                    <StateWords floor={floor} mark={mark} />
                    {person && `. ${wordsOfPerson(person)}`}
                  </span>
                </span>
                <span className="tower-level tiny">
                  L{floor.level}
                  {mark === 'mist' && ` ${identityOf(world, floor.level)}`}
                </span>
              </a>
              {hasSeam && <SeamButton floor={floor} />}
            </li>
          )
        })}
      </ol>
      <div className="tower-earth" />
    </div>
  )
}

/** The state's word; under a floor that can't be built yet, what has to be built first. */
function StateWords({ floor, mark }: { floor: Floor; mark: MarkName }) {
  const { world, due } = useHud()
  const progress = useProgress((all) => all)
  if (mark === 'due') {
    const since = due.since(floor.id)
    return since ? `Lights out since ${shortDay(since)}` : STATE_WORDS.due
  }
  const missing = mark === 'open' || mark === 'predicted' ? unbuiltBelow(world, progress, floor) : []
  if (missing.length === 0) return STATE_WORDS[mark]
  return (
    <span>
      {STATE_WORDS[mark]}. <BuildBelow missing={missing} />
    </span>
  )
}

function usePennant(building: Building): 'none' | 'plain' | 'mentor' {
  const { world } = useHud()
  return useProgress((progress) => {
    const standings = (world.plan.checkpointsByBuilding.get(building.id) ?? []).map(
      (checkpoint) => checkpointView(world, progress, checkpoint).standing,
    )
    return standings.includes('vouched') ? 'mentor' : standings.includes('shown') ? 'plain' : 'none'
  })
}

function stepBetween(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = links[at + step]
  if (at === -1 || !next) return
  event.preventDefault()
  next.focus()
}
