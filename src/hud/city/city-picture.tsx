import { Suspense, lazy, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { CityScene } from '#scene/door.tsx'
import type { CitySceneProps } from '#scene/scene-props.ts'
import { Bars } from '#ui/bars.tsx'
import { hasRoom } from '#ui/free-part.ts'
import { marksOf } from '#ui/state-words.ts'
import { useHud } from '../hud-context.ts'
import { useViewSize } from '../shell/use-view-size.ts'
import type { Cover, Width } from './cover.ts'
import { shownAt } from './look.ts'
import type { Look, Standing } from './look.ts'
import { insetOf } from './picture-state.ts'

const PictureLost = lazy(() => import('#ui/picture-lost.tsx').then((m) => ({ default: m.PictureLost })))

export type CityPictureProps = Omit<
  CitySceneProps,
  'index' | 'storeys' | 'pennants' | 'plots' | 'level' | 'reached' | 'inset' | 'motion' | 'renderSign' | 'renderLost'
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
  const { world, motion } = useHud()
  const size = useViewSize()
  const { views, ...shown } = useMemo(() => shownAt(world, city, look), [world, city, look])
  const inset = insetOf(cover, width, size)
  return (
    <CityScene
      {...scene}
      {...shown}
      index={world.index}
      reached={city.progress.level}
      motion={motion}
      inset={inset}
      renderSign={(building) => <Sign building={building} views={views} />}
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

function Sign({ building, views }: { building: BuildingId; views: ReadonlyMap<FloorId, FloorView> }): ReactNode {
  const { world } = useHud()
  const standing = world.index.buildingById.get(building)
  if (!standing) return null
  return (
    <span className="sign picture-sign">
      {standing.name}
      <Bars states={marksOf(standing.floors, views)} />
    </span>
  )
}
