import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright'
import { untilStanding, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { bounded, kilobytes } from './row.ts'
import type { Row } from './row.ts'

type Loaded = { readonly path: string; readonly kind: string; readonly bytes: number }

/** What a first visit loads, in bytes as a static host sends them. */
export async function weigh(browser: Browser, site: Site): Promise<readonly Row[]> {
  await proveEarlyWords(browser, site)
  return visit(browser, {}, async (page, context) => {
    const loading: Promise<Loaded>[] = []
    const strangers: string[] = []
    context.on('response', (response) => void loading.push(loadedBy(response)))
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^https?:$/.test(url.protocol) && !site.url.startsWith(url.origin)) strangers.push(url.href)
    })
    await page.goto(site.url)
    await untilStanding(page)
    const standing = await Promise.all(loading)
    await page.waitForTimeout(1_500)
    const all = await Promise.all(loading)
    const isContent = ({ path }: Loaded) => site.contentFiles.has(path.slice(1))
    const isCode = (file: Loaded) => file.path.endsWith('.js') && !isContent(file)
    const sum = (files: readonly Loaded[]) => kilobytes(files.reduce((total, { bytes }) => total + bytes, 0))
    const beforeWords = standing.filter((file) => isCode(file) && !isLater(file.path, site))
    const pictures = all.filter(({ path, kind }) => kind === 'image' || /\.(png|svg|jpg|webp|avif)$/.test(path))
    const named = (files: readonly Loaded[]) =>
      files
        .toSorted((a, b) => b.bytes - a.bytes)
        .slice(0, 3)
        .map(({ path, bytes }) => `${path.split('/').at(-1)} ${kilobytes(bytes).toFixed(0)}`)
        .join(', ')
    return [
      bounded({
        what: 'JavaScript until the city stands, gzipped',
        value: sum(standing.filter(isCode)),
        atMost: 300,
        unit: 'kB',
        note: `goal 260; ${named(standing.filter(isCode))}`,
      }),
      bounded({
        what: 'JavaScript before words can be pressed, gzipped',
        value: sum(beforeWords),
        atMost: 110,
        unit: 'kB',
        note: named(beforeWords),
      }),
      bounded({
        what: 'content on first visit, gzipped',
        value: sum(all.filter(isContent)),
        atMost: 30,
        unit: 'kB',
        note: named(all.filter(isContent)),
      }),
      bounded({
        what: 'fonts on first visit',
        value: sum(all.filter(({ path }) => path.endsWith('.woff2'))),
        atMost: 150,
        unit: 'kB',
      }),
      bounded({
        what: 'pictures on first visit',
        value: sum(pictures),
        atMost: 500,
        unit: 'kB',
        note: named(pictures),
      }),
      bounded({
        what: 'requests to another origin',
        value: strangers.length,
        atMost: 0,
        note: strangers.slice(0, 3).join(' '),
      }),
    ]
  })
}

/** Code that is asked for only when something needs it; `theme.js` and the entry's own files are not. */
const isLater = (path: string, site: Site) => path.startsWith('/assets/') && !site.entryFiles.has(path.slice(1))

/** Without any of the later code the words are there and can be pressed; throws where they are not. */
const proveEarlyWords = (browser: Browser, site: Site): Promise<void> =>
  visit(browser, {}, async (page, context) => {
    await context.route(
      (url) => url.pathname.endsWith('.js') && isLater(url.pathname, site),
      (route) => route.abort(),
    )
    await page.goto(site.url)
    await page.locator('.welcome a.slab').click({ trial: true })
  })

async function loadedBy(response: Response): Promise<Loaded> {
  const path = new URL(response.url()).pathname
  const kind = response.request().resourceType()
  const body = await response.body().catch(() => Buffer.alloc(0))
  const isText = /\.(js|css|html|svg|json|webmanifest)$/.test(path) || path === '/'
  return { path, kind, bytes: isText ? gzipSync(body).length : body.length }
}
