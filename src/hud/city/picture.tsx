import { Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { CitySceneProps } from '#scene/door.tsx'
import { Bars } from '#ui/bars.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { hasRoom } from '#ui/free-part.ts'
import { PictureLost } from '#ui/picture-lost.tsx'
import { useHud } from '../hud-context.ts'
import { useViewSize } from '../shell/use-view-size.ts'
import { marksOf } from '#ui/state-words.ts'

const CityScene = lazy(() =>
  whenDrawn()
    .then(() => import('#scene/door.tsx'))
    .then((door) => ({ default: door.CityScene })),
)

/** Milliseconds after which the picture comes although no frame was drawn: a hidden page draws none. */
const AT_LATEST = 500

/** When what has just been said is drawn: the program of the picture keeps the page from drawing while it starts. */
const whenDrawn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, AT_LATEST)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })

/** The city behind everything. It comes after the words, and what goes wrong in it stays in it. */
export function Picture({
  views,
  ...scene
}: Omit<CitySceneProps, 'index' | 'renderSign' | 'renderLost'> & { views: ReadonlyMap<FloorId, FloorView> }) {
  const { world } = useHud()
  const size = useViewSize()
  return (
    <div className="picture">
      <Boundary>
        <Suspense fallback={null}>
          <CityScene
            {...scene}
            index={world.index}
            renderSign={(building) => <Sign building={building} views={views} />}
            // Under a sheet that covers nearly all, the words wait until it is closed.
            renderLost={(onAgain) =>
              hasRoom(scene.inset, size) && <PictureLost onAgain={onAgain} covered={scene.inset} />
            }
          />
        </Suspense>
      </Boundary>
    </div>
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
