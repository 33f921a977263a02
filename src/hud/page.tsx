import type { ReactNode } from 'react'
import { useAppUpdate } from '#store/hooks.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { Crossing } from '#ui/crossing.tsx'
import { ReleaseContext } from '#ui/release-context.ts'

/**
 * What the learner's own city and the city of a link have in common: newer releases, the words and the focus when one
 * replaces the other, and a boundary for errors. `link`: null in the learner's own city.
 */
export function Page({ link, children }: { link: string | null; children: ReactNode }) {
  return (
    <ReleaseContext value={useAppUpdate()}>
      <Crossing link={link}>
        <Boundary key={link === null ? 'own' : 'link'}>{children}</Boundary>
      </Crossing>
    </ReleaseContext>
  )
}
