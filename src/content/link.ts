import { toPhaseId, toWorksheetId } from '#city/ids.ts'
import type { BuildingId, FloorId, PhaseId, WorksheetId } from '#city/ids.ts'
import type { LinkTarget } from '#city/text.ts'
import type { Place, Report } from './diagnostic.ts'
import { createNearest, meant } from './nearest.ts'

/** A link in a text. `written` is the address as its author wrote it. */
export type LinkUse = { readonly to: LinkTarget; readonly place: Place; readonly written: string }

/** The ids that links of each kind may lead to. Null: the ids are not known, so links of this kind are not checked. */
export type Targets = Record<'floor' | 'building' | 'phase' | 'worksheet', ReadonlySet<string> | null>

/** Null for an address that is not allowed, such as `javascript:`. */
export function parseLink(url: string): LinkTarget | null {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.+)$/i.exec(url) ?? []
  switch (scheme.toLowerCase()) {
    case 'floor':
      return { kind: 'floor', id: rest as FloorId }
    case 'building':
      return { kind: 'building', id: rest as BuildingId }
    case 'phase':
      return { kind: 'phase', id: /^\d+$/.test(rest) ? toPhaseId(Number(rest)) : (rest as PhaseId) }
    case 'worksheet':
      return { kind: 'worksheet', id: rest.startsWith('worksheet/') ? (rest as WorksheetId) : toWorksheetId(rest) }
    case 'http':
    case 'https':
      return URL.canParse(url) ? { kind: 'web', url } : null
    default:
      return null
  }
}

/** Reports every link to something that does not exist. */
export function checkLinks(report: Report, links: readonly LinkUse[], targets: Targets): void {
  const nearest = {
    floor: createNearest(targets.floor ?? []),
    building: createNearest(targets.building ?? []),
    phase: createNearest(targets.phase ?? []),
    worksheet: createNearest(targets.worksheet ?? []),
  }
  for (const { to, place, written } of links) {
    if (to.kind === 'web') continue
    const known = targets[to.kind]
    if (!known || known.has(to.id)) continue
    const near = nearest[to.kind](to.id)
    const cure = meant(near === null ? null : `${to.kind}:${near.replace(/^worksheet\//, '')}`)
    report.add('unknown-link', place, `link to unknown ${to.kind} "${written}".${cure}`)
  }
}
