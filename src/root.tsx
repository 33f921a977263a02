import { lazy } from 'react'
import type { Words } from '#city/words.ts'
import { App } from '#hud/app.tsx'
import { Onlooker } from '#hud/onlooker.tsx'
import { Page } from '#hud/page.tsx'
import { parseAddress, presentAddress } from '#share/address.ts'
import { useWorld } from '#store/hooks.tsx'
import { useHash } from '#ui/use-hash.ts'

const MentorView = lazy(() => import('#mentor/mentor-view.tsx').then((m) => ({ default: m.MentorView })))

/** The page of an address. Has no fallback while it loads: what was there stays until there is something to replace it. */
export function Root({ words, edition }: { words: Words; edition: number }) {
  const world = useWorld()
  const address = presentAddress(world, parseAddress(useHash()))
  const given = { world, words, edition }
  if (address.kind === 'learner')
    return (
      <Page link={address.link}>
        <Onlooker>
          {(today) => <MentorView {...given} link={address.link} place={address.place} today={today} />}
        </Onlooker>
      </Page>
    )
  const place = address.kind === 'place' ? address.place : null
  return (
    <Page link={null}>
      <App {...given} place={place} />
    </Page>
  )
}
