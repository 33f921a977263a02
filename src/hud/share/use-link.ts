import { makeLink } from '#share/link/link.ts'
import type { Choices, Snapshot } from '#share/snapshot.ts'
import { useLoaded } from '#ui/use-loaded.ts'

/** What any chat takes, address and all. */
export const FITS_A_CHAT = 1_800

/** A link with its address, how long the statuses alone make it, and what each choice adds or would add. */
export type Weighed = {
  readonly url: string
  readonly alone: number
  readonly adds: ReadonlyMap<keyof Choices, number>
}

export const addressOf = (link: string) => `${location.href.split('#')[0]}#${link}`

/** Made anew whenever the snapshot or a tick changes; `key` says when that is. */
export function useLink(snapshot: Snapshot, choices: Choices, none: Choices, key: string): Weighed | null {
  const loaded = useLoaded(() => weigh(snapshot, choices, none), key)
  return loaded.kind === 'ready' ? loaded.value : null
}

async function weigh(snapshot: Snapshot, choices: Choices, none: Choices): Promise<Weighed> {
  const lengthOf = async (some: Choices) => addressOf(await makeLink(snapshot, some)).length
  const url = addressOf(await makeLink(snapshot, choices))
  const names = Object.keys(choices) as (keyof Choices)[]
  const adds = await Promise.all(
    names.map(async (name) => {
      const other = await lengthOf({ ...choices, [name]: !choices[name] })
      return [name, Math.max(0, choices[name] ? url.length - other : other - url.length)] as const
    }),
  )
  return { url, alone: await lengthOf(none), adds: new Map(adds) }
}
