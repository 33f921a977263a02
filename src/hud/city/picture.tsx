import { Suspense, lazy, useSyncExternalStore } from 'react'
import type { ComponentType } from 'react'
import { whenDrawn } from '#lib/when-drawn.ts'
import { Boundary } from '#ui/boundary.tsx'
import { NoPicture, isWithoutWebGL } from '#ui/without-webgl.tsx'
import type { CityPictureProps } from './city-picture.tsx'

const CityPicture = lazy(async (): Promise<{ default: ComponentType<CityPictureProps> }> => {
  if (isWithoutWebGL()) return { default: NoPicture }
  await whenDrawn()
  return { default: (await import('./city-picture.tsx')).CityPicture }
})

/**
 * The picture of the city behind everything. It is loaded after the texts; its errors don't reach the rest of the page.
 */
export function Picture(props: CityPictureProps) {
  const isBrowser = useSyncExternalStore(never, yes, no)
  return (
    <div className="picture">
      {isBrowser && (
        <Boundary>
          <Suspense fallback={null}>
            <CityPicture {...props} />
          </Suspense>
        </Boundary>
      )}
    </div>
  )
}

// False in the prerendered page, and until React has taken it over.
const never = () => () => {}
const yes = () => true
const no = () => false
