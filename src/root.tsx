import { lazy } from 'react'
import type { ComponentProps } from 'react'
import type { Words } from '#city/words.ts'
import { App } from '#hud/app.tsx'
import { Onlooker } from '#hud/onlooker.tsx'
import { Page } from '#hud/page.tsx'
import { parseAddress, presentAddress } from '#share/address.ts'
import type { Desk } from '#share/desk/desk.ts'
import { useWorld } from '#store/hooks.tsx'
import { useHash } from '#ui/use-hash.ts'

let opened: Promise<Desk> | null = null

/** The one desk of this page. */
function desk(): Promise<Desk> {
  opened ??= import('#store/open-desk.ts').then((m) => m.openDesk())
  // What did not come may come at the next try.
  opened.catch(() => (opened = null))
  return opened
}

const MentorView = lazy(async () => {
  const [{ MentorView: View }, given] = await Promise.all([import('#mentor/mentor-view.tsx'), desk()])
  return { default: (props: Omit<ComponentProps<typeof View>, 'desk'>) => <View {...props} desk={given} /> }
})

const DeskView = lazy(async () => {
  const [{ DeskView: View }, given] = await Promise.all([import('#mentor/desk/desk-view.tsx'), desk()])
  return { default: (props: Omit<ComponentProps<typeof View>, 'desk'>) => <View {...props} desk={given} /> }
})

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
  if (place?.kind === 'desk')
    return (
      <Page link={null}>
        <Onlooker>{(today) => <DeskView {...given} today={today} />}</Onlooker>
      </Page>
    )
  return (
    <Page link={null}>
      <App {...given} place={place} />
    </Page>
  )
}
