import type { Edge } from '#simulation/observation.ts'
import type { PartId } from '#simulation/system.ts'

/**
 * The parts by their distance from the people: each stands one further than the furthest part that calls it. Calls in a
 * circle count once, and what nobody calls stands first. Within a layer, parts stand beside those that call them.
 */
export function layersOf(parts: readonly PartId[], edges: readonly Edge[]): readonly (readonly PartId[])[] {
  const distances = new Map<PartId, number>()
  const reach = (part: PartId, distance: number, path: readonly PartId[]) => {
    if (path.includes(part)) return
    if (distance > (distances.get(part) ?? -1)) distances.set(part, distance)
    for (const { from, to } of edges) if (from === part) reach(to, distance + 1, [...path, part])
  }
  for (const { from, to } of edges) if (from === null) reach(to, 0, [])
  for (const part of parts) if (!distances.has(part)) reach(part, 0, [])
  const depth = Math.max(-1, ...distances.values()) + 1
  const layers: PartId[][] = Array.from({ length: depth }, () => [])
  for (const part of parts) layers[distances.get(part) ?? 0]?.push(part)
  return layers.map((layer, at) => (at === 0 ? layer : besideCallers(layer, layers[at - 1] ?? [], edges)))
}

/** Sorted by the middle of the callers in the layer before, so that few ways cross. */
function besideCallers(layer: readonly PartId[], before: readonly PartId[], edges: readonly Edge[]): readonly PartId[] {
  const middleOf = (part: PartId) => {
    const places = edges.flatMap(({ from, to }) => (to === part && from !== null ? [before.indexOf(from)] : []))
    const known = places.filter((place) => place >= 0)
    return known.length === 0 ? before.length : known.reduce((all, place) => all + place, 0) / known.length
  }
  return layer.toSorted((a, b) => middleOf(a) - middleOf(b))
}
