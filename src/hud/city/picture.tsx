import { Suspense, lazy } from 'react'
import { Boundary } from '#ui/boundary.tsx'
import type { CityPictureProps } from './city-picture.tsx'

const CityPicture = lazy(() =>
  whenDrawn()
    .then(() => import('./city-picture.tsx'))
    .then((m) => ({ default: m.CityPicture })),
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
