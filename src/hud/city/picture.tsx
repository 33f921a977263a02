import { Suspense, lazy } from 'react'
import { Boundary } from '#ui/boundary.tsx'
import type { CityPictureProps } from './city-picture.tsx'

const CityPicture = lazy(() =>
  whenDrawn()
    .then(() => import('./city-picture.tsx'))
    .then((m) => ({ default: m.CityPicture })),
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
export function Picture(props: CityPictureProps) {
  return (
    <div className="picture">
      <Boundary>
        <Suspense fallback={null}>
          <CityPicture {...props} />
        </Suspense>
      </Boundary>
    </div>
  )
}
