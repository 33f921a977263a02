import type { Edge } from '#simulation/observation.ts'
import type { PartId, System } from '#simulation/system.ts'

/**
 * The parts by their distance from the people: each stands one further than the furthest part that calls it. Calls in a
 * circle count once, and what nobody calls stands first. Within a layer, parts stand beside those that call them; spare ways
 * count half.
 */
export function layersOf(
  parts: readonly PartId[],
  edges: readonly Edge[],
  isSpare: (edge: Edge) => boolean = () => false,
): readonly (readonly PartId[])[] {
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
  return layers.map((layer, at) => (at === 0 ? layer : besideCallers(layer, layers[at - 1] ?? [], edges, isSpare)))
}

/** Whether requests go there only once a name leads there. */
export function isSpareWay({ steps, loads, names }: System, { from, to }: Edge): boolean {
  const leads = (called: string) => (names.find(({ name }) => name === called)?.to ?? called) === to
  return !(from === null
    ? loads.some((load) => leads(load.to))
    : steps.some((step) => step.part === from && (step.does === 'call' || step.does === 'send') && leads(step.to)))
}

/** Sorted by the middle of the callers in the layer before, so that few ways cross. */
function besideCallers(
  layer: readonly PartId[],
  before: readonly PartId[],
  edges: readonly Edge[],
  isSpare: (edge: Edge) => boolean,
): readonly PartId[] {
  const middleOf = (part: PartId) => {
    let [sum, weight] = [0, 0]
    for (const edge of edges) {
      const place = edge.to === part && edge.from !== null ? before.indexOf(edge.from) : -1
      if (place < 0) continue
      const counts = isSpare(edge) ? 0.5 : 1
      sum += place * counts
      weight += counts
    }
    return weight === 0 ? before.length : sum / weight
  }
  return layer.toSorted((a, b) => middleOf(a) - middleOf(b))
}
