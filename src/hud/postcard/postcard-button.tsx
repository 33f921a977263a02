import { Image } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import type { Moment, Progress } from '#progress/progress.ts'
import { useNow, useProgress } from '#store/hooks.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { useHud } from '../hud-context.ts'

const PostcardDialog = lazy(() => import('./postcard-dialog.tsx').then((m) => ({ default: m.PostcardDialog })))

/** A button that opens the postcard of the city as shown; nothing where there is no picture. `moment`: default now. */
export function PostcardButton({
  label,
  moment,
  onOpen,
}: {
  label: string
  moment?: { readonly progress: Progress; readonly at: Moment }
  onOpen?: () => void
}) {
  const { picture } = useHud()
  const progress = useProgress((all) => all)
  const now = useNow()
  const [isOpen, setOpen] = useState(false)
  if (!picture) return null
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => {
          onOpen?.()
          setOpen(true)
        }}
      >
        <Image className="icon" aria-hidden="true" />
        {label}
      </button>
      {isOpen && (
        <Boundary>
          <Suspense>
            <PostcardDialog picture={picture} moment={moment ?? { progress, at: now }} onClose={() => setOpen(false)} />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
