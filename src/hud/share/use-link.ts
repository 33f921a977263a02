import { makeLink } from '#share/link/link.ts'
import { ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import type { LinkExcess } from '#share/link/fault.ts'
import { STATUSES, chosen } from '#share/snapshot.ts'
import type { Choices, Snapshot } from '#share/snapshot.ts'
import { pageAddressOf } from '#ui/page-address.ts'
import { useLoaded } from '#ui/use-loaded.ts'

/** A link and what its parts cost. `url`: the link, or why there is none. `alone`: its characters with states only. */
export type Weighed = {
  readonly url: Result<string, LinkExcess>
  readonly alone: number | null
  /** Characters that each choice adds; null where there is no link to compare with. */
  readonly adds: ReadonlyMap<keyof Choices, number | null>
  /** What to leave out first; null if there is a link. */
  readonly cure: Cure | null
}

export type Cure = { readonly choice: keyof Choices; readonly isEnough: boolean }

/** The link for a snapshot and choices; made again when `key` changes. Null while it is being made. */
export function useLink(snapshot: Snapshot, choices: Choices, none: Choices, key: string): Weighed | null {
  const loaded = useLoaded(() => weigh(snapshot, choices, none), key)
  return loaded.kind === 'ready' ? loaded.value : null
}

async function weigh(snapshot: Snapshot, choices: Choices, none: Choices): Promise<Weighed> {
  const made = await makeLink(snapshot, choices)
  const names = Object.keys(choices) as (keyof Choices)[]
  const others = new Map(
    await Promise.all(
      names.map(async (name) => [name, await makeLink(snapshot, { ...choices, [name]: !choices[name] })] as const),
    ),
  )
  const length = lengthOf(made)
  const adds = [...others].map(([name, other]) => {
    const otherLength = lengthOf(other)
    if (length === null || otherLength === null) return [name, null] as const
    return [name, Math.max(0, choices[name] ? length - otherLength : otherLength - length)] as const
  })
  const heavy = names.filter((name) => choices[name]).toSorted((a, b) => wordsOf(snapshot, b) - wordsOf(snapshot, a))
  const enough = heavy.find((name) => others.get(name)?.ok)
  const first = enough ?? heavy[0]
  return {
    url: made.ok ? ok(pageAddressOf(made.value)) : made,
    alone: lengthOf(await makeLink(snapshot, none)),
    adds: new Map(adds),
    cure: made.ok || first === undefined ? null : { choice: first, isEnough: first === enough },
  }
}

/** Characters of the link with its address; null if unknown. */
function lengthOf(made: Result<string, LinkExcess>): number | null {
  if (made.ok) return pageAddressOf(made.value).length
  return made.fault.kind === 'tooLong' ? pageAddressOf('').length + made.fault.found : null
}

/** Characters of the learner's texts that one choice alone adds. */
const wordsOf = (snapshot: Snapshot, choice: keyof Choices) =>
  chosen(snapshot, { ...STATUSES, [choice]: true }).texts.reduce((sum, { text }) => sum + text.length, 0)
