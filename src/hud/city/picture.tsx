import { Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { FloorView } from '#progress/floor-state.ts'
import type { CitySceneProps } from '#scene/scene-props.ts'
import { Bars } from '#ui/bars.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { hasRoom } from '#ui/free-part.ts'
import { useHud } from '../hud-context.ts'
import { useViewSize } from '../shell/use-view-size.ts'
import { marksOf } from '#ui/state-words.ts'

const PictureLost = lazy(() => import('#ui/picture-lost.tsx').then((m) => ({ default: m.PictureLost })))
const CityScene = lazy(() =>
  whenDrawn()
    .then(() => import('#scene/door.tsx'))
    .then((door) => ({ default: door.CityScene })),
)

/** Milliseconds after which the scene is loaded even without a drawn frame: a hidden page draws none. */
const AT_LATEST = 500

/** Resolves when the page has drawn its current content: loading the scene's code would block that. */
const whenDrawn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, AT_LATEST)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })

/**
 * The picture of the city behind everything. It is loaded after the texts; its errors don't reach the rest of the page.
 */
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
            // If a sheet leaves too little room, the text is shown after the sheet is closed.
            renderLost={(onAgain) =>
              hasRoom(scene.inset, size) && (
                <Suspense>
                  <PictureLost onAgain={onAgain} covered={scene.inset} />
                </Suspense>
              )
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
