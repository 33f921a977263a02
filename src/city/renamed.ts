/**
 * Renamed ids. Key: a later name. Value: an earlier name of the same thing. Examples: `'sign-in@L0': 'auth@L0'`,
 * `'phase-2/sign-in': 'phase-2/accounts'`, `'worksheet/queries': 'worksheet/query'`. Only add lines at the end and
 * never remove one: saved events, drafts, backups, links and addresses may be years old and contain old names. A
 * renamed building needs one line for each of its floors; the old address of the building then works too. Never give a
 * published name to something else.
 */
export const RENAMED: Readonly<Record<string, string>> = {}

/** Key: an earlier name of an id. Value: its present name. */
export type PresentNames = ReadonlyMap<string, string>

/**
 * The present name is the one that no later name replaced. If an old name came back, the last line of `renamed`
 * decides.
 */
export function presentNames(renamed: Readonly<Record<string, string>> = RENAMED): PresentNames {
  const names = new Map<string, string>()
  const earlier = new Set(Object.values(renamed))
  for (const group of namesTogether(renamed)) {
    const later = Object.keys(renamed).filter((name) => group.has(name))
    const present = later.findLast((name) => !earlier.has(name)) ?? later.at(-1)
    for (const name of group) if (present !== undefined && name !== present) names.set(name, present)
  }
  return names
}

/** One set for each renamed thing, containing all names it has had. */
export function namesTogether(renamed: Readonly<Record<string, string>>): readonly ReadonlySet<string>[] {
  return Object.entries(renamed).reduce<readonly ReadonlySet<string>[]>((groups, pair) => {
    const met = groups.filter((group) => pair.some((name) => group.has(name)))
    const others = groups.filter((group) => !met.includes(group))
    return [...others, new Set([...met.flatMap((group) => [...group]), ...pair])]
  }, [])
}
