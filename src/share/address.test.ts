import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BuildingId, CheckpointId, FloorId, PhaseId, ReviewId, WorksheetId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { World } from '#progress/world.ts'
import {
  type Place,
  PAGES,
  makeAddress,
  makeLearnerAddress,
  parentOf,
  parseAddress,
  presentAddress,
  unescapeHash,
} from './address.ts'

/** A world with the building, the phases and the review of the places below. */
const house: World = {
  ...worldOf('database: L0 L2', 'L1: code; L2: talk; complete: stride-whole'),
  reviews: new Map([
    [
      'equal-shares' as ReviewId,
      { id: 'equal-shares' as ReviewId, title: 'Equal shares', building: 'database' as BuildingId, level: 2 },
    ],
  ]),
}

const floor: Place = { kind: 'floor', id: 'database@L2' as FloorId }
const places: readonly Place[] = [
  { kind: 'city' },
  ...PAGES.map((kind) => ({ kind })),
  floor,
  { kind: 'review', id: 'equal-shares' as ReviewId },
  { kind: 'building', id: 'ci-cd' as BuildingId },
  { kind: 'phase', id: 'phase-2' as PhaseId },
  { kind: 'checkpoint', id: 'phase-2/stride-whole' as CheckpointId },
  { kind: 'worksheet', id: 'worksheet/stride' as WorksheetId },
]

test('every place comes back from its own address', () => {
  expect(places.map((place) => parseAddress(makeAddress(place)))).toEqual(
    places.map((place) => ({ kind: 'place', place })),
  )
})

test('the published addresses do not change', () => {
  expect(places.slice(0, 2).concat(places.slice(-6)).map(makeAddress)).toEqual([
    '#/',
    '#/directory',
    '#/floor/database@L2',
    '#/review/equal-shares',
    '#/building/ci-cd',
    '#/curriculum/phase-2',
    '#/checkpoint/phase-2/stride-whole',
    '#/worksheet/stride',
  ])
})

test('an empty hash is the city, and an unknown one is returned as unknown', () => {
  expect(parseAddress('')).toEqual({ kind: 'place', place: { kind: 'city' } })
  expect(parseAddress('#/nowhere')).toEqual({ kind: 'unknown', hash: '/nowhere' })
  expect(parseAddress('#/floor/<script>')).toEqual({ kind: 'unknown', hash: '/floor/<script>' })
  expect(parseAddress('#%E0%A4%A')).toEqual({ kind: 'unknown', hash: '%E0%A4%A' })
})

test('a learner’s link keeps its payload and the place inside it', () => {
  const address = makeLearnerAddress('p1.AbC-_9', floor)
  expect(address).toBe('#p1.AbC-_9/floor/database@L2')
  expect(parseAddress(address)).toEqual({ kind: 'learner', link: 'p1.AbC-_9', place: floor })
  expect(parseAddress('#p1.AbC-_9/nonsense')).toEqual({ kind: 'learner', link: 'p1.AbC-_9', place: { kind: 'city' } })
  expect(parseAddress('#r1.xyz')).toEqual({ kind: 'place', place: { kind: 'reply', link: 'r1.xyz' } })
})

test('Escape goes to the parent of a place', () => {
  const parent = (place: Place) => parentOf(house, place)
  expect(places.slice(-6).map((place) => makeAddress(parent(place)))).toEqual([
    '#/building/database',
    '#/building/database',
    '#/',
    '#/curriculum',
    '#/curriculum/phase-2',
    '#/curriculum',
  ])
})

test('an address with an old name leads to the present place, also inside a learner’s link', () => {
  const world = worldOf('sign-in: L0; database: L0', 'L1: code', {
    'login@L0': 'auth@L0',
    'sign-in@L0': 'login@L0',
    'phase-0/code': 'phase-0/repo',
    'worksheet/fears': 'worksheet/stride',
  })
  const now = (hash: string) => {
    const address = presentAddress(world, parseAddress(hash))
    if (address.kind === 'place') return makeAddress(address.place)
    return address.kind === 'learner' ? makeLearnerAddress(address.link, address.place) : address.kind
  }
  expect(
    ['#/floor/auth@L0', '#/floor/login@L0', '#/building/auth', '#/building/login', '#/building/database'].map(now),
  ).toEqual([
    '#/floor/sign-in@L0',
    '#/floor/sign-in@L0',
    '#/building/sign-in',
    '#/building/sign-in',
    '#/building/database',
  ])
  expect(['#/checkpoint/phase-0/repo', '#/worksheet/stride', '#p1.abc/floor/auth@L0', '#/nowhere'].map(now)).toEqual([
    '#/checkpoint/phase-0/code',
    '#/worksheet/fears',
    '#p1.abc/floor/sign-in@L0',
    'unknown',
  ])
})

test('a link is found whatever is before and after it', () => {
  const city: Place = { kind: 'city' }
  for (const before of [
    '#',
    '',
    '##',
    '#/',
    '#/#',
    '# ',
    '#%20',
    '#%23%23',
    '#%2523',
    '#/%23',
    '#!',
    '#<',
    '#https://c.example/town/#',
  ]) {
    for (const link of ['p1.AbC-_9', 'P1.AbC-_9', 'p01.AbC-_9', 'p1%2EAbC-_9', 'p1%252EAbC-_9']) {
      const read = (behind: string) => parseAddress(`${before}${link}${behind}`)
      for (const behind of ['', '/', '?fbclid=abc', '&utm_source=x', '?a=b/c', '/?fbclid=abc', '/nonsense']) {
        expect(read(behind), `${before}${link}${behind}`).toEqual({ kind: 'learner', link: 'p1.AbC-_9', place: city })
      }
      for (const behind of [
        '/floor/database@L2',
        '//floor/database@L2/',
        '/floor/database@L2?x=1',
        '%2Ffloor%2Fdatabase%40L2',
        '/floor/database@L2).',
      ]) {
        expect(read(behind), `${before}${link}${behind}`).toEqual({ kind: 'learner', link: 'p1.AbC-_9', place: floor })
      }
    }
  }
  expect(parseAddress('##R1.xyz')).toEqual({ kind: 'place', place: { kind: 'reply', link: 'r1.xyz' } })
})

test('a place is found after signs and before a query', () => {
  for (const hash of [
    '#/floor/database@L2',
    '##/floor/database@L2',
    '#//floor/database@L2',
    '#%2Ffloor%2Fdatabase%40L2',
    '#/floor/database@L2?fbclid=1',
    '#/floor/database@L2&a=b',
    '#/floor/database@L2).',
  ]) {
    expect(parseAddress(hash), hash).toEqual({ kind: 'place', place: floor })
  }
  for (const hash of ['#', '##', '#//', '# ', '#%20', '#/?fbclid=1', '#?fbclid=1']) {
    expect(parseAddress(hash), hash).toEqual({ kind: 'place', place: { kind: 'city' } })
  }
  for (const hash of ['#nothing', '#floor/database@L2', '#p1', '#p.abc', '#pZZ.abc', '#stop1.abc']) {
    expect(parseAddress(hash).kind, hash).toBe('unknown')
  }
})

test('no text throws, and a text without a link is not read as one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webFragments(), fc.string({ unit: 'binary' })), (text) => {
      const { kind } = parseAddress(`#${text}`)
      if (!/[pr]\d|%/i.test(text)) expect(kind).toMatch(/place|unknown/)
      else expect(kind).toBeTypeOf('string')
    }),
  )
})

test('an escaped # in the path or the query becomes a # again, and the query is removed', () => {
  expect(unescapeHash('/town/%23p1.AbC/floor/x')).toBe('/town/#p1.AbC/floor/x')
  expect(unescapeHash('/town/%2523P1%2EAbC')).toBe('/town/#P1%2EAbC')
  expect(unescapeHash('/town/?utm_source=mail%23p1.AbC')).toBe('/town/#p1.AbC')
  expect(unescapeHash('/?%23/floor/database@L2')).toBe('/#/floor/database@L2')
  expect(unescapeHash('/town/?colour=%23p1x&fbclid=1')).toBeNull()
  expect(unescapeHash('/town/')).toBeNull()
})

test('the address of a reply leads back to it, and the desk has a page', () => {
  expect(makeAddress({ kind: 'reply', link: 'r1.xyz' })).toBe('#r1.xyz')
  expect(parseAddress('#/desk')).toEqual({ kind: 'place', place: { kind: 'desk' } })
})
