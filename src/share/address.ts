import type { BuildingId, CheckpointId, DistrictId, FloorId, PhaseId, WorksheetId } from '#city/ids.ts'
import { presentId } from '#progress/world.ts'
import type { World } from '#progress/world.ts'

/** Places that are a page of their own, without an id. */
export const PAGES = [
  'directory',
  'rounds',
  'journal',
  'timelapse',
  'search',
  'settings',
  'share',
  'placement',
  'raise',
  'curriculum',
  'open',
] as const
export type Page = (typeof PAGES)[number]

export type Place =
  | { readonly kind: 'city' }
  | { readonly [Name in Page]: { readonly kind: Name } }[Page]
  | { readonly kind: 'district'; readonly id: DistrictId }
  | { readonly kind: 'building'; readonly id: BuildingId }
  | { readonly kind: 'floor'; readonly id: FloorId }
  | { readonly kind: 'phase'; readonly id: PhaseId }
  | { readonly kind: 'checkpoint'; readonly id: CheckpointId }
  | { readonly kind: 'worksheet'; readonly id: WorksheetId }

export type Address =
  | { readonly kind: 'place'; readonly place: Place }
  /** A learner's link: the payload with its format, and the place inside it. */
  | { readonly kind: 'learner'; readonly link: string; readonly place: Place }
  | { readonly kind: 'reply'; readonly link: string }
  | { readonly kind: 'unknown'; readonly hash: string }

const CITY: Place = { kind: 'city' }

/**
 * Reads what stands after the page's address, also where chats and mail have changed it: escaped, with signs before it, or
 * with a query behind it. Whether the ids exist is for whoever knows the city to say.
 */
export function parseAddress(hash: string): Address {
  const text = decoded(hash.replace(/^#/, ''))
  const [, letter, format, payload = '', path = ''] = LINK.exec(text) ?? []
  if (letter !== undefined) {
    const link = `${letter.toLowerCase()}${Number(format)}.${payload}`
    return link.startsWith('r') ? { kind: 'reply', link } : { kind: 'learner', link, place: parsePlace(path) ?? CITY }
  }
  if (/^[\s#/]*(?:[?&].*)?$/s.test(text)) return { kind: 'place', place: CITY }
  const place = parsePlace(/^[\s#]*\/+([^?&]*)/.exec(text)?.[1] ?? '')
  return place ? { kind: 'place', place } : { kind: 'unknown', hash: text }
}

/** A link wherever it begins, and the place behind it. */
const LINK = /(?:^|[^a-z0-9_-])([pr])(\d{1,5})\.([^/?&]*)[^/]*(?:\/+([^?&]*))?/is

/** Some mail escapes what is escaped already. */
const MOST_ESCAPES = 3

function decoded(text: string): string {
  try {
    let plain = text
    for (let times = 0; times < MOST_ESCAPES; times++) plain = decodeURIComponent(plain)
    return plain
  } catch {
    return text
  }
}

/**
 * The path and hash of a page whose address came with an escaped `#`, which made it a part of the path or the query; null
 * where there is none. `404.html` does the same for paths that never get to this page.
 */
export function unescapeHash(pathAndQuery: string): string | null {
  const [, before = '', hash] = /^(.*?)(?:%(?:25)*23)+(\/.*|[pr]\d{1,5}(?:\.|%(?:25)*2e).*)$/i.exec(pathAndQuery) ?? []
  return hash === undefined ? null : `${before.replace(/\?.*/, '')}#${hash}`
}

function parsePlace(path: string): Place | null {
  // Chats take the bracket or full stop behind an address for a part of it.
  const [head = '', ...rest] = path.replace(/[^A-Za-z0-9]+$/, '').split('/')
  const id = rest.join('/')
  if (id === '') return isPage(head) ? { kind: head } : null
  if (!/^[a-z0-9@L/-]{1,120}$/.test(id)) return null
  switch (head) {
    case 'district':
      return { kind: 'district', id: id as DistrictId }
    case 'building':
      return { kind: 'building', id: id as BuildingId }
    case 'floor':
      return { kind: 'floor', id: id as FloorId }
    case 'checkpoint':
      return { kind: 'checkpoint', id: id as CheckpointId }
    case 'worksheet':
      return { kind: 'worksheet', id: `worksheet/${id}` as WorksheetId }
    case 'curriculum':
      return { kind: 'phase', id: id as PhaseId }
    default:
      return null
  }
}

const isPage = (text: string): text is Page => (PAGES as readonly string[]).includes(text)

/** The same address with what it leads to under its present name: old addresses lead there for ever. */
export function presentAddress(world: World, address: Address): Address {
  return 'place' in address ? { ...address, place: presentPlace(world, address.place) } : address
}

function presentPlace(world: World, place: Place): Place {
  if (!('id' in place)) return place
  if (place.kind === 'building') return { kind: 'building', id: presentBuilding(world, place.id) }
  // The kind stays, and so does what its id is an id of.
  return { kind: place.kind, id: presentId(world, place.id) } as Place
}

/** A building is called as its floors are. */
function presentBuilding({ index, names = new Map() }: World, id: BuildingId): BuildingId {
  if (index.buildingById.has(id)) return id
  const floor = [...names.keys()].find((name) => name.startsWith(`${id}@`)) ?? ''
  return index.floorById.get((names.get(floor) ?? '') as FloorId)?.building ?? id
}

/** The path of a place, without what stands before it. */
function pathOf(place: Place): string {
  if (!('id' in place)) return place.kind === 'city' ? '' : place.kind
  if (place.kind === 'phase') return `curriculum/${place.id}`
  return place.kind === 'worksheet' ? place.id : `${place.kind}/${place.id}`
}

export function makeAddress(place: Place): string {
  return `#/${pathOf(place)}`
}

/** The address of a place inside a learner's link. */
export function makeLearnerAddress(link: string, place: Place): string {
  return place.kind === 'city' ? `#${link}` : `#${link}/${pathOf(place)}`
}

/** Where Escape and Close go from here. `buildingOf` knows which building a floor stands in; null for the city's own. */
export function parentOf(
  place: Place,
  buildingOf: (floor: FloorId) => BuildingId | null,
  phaseOf: (checkpoint: CheckpointId) => PhaseId | null,
): Place {
  if (!('id' in place)) return CITY
  switch (place.kind) {
    case 'floor': {
      const building = buildingOf(place.id)
      return building ? { kind: 'building', id: building } : CITY
    }
    case 'phase':
    case 'worksheet':
      return { kind: 'curriculum' }
    case 'checkpoint': {
      const phase = phaseOf(place.id)
      return phase ? { kind: 'phase', id: phase } : { kind: 'curriculum' }
    }
    case 'district':
    case 'building':
      return CITY
  }
}

export const samePlace = (a: Place, b: Place) => makeAddress(a) === makeAddress(b)
