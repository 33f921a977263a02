import { expect } from 'vitest'
import type { ReviewProof } from '../proof.ts'

type Headers = ReadonlyMap<string, string>
type Page = { readonly path: string; readonly headers: Headers }
type Kept = { readonly body: string; readonly at: number; readonly headers: Headers; readonly request: Headers }
type Ask = (path: string, request: Headers, now: number) => string

const ANNA = new Map([
  ['accept-language', 'de'],
  ['cookie', 'session=anna'],
])
const BEN = new Map([
  ['accept-language', 'de'],
  ['cookie', 'session=ben'],
])
const CLAIRE = new Map([
  ['accept-language', 'fr'],
  ['cookie', 'session=claire'],
])
const SCRIPT = '/assets/app.4f9c21.js'
const YEAR = 365 * 24 * 60 * 60

/** Nobody is sent the orders of another, and what the request lets the CDN or a browser keep is kept that long. */
export const proof: ReviewProof = (code) => {
  const pages = pagesOf(code)
  const asked: string[] = []
  const shop: Ask = (path, request) => {
    asked.push(path)
    return bodyFor(path, request)
  }
  const cdn = createCache(pages, 'shared', shop)

  for (const path of [SCRIPT, '/catalogue', '/orders']) {
    expect(cdn(path, ANNA, 0)).toBe(bodyFor(path, ANNA))
    expect(cdn(path, BEN, 30)).toBe(bodyFor(path, BEN))
    expect(cdn(path, CLAIRE, 40)).toBe(bodyFor(path, CLAIRE))
  }
  // The CDN takes the load off for what is the same for everybody.
  cdn('/catalogue', BEN, 299)
  cdn(SCRIPT, BEN, YEAR - 1)
  expect(asked.filter((path) => path === '/catalogue')).toHaveLength(2)
  expect(asked.filter((path) => path === SCRIPT)).toHaveLength(1)
  cdn('/catalogue', BEN, 300)
  expect(asked.filter((path) => path === '/catalogue')).toHaveLength(3)

  // Anna's browser keeps her orders for a minute.
  asked.length = 0
  const browser = createCache(pages, 'private', shop)
  for (const now of [0, 59, 60]) browser('/orders', ANNA, now)
  expect(asked).toEqual(['/orders', '/orders'])
}

/** What the shop would send: the orders are those of the session, the catalogue depends on the language alone. */
function bodyFor(path: string, request: Headers): string {
  if (path === '/orders') return `orders of ${request.get('cookie')}`
  return path === '/catalogue' ? `catalogue in ${request.get('accept-language')}` : 'script'
}

/** A cache by RFC 9111: what it may store (section 3), which copy answers (4.1), and for how long (4.2). */
function createCache(pages: readonly Page[], kind: 'shared' | 'private', origin: Ask): Ask {
  const copies = new Map<string, Kept[]>()
  return (path, request, now) => {
    const kept = copies.get(path)?.find((copy) => isMatch(copy, request) && now - copy.at < lifetimeOf(copy, kind))
    if (kept) return kept.body
    const body = origin(path, request, now)
    const { headers } = pages.find((page) => page.path === path)!
    if (mayStore(headers, request, kind)) {
      copies.set(path, [{ body, at: now, headers, request }, ...(copies.get(path) ?? [])])
    }
    return body
  }
}

function mayStore(headers: Headers, request: Headers, kind: 'shared' | 'private'): boolean {
  const directives = directivesOf(headers)
  if (directives.has('no-store')) return false
  if (kind === 'private') return true
  const allowed = ['public', 's-maxage', 'must-revalidate'].some((name) => directives.has(name))
  return !directives.has('private') && (!request.has('authorization') || allowed)
}

function isMatch({ headers, request: earlier }: Kept, request: Headers): boolean {
  const names = (headers.get('vary') ?? '').split(',').map((name) => name.trim().toLowerCase())
  return names.every((name) => name !== '*' && earlier.get(name) === request.get(name))
}

/** Seconds. A copy that must be asked for first is never fresh. */
function lifetimeOf({ headers }: Kept, kind: 'shared' | 'private'): number {
  const directives = directivesOf(headers)
  if (directives.has('no-cache')) return 0
  const shared = kind === 'shared' ? directives.get('s-maxage') : undefined
  return Number(shared ?? directives.get('max-age') ?? 0)
}

function directivesOf(headers: Headers): ReadonlyMap<string, string> {
  const list = (headers.get('cache-control') ?? '').split(',').map((directive) => directive.trim().split('='))
  return new Map(list.map(([name, value]) => [name!.toLowerCase(), value ?? '']))
}

/** The answers of the text with the paths that were asked for. */
function pagesOf(code: string): readonly Page[] {
  const exchanges = [...code.matchAll(/^GET (\S+) HTTP\/1\.1\n[^]*?^HTTP\/1\.1 200 OK\n((?:\S+: .*(?:\n|$))+)/gm)]
  const pages = exchanges.map(([, path, lines]) => ({ path: path!, headers: headersOf(lines!) }))
  if (pages.length !== 3) throw new Error(`three answers are read, not ${pages.length}`)
  return pages
}

function headersOf(lines: string): Headers {
  const pairs = lines
    .trim()
    .split('\n')
    .map((line) => /^(\S+): (.*)$/.exec(line)!)
  return new Map(pairs.map(([, name, value]) => [name!.toLowerCase(), value!]))
}
