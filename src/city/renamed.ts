/**
 * From each later name of an id to a name it had before: `'sign-in@L0': 'auth@L0'`, `'phase-2/sign-in': 'phase-2/accounts'`,
 * `'worksheet/queries': 'worksheet/query'`. Only ever add at the end: deeds, drafts, copies, links and addresses of years
 * ago hold the old names. A building that is renamed takes a line for each of its floors; its own address follows. A name
 * that was published once is never given to anything else.
 */
export const RENAMED: Readonly<Record<string, string>> = {}

/** From every name that an id had once to the one it has now. */
export type PresentNames = ReadonlyMap<string, string>

/** Of the names of one thing the present one is that which none came after; where a first name came back, the last line says. */
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

/** All names of one thing in one set. */
export function namesTogether(renamed: Readonly<Record<string, string>>): readonly ReadonlySet<string>[] {
  return Object.entries(renamed).reduce<readonly ReadonlySet<string>[]>((groups, pair) => {
    const met = groups.filter((group) => pair.some((name) => group.has(name)))
    const others = groups.filter((group) => !met.includes(group))
    return [...others, new Set([...met.flatMap((group) => [...group]), ...pair])]
  }, [])
}
