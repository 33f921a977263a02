import { SIGNATURE_BYTES } from '#share/keys/key-pair.ts'
import type { KeyPair } from '#share/keys/key-pair.ts'
import { LONGEST_LINK } from '#share/link/fault.ts'
import type { LinkExcess } from '#share/link/fault.ts'
import { makeLink } from '#share/link/link.ts'
import { STATUSES, chosen } from '#share/snapshot.ts'
import type { Choices, Snapshot } from '#share/snapshot.ts'
import type { Result } from '#lib/result.ts'
import { ok } from '#lib/result.ts'

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

/** Characters of a signature: its bytes, its id and its length. */
const SIGNATURE = Math.ceil(((SIGNATURE_BYTES + 2) * 4) / 3)

/**
 * Makes the link and weighs each choice. Only the link itself is signed: the links that it is compared with are not, as
 * every signature has the same length. `signer`: needed if the key is chosen. `addressOf`: the full address of a link.
 */
export async function weighLink(
  snapshot: Snapshot,
  choices: Choices,
  signer: KeyPair | null,
  addressOf: (link: string) => string,
): Promise<Weighed> {
  const whole = { ...snapshot, key: signer?.public ?? ANY_KEY }
  const unsigned = (wanted: Choices) => makeLink(whole, wanted)
  const lengthOf = (made: Result<string, LinkExcess>) => {
    if (made.ok) return addressOf(made.value).length
    return made.fault.kind === 'tooLong' ? addressOf('').length + made.fault.found : null
  }
  const names = Object.keys(choices) as (keyof Choices)[]
  const [made, plain, alone, others] = await Promise.all([
    makeLink(whole, choices, choices.key ? signer : null),
    unsigned(choices),
    unsigned(STATUSES),
    Promise.all(
      names.map(async (name) => [name, await unsigned({ ...choices, [name]: !choices[name] })] as const),
    ).then((entries) => new Map(entries)),
  ])
  const length = lengthOf(plain)
  const adds = [...others].map(([name, other]) => {
    const otherLength = lengthOf(other)
    if (length === null || otherLength === null) return [name, null] as const
    const difference = choices[name] ? length - otherLength : otherLength - length
    return [name, Math.max(0, difference) + (name === 'key' ? SIGNATURE : 0)] as const
  })
  const isEnough = (name: keyof Choices) => {
    const other = others.get(name)
    return other?.ok === true && other.value.length + (choices.key ? SIGNATURE : 0) <= LONGEST_LINK
  }
  const heavy = names.filter((name) => choices[name]).toSorted((a, b) => wordsOf(snapshot, b) - wordsOf(snapshot, a))
  const first = heavy.find(isEnough) ?? heavy[0]
  return {
    url: made.ok ? ok(addressOf(made.value)) : made,
    alone: lengthOf(alone),
    adds: new Map(adds),
    cure: made.ok || first === undefined ? null : { choice: first, isEnough: isEnough(first) },
  }
}

/** Stands for a key that is not made yet, only to weigh it. */
const ANY_KEY = new Uint8Array(32)

/** Characters of the learner's texts that one choice alone adds. */
function wordsOf(snapshot: Snapshot, choice: keyof Choices): number {
  const { texts, answers } = chosen(snapshot, { ...STATUSES, [choice]: true })
  return [...texts, ...answers].reduce((sum, { text }) => sum + text.length, 0)
}
