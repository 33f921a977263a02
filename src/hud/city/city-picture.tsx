import { Suspense, lazy, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { titleOf } from '#city/city.ts'
import type { Person } from '#city/city.ts'
import type { BuildingId, FloorId } from '#city/ids.ts'
import { confidentMissesIn } from '#progress/confident-miss.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { Progress } from '#progress/progress.ts'
import { CityScene } from '#scene/door.tsx'
import type { CitySceneProps } from '#scene/scene-props.ts'
import { makeAddress } from '#share/address.ts'
import { useTime } from '#store/hooks.tsx'
import { Bars } from '#ui/bars.tsx'
import { hasRoom } from '#ui/free-part.ts'
import { yearAt } from '#ui/in-words.ts'
import { PersonSign } from '#ui/person-sign.tsx'
import { marksOf, byWhom } from '#ui/state-words.ts'
import { useHud } from '../hud-context.ts'
import { useViewSize } from '../shell/use-view-size.ts'
import type { Cover, Width } from './cover.ts'
import { shownAt } from './look.ts'
import type { Look, Standing } from './look.ts'
import { nightProps, smokePlacesOf } from './night-places.ts'
import { vouchingAt } from './pennants.ts'
import { insetOf } from './picture-state.ts'
import { reviewPlacesOf, useSameSet } from './review-places.ts'

const PictureLost = lazy(() => import('#ui/picture-lost.tsx').then((m) => ({ default: m.PictureLost })))

export type CityPictureProps = Omit<
  CitySceneProps,
  | 'index'
  | 'storeys'
  | 'pennants'
  | 'plots'
  | 'people'
  | 'seams'
  | 'sheets'
  | 'shelves'
  | 'smoke'
  | 'night'
  | 'level'
  | 'reached'
  | 'inset'
  | 'motion'
  | 'renderSign'
  | 'renderPerson'
  | 'renderLost'
  | 'onVisit'
> & {
  readonly city: Standing
  /** What is shown instead of the city as it stands. */
  readonly look: Look | null
  /** The sheet that covers a part of the picture. */
  readonly cover: Cover
  readonly width: Width
}

/** The city of the learner, or what is looked at instead, in the part of the page that no sheet covers. */
export function CityPicture({ city, look, cover, width, ...scene }: CityPictureProps) {
  const { world, motion, go } = useHud()
  const size = useViewSize()
  const { views, ...shown } = useMemo(() => shownAt(world, city, look), [world, city, look])
  const people = usePeople(city.progress.begun !== null)
  const seams = useMemo(() => confidentMissesIn(views), [views])
  const progress = look?.kind === 'moment' ? look.progress : city.progress
  const places = useMemo(() => reviewPlacesOf(world, progress), [world, progress])
  const [sheets, shelves] = [useSameSet(places.sheets), useSameSet(places.shelves)]
  const smoke = useSameSet(useMemo(() => smokePlacesOf(world, progress), [world, progress]))
  const inset = insetOf(look?.kind === 'night' ? 'night' : cover, width, size)
  return (
    <CityScene
      {...scene}
      {...shown}
      index={world.index}
      reached={city.progress.level}
      motion={motion}
      inset={inset}
      people={people}
      seams={seams}
      sheets={sheets}
      shelves={shelves}
      smoke={smoke}
      {...(look?.kind === 'night' && nightProps(look, scene.onOpen))}
      renderSign={(building) => (
        <Sign building={building} views={views} progress={progress} isPointedAt={scene.highlighted === building} />
      )}
      renderPerson={(id) => {
        const person = people?.get(id)
        const floor = world.index.floorById.get(id)
        if (!person || !floor) return null
        return <PersonSign person={person} title={titleOf(floor)} href={makeAddress({ kind: 'floor', id })} />
      }}
      onVisit={(id) => go({ kind: 'floor', id })}
      // Under a sheet that covers nearly everything, these words are shown only after it is closed.
      renderLost={(onAgain) =>
        hasRoom(inset, size) && (
          <Suspense>
            <PictureLost onAgain={onAgain} covered={inset} />
          </Suspense>
        )
      }
    />
  )
}

/** The people of the stories. Nobody lives in the example that stands before anything is begun. */
function usePeople(hasBegun: boolean): ReadonlyMap<FloorId, Person> | undefined {
  const { words } = useHud()
  const [people, setPeople] = useState<ReadonlyMap<FloorId, Person>>()
  useEffect(() => {
    // If they don't come, the city stands without them.
    if (hasBegun) words.people().then(setPeople, () => {})
  }, [words, hasBegun])
  return hasBegun ? people : undefined
}

function Sign({
  building,
  views,
  progress,
  isPointedAt,
}: {
  building: BuildingId
  views: ReadonlyMap<FloorId, FloorView>
  progress: Progress
  isPointedAt: boolean
}): ReactNode {
  const { world } = useHud()
  const year = useTime(yearAt)
  const standing = world.index.buildingById.get(building)
  if (!standing) return null
  const vouching = isPointedAt ? vouchingAt(world, progress, building) : null
  return (
    <span className="sign picture-sign">
      {standing.name}
      <Bars states={marksOf(standing.floors, views)} isVouched={vouching !== null} />
      {vouching && <small className="picture-vouched">vouched {byWhom(vouching, year)}</small>}
    </span>
  )
}
