import { cp, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import process from 'node:process'

/** The folder of the build under test. */
const BUILD = join(import.meta.dirname, '../..', process.env.E2E_BUILD ?? 'dist')

/** A static host like most: it serves files, and 404.html for paths that are not files. */
export type Host = {
  /** The URL of the city, with a slash at the end. */
  readonly url: string
  /** Serves another folder, a new release, instead of the present one. */
  readonly deploy: (folder: string) => void
  /** Stops answering, as if there were no network. */
  readonly close: () => Promise<void>
}

/** Serves the folder `first` at `path`, which begins and ends with a slash. */
export async function openHost(path = '/', first = BUILD): Promise<Host> {
  let folder = first
  const server = createServer((request, response) => {
    const answer = async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://host')
      const name = nameAt(pathname, path)
      const file = join(folder, name === '' ? 'index.html' : name)
      const isThere = (await stat(file).catch(() => null))?.isFile() ?? false
      const body = await readFile(isThere ? file : join(folder, '404.html'))
      const type = TYPES[extname(isThere ? file : '404.html')] ?? 'application/octet-stream'
      response.writeHead(isThere ? 200 : 404, { 'content-type': type, 'cache-control': 'no-cache' })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    answer().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${path}`,
    deploy: (next) => {
      folder = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The path below the city’s path; `nowhere`, which is not a file, if it is outside or can’t be decoded. */
function nameAt(pathname: string, path: string): string {
  try {
    return pathname.startsWith(path) ? decodeURIComponent(pathname.slice(path.length)) : 'nowhere'
  } catch {
    return 'nowhere'
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Makes a folder with a newer release: the build under test with other names for all its parts. The caller removes it.
 */
export async function makeNextRelease(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'release-'))
  await cp(BUILD, folder, { recursive: true })
  const assets = await readdir(join(folder, 'assets'))
  const renamed = assets.map((name) => [name, name.replace(/(\.\w+)$/, '_next$1')] as const)
  for (const [name, next] of renamed) await rename(join(folder, 'assets', name), join(folder, 'assets', next))
  const texts = ['index.html', 'sw.js', ...renamed.map(([, next]) => join('assets', next))].filter((name) =>
    /\.(?:html|js|css)$/.test(name),
  )
  for (const name of texts) {
    const text = await readFile(join(folder, name), 'utf8')
    const next = renamed.reduce((before, [from, to]) => before.replaceAll(from, to), text)
    await writeFile(join(folder, name), next.replace(/(url:[`"']index\.html[`"'],revision:[`"'])\w+/, '$1next'))
  }
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
