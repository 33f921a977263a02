import type {
  BuildingId,
  CheckpointId,
  DistrictId,
  FloorId,
  IncidentId,
  PhaseId,
  ReviewId,
  WorksheetId,
} from '#city/ids.ts'
import { presentBuilding, presentId } from '#progress/world.ts'
import type { World } from '#progress/world.ts'

/** The places that have a page but no id. */
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
  'desk',
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
  | { readonly kind: 'review'; readonly id: ReviewId }
  | { readonly kind: 'incident'; readonly id: IncidentId }
  /** A mentor's reply, to be looked at: `link` is `r<format>.<payload>`. */
  | { readonly kind: 'reply'; readonly link: string }

export type Address =
  | { readonly kind: 'place'; readonly place: Place }
  /** A learner's link: `link` is `p<format>.<payload>`, `place` the place inside of the learner's city. */
  | { readonly kind: 'learner'; readonly link: string; readonly place: Place }
  | { readonly kind: 'unknown'; readonly hash: string }

const CITY: Place = { kind: 'city' }

/**
 * Parses the hash of the page's address, also if chat or mail programs have changed it: escaped, with signs before it
 * or a query after it. Does not check whether the ids exist.
 */
export function parseAddress(hash: string): Address {
  const text = decoded(hash.replace(/^#/, ''))
  const [, letter, format, payload = '', path = ''] = LINK.exec(text) ?? []
  if (letter !== undefined) {
    const link = `${letter.toLowerCase()}${Number(format)}.${payload}`
    return link.startsWith('r')
      ? { kind: 'place', place: { kind: 'reply', link } }
      : { kind: 'learner', link, place: parsePlace(path) ?? CITY }
  }
  if (/^[\s#/]*(?:[?&].*)?$/s.test(text)) return { kind: 'place', place: CITY }
  const place = parsePlace(/^[\s#]*\/+([^?&]*)/.exec(text)?.[1] ?? '')
  return place ? { kind: 'place', place } : { kind: 'unknown', hash: text }
}

/** Finds a link anywhere in a text: its letter, format and payload, and the path of the place after it. */
const LINK = /(?:^|[^a-z0-9_-])([pr])(\d{1,5})\.([^/?&]*)[^/]*(?:\/+([^?&]*))?/is

/** How often an address may be escaped: some mail programs escape one that is escaped already. */
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
 * Repairs an address in which the `#` was escaped, so that the hash became a part of the path or the query: returns the
 * path with the hash. Null if there is no escaped `#`. `404.html` does the same for paths that are not this page.
 */
export function unescapeHash(pathAndQuery: string): string | null {
  const [, before = '', hash] = /^(.*?)(?:%(?:25)*23)+(\/.*|[pr]\d{1,5}(?:\.|%(?:25)*2e).*)$/i.exec(pathAndQuery) ?? []
  return hash === undefined ? null : `${before.replace(/\?.*/, '')}#${hash}`
}

function parsePlace(path: string): Place | null {
  // Chat programs include a bracket or full stop after an address in the address.
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
    case 'review':
      return { kind: 'review', id: id as ReviewId }
    case 'incident':
      return { kind: 'incident', id: id as IncidentId }
    case 'curriculum':
      return { kind: 'phase', id: id as PhaseId }
    default:
      return null
  }
}

const isPage = (text: string): text is Page => (PAGES as readonly string[]).includes(text)

/** The same address with the present id of its place, so that addresses with old names work for ever. */
export function presentAddress(world: World, address: Address): Address {
  return 'place' in address ? { ...address, place: presentPlace(world, address.place) } : address
}

function presentPlace(world: World, place: Place): Place {
  if (!('id' in place)) return place
  if (place.kind === 'building') return { kind: 'building', id: presentBuilding(world, place.id) }
  // The cast is safe: the kind stays, and the present name of an id is an id of the same kind.
  return { kind: place.kind, id: presentId(world, place.id) } as Place
}

/** The path of a place without the `#/` before it; empty for the city. */
function pathOf(place: Place): string {
  if (!('id' in place)) return place.kind === 'city' ? '' : place.kind
  if (place.kind === 'phase') return `curriculum/${place.id}`
  return place.kind === 'worksheet' ? place.id : `${place.kind}/${place.id}`
}

export function makeAddress(place: Place): string {
  if (place.kind === 'reply') return `#${place.link}`
  return `#/${pathOf(place)}`
}

/** The address of a place in a learner's city. `link` is `p<format>.<payload>`. */
export function makeLearnerAddress(link: string, place: Place): string {
  return place.kind === 'city' ? `#${link}` : `#${link}/${pathOf(place)}`
}

/** The place to which Escape and Close lead. */
export function parentOf({ index, plan, reviews }: World, place: Place): Place {
  if (!('id' in place)) return CITY
  switch (place.kind) {
    case 'floor':
    case 'review': {
      const { building } = (place.kind === 'floor' ? index.floorById.get(place.id) : reviews.get(place.id)) ?? {}
      return building ? { kind: 'building', id: building } : CITY
    }
    case 'phase':
    case 'worksheet':
      return { kind: 'curriculum' }
    case 'checkpoint': {
      const phase = plan.checkpointById.get(place.id)?.phase
      return phase ? { kind: 'phase', id: phase } : { kind: 'curriculum' }
    }
    case 'district':
    case 'building':
    // The night is seen in the city.
    case 'incident':
      return CITY
  }
}

export const samePlace = (a: Place, b: Place) => makeAddress(a) === makeAddress(b)
