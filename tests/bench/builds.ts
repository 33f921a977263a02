import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import type { Plugin } from 'vite'
import { cityContent } from '../../src/content/plugin.ts'

/** A folder that is served, and what its files are made of. */
export type Site = {
  readonly url: string
  readonly folder: string
  /** Files of JavaScript that carry content and nothing else. */
  readonly contentFiles: ReadonlySet<string>
  /** Files of JavaScript that the entry can't run without. */
  readonly entryFiles: ReadonlySet<string>
  readonly close: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')

/** The product as it is published. */
export const buildProduct = () => buildInto('production', (outDir) => ({ root, build: { outDir, emptyOutDir: true } }))

/** The page of the benches: the scene with a city of any size. In development mode React mounts everything twice. */
export const buildBenchPage = (mode: 'production' | 'development') =>
  buildInto(mode, (outDir) => ({
    root: join(root, 'tests/bench'),
    configFile: false,
    mode,
    plugins: [react()],
    worker: { format: 'es' as const },
    build: { outDir, emptyOutDir: true, target: 'es2023', reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
  }))

/** The page with the real city and a made-up incident in it. */
export const buildIncidentPage = () =>
  buildInto('production', (outDir) => ({
    root,
    configFile: false,
    plugins: [react(), cityContent()],
    worker: { format: 'es' as const },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(root, 'tests/bench/incident.html') },
    },
  }))

async function buildInto(
  mode: 'production' | 'development',
  configOf: (outDir: string) => Parameters<typeof build>[0],
): Promise<Site> {
  // Which React is built in is decided by this alone.
  process.env['NODE_ENV'] = mode
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const built = await build({ logLevel: 'error', ...configOf(folder) })
  const outputs = 'close' in built ? [] : [built].flat().flatMap(({ output }) => output)
  const chunks = outputs.filter((file) => file.type === 'chunk')
  const contentFiles = chunks.filter(({ moduleIds }) => moduleIds.length > 0 && moduleIds.every(isOfContent))
  const entryFiles = new Set<string>()
  const follow = (fileName: string) => {
    if (entryFiles.has(fileName)) return
    entryFiles.add(fileName)
    for (const name of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) follow(name)
  }
  for (const { isEntry, fileName } of chunks) if (isEntry) follow(fileName)
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [compressed(folder)],
    build: { outDir: folder },
    preview: {
      port: 0,
      // Finer clocks in the page.
      headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    },
  })
  const address = server.httpServer.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://localhost:${port}/`,
    folder,
    contentFiles: new Set([...contentFiles, ...outputs.filter(isOfReview)].map(({ fileName }) => fileName)),
    entryFiles,
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Code of reviews, which workers load: what a worker is made of has no modules here. */
const isOfReview = ({ fileName }: { readonly fileName: string }) => fileName.startsWith('assets/runs/')

const isOfContent = (id: string) => id.startsWith('\0virtual:')

/** Text that static hosts send gzipped, and its type. */
const TEXTS = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
])

/** Sends text as static hosts do: the preview of Vite compresses nothing. */
const compressed = (folder: string): Plugin => ({
  name: 'compressed',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
      const type = TEXTS.get(extname(file))
      if (!type) return next()
      readFile(join(folder, file)).then((text) => {
        response.setHeader('Content-Type', type)
        response.setHeader('Content-Encoding', 'gzip')
        response.end(gzipSync(text))
      }, next)
    })
  },
})
