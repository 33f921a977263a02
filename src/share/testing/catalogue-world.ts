import { worldOf } from '#progress/testing/worlds.ts'
import { CHECKPOINTS, FLOORS } from '../catalogue-ids.ts'

/** A world with every floor and checkpoint that a link can name, so that no fact of any snapshot is unknown in it. */
export const catalogueWorld = worldOf(
  [...grouped(FLOORS, '@')].map(([building, levels]) => `${building}: ${levels.join(' ')}`).join('; '),
  [...grouped(CHECKPOINTS, '/')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, slugs], number) => `L${number + 1}: ${slugs.join(', ')}`)
    .join('; '),
)

/** What stands after the first `separator` of each id, by what stands before it. */
function grouped(ids: readonly string[], separator: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const [head = '', rest = ''] = id.split(separator)
    groups.set(head, [...(groups.get(head) ?? []), rest])
  }
  return groups
}
