import type { District } from '#city/city.ts'
import type { BuildingId } from '#city/ids.ts'
import { levelOf } from '#share/floor-states.ts'
import { Bars } from '#ui/bars.tsx'
import { numbered } from '#ui/in-words.ts'
import { roofOf } from '#ui/roofs.ts'
import { floorsInWords, markOf, marksOf } from '#ui/state-words.ts'
import { identityOf, useAddress, useLearner } from '../learner.ts'

/** The learner's city as text: every district with its buildings and the states of their floors. */
export function Outline() {
  const { world, snapshot, views } = useLearner()
  const addressOf = useAddress()
  const level = levelOf(world, snapshot)
  const { monument } = world.index
  const view = monument && views.get(monument.id)
  return (
    <nav className="mentor-outline" aria-label="Directory of the city">
      {world.index.city.districts.map((district) => (
        <section key={district.id} aria-labelledby={`outline-${district.id}`}>
          <h3 className="h3" id={`outline-${district.id}`}>
            <span className="mentor-swatch" style={{ background: roofOf(district.id) }} />
            <a href={addressOf({ kind: 'district', id: district.id })}>{district.name}</a>
          </h3>
          {district.level > level ? (
            <p className="small soft">
              In mist, opens at {identityOf(world, district.level)}: {numbered(district.buildings.length, 'building')}.
            </p>
          ) : (
            <BuildingRows district={district} />
          )}
        </section>
      ))}
      {monument && view && (
        <section aria-labelledby="outline-monument">
          <h3 className="h3" id="outline-monument">
            <a href={addressOf({ kind: 'floor', id: monument.id })}>{monument.placeName}</a>
          </h3>
          <p className="small soft">
            The city’s own floor: {floorsInWords([markOf(view)], null).replace('1 floor, 1 ', '')}.
          </p>
        </section>
      )}
    </nav>
  )
}

export function BuildingRows({ district }: { district: District }) {
  return (
    <ul className="mentor-rows">
      {district.buildings.map((id) => (
        <BuildingRow key={id} id={id} />
      ))}
    </ul>
  )
}

function BuildingRow({ id }: { id: BuildingId }) {
  const { world, views, pennants } = useLearner()
  const addressOf = useAddress()
  const building = world.index.buildingById.get(id)
  if (!building) return null
  const marks = marksOf(building.floors, views)
  const pennant = pennants.get(id) ?? null
  return (
    <li>
      <a href={addressOf({ kind: 'building', id })}>
        <span>{building.name}</span>
        <span className="mentor-dots" />
        <Bars states={marks} isVouched={pennant === 'mentor'} />
        <span className="visually-hidden">, {floorsInWords(marks, pennant)}</span>
      </a>
    </li>
  )
}
