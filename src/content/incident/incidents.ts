import type { City } from '#city/city.ts'
import type { IncidentId } from '#city/ids.ts'
import type { Incident } from '#city/incident.ts'
import type { Source } from '../markdown/tree.ts'
import { type IncidentDraft, readIncident } from './incident.ts'

/** How many incidents there are: in all, and by level. */
export type IncidentCounts = {
  readonly incidents: number
  readonly incidentsByLevel: Readonly<Record<string, number>>
}

export const NO_INCIDENTS: IncidentCounts = { incidents: 0, incidentsByLevel: {} }

export type IncidentsDraft = {
  /** One for each document, whether it could be read or not. */
  readonly drafts: readonly IncidentDraft[]
  readonly counts: IncidentCounts
  /** Those that could be read, in the order of the levels, the buildings of the city and their ids. */
  readonly incidents: readonly Incident[]
}

/** Reads the documents of all incidents. If `city` is null, buildings and levels are not checked. */
export function readIncidents(sources: readonly Source[], city: City | null): IncidentsDraft {
  const drafts = sources.map((source) => readIncident(source, { city, hasStory: true }))
  const seen = new Map<IncidentId, string>()
  for (const [index, { id, report }] of drafts.entries()) {
    const { file } = sources[index]!
    if (!id) continue
    const earlier = seen.get(id.id)
    if (earlier)
      report.add('doubled-incident', id.place, `second incident "${id.id}"; the first is in ${earlier}. Keep one.`)
    else seen.set(id.id, file)
  }
  const incidents = inOrder(
    drafts.flatMap(({ incident }) => incident ?? []),
    city,
  )
  const levels = city?.levels.map(({ number }) => number) ?? []
  const at = (level: number) => incidents.filter((one) => one.level === level).length
  const incidentsByLevel = Object.fromEntries(levels.map((level) => [`L${level}`, at(level)]))
  return { drafts, counts: { incidents: incidents.length, incidentsByLevel }, incidents }
}

function inOrder(incidents: readonly Incident[], city: City | null): readonly Incident[] {
  const order = new Map((city?.buildings ?? []).map(({ id }, index) => [id, index]))
  const placeOf = ({ building }: Incident) => order.get(building) ?? 0
  return incidents.toSorted((a, b) => a.level - b.level || placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
}
