import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../public/404.html', import.meta.url), 'utf8')
const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''

/** Loads 404.html at `pathname` of a host that has the city at the path `city`. */
async function load(pathname: string, hash = '', city = '/') {
  const seen = { target: null as string | null }
  const link = { href: './' }
  const listeners: (() => Promise<void>)[] = []
  const location = {
    pathname,
    hash,
    origin: 'https://city.example',
    replace: (url: string) => {
      seen.target = url
    },
  }
  const fetch = async (path: string) => {
    if (path !== `${city}manifest.webmanifest`) throw new SyntaxError('the page for lost addresses, which is no JSON')
    return { json: async () => ({ name: 'Beyond Vibe Coding' }) }
  }
  const document = { querySelector: () => link }
  const addEventListener = (_: string, listener: () => Promise<void>) => void listeners.push(listener)
  runInNewContext(script, { location, fetch, document, addEventListener })
  for (const listener of listeners) await listener()
  return { target: seen.target, href: link.href }
}

/** The address to which 404.html sends a browser that opens a path; null if it stays. */
const sentTo = async (pathname: string) => (await load(pathname)).target

test('a link whose # became %23 is repaired, at any depth and however often it was escaped', async () => {
  expect(await sentTo('/%23p1.AbC')).toBe('https://city.example/#p1.AbC')
  expect(await sentTo('/town/%23p1.AbC/floor/database@L2')).toBe('https://city.example/town/#p1.AbC/floor/database@L2')
  expect(await sentTo('/town/%23r1.xyz')).toBe('https://city.example/town/#r1.xyz')
  expect(await sentTo('/town/%2523P1.AbC')).toBe('https://city.example/town/#P1.AbC')
  expect(await sentTo('/town/%252523%23p1.AbC')).toBe('https://city.example/town/#p1.AbC')
  expect(await sentTo('/town/index.html%23p1%2EAbC')).toBe('https://city.example/town/index.html#p1%2EAbC')
  expect(await sentTo('/town/%23/floor/database@L2')).toBe('https://city.example/town/#/floor/database@L2')
})

test('any other wrong address stays, and the link of the page leads to the city, however many folders up that is', async () => {
  for (const path of ['/town/nothing', '/town/a/b/', '/town/%', '/town/a%2Fb']) {
    expect(await load(path, '', '/town/')).toEqual({ target: null, href: 'https://city.example/town/' })
    expect(await load(path)).toEqual({ target: null, href: 'https://city.example/' })
  }
  expect((await load('/town/nothing', '#p1.AbC')).href).toBe('https://city.example/#p1.AbC')
  expect((await load('/town/nothing', '', '/elsewhere/')).href).toBe('./')
})

test('the content security policy of the page has the hash of its one script', () => {
  expect(page).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
})
