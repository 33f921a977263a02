import { Suspense } from 'react'
import { useAmbient } from '#store/hooks.tsx'
import { AmbientContext } from '#ui/ambient.ts'

/** Around a view that knows no store: waits for its code, and tells it what this browser keeps about boats and birds. */
export function Onlooker({ children }: { children: React.ReactNode }) {
  const ambient = useAmbient()
  return (
    <AmbientContext value={ambient}>
      <Suspense>{children}</Suspense>
    </AmbientContext>
  )
}
