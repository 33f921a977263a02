declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type DistrictId = Branded<'district'>
export type BuildingId = Branded<'building'>
/**
 * `<place>@L<n>`: the slug of its building (or own name) and the level at which it opens. Its number isn't in the id.
 */
export type FloorId = Branded<'floor'>
/** `phase-<n>` */
export type PhaseId = Branded<'phase'>
/** `phase-<n>/<slug>` */
export type CheckpointId = Branded<'checkpoint'>
/** `worksheet/<slug>` */
export type WorksheetId = Branded<'worksheet'>
/** The slug of a review of code, which is also the name of its file. */
export type ReviewId = Branded<'review'>
/** The slug of an incident, which is also the name of its file. */
export type IncidentId = Branded<'incident'>

/** A name in lower case without parenthesised parts and accents; every run of other characters becomes one hyphen. */
export function slugOf(name: string): string {
  return name
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

export const toDistrictId = (name: string) => slugOf(name) as DistrictId
export const toBuildingId = (name: string) => slugOf(name) as BuildingId
export const toFloorId = (place: string, level: number) => `${place}@L${level}` as FloorId
export const toPhaseId = (number: number) => `phase-${number}` as PhaseId
export const toCheckpointId = (phase: PhaseId, slug: string) => `${phase}/${slug}` as CheckpointId
export const toWorksheetId = (slug: string) => `worksheet/${slug}` as WorksheetId
