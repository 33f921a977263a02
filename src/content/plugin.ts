import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type HotPayload, type Plugin, type UserConfig, minify, normalizePath } from 'vite'
import { type Bundle, bundleOf } from './bundle.ts'
import { type Diagnostic, printDiagnostic } from './diagnostic.ts'
import { loadContent } from './load.ts'
import { isContentModule, isRunModule, moduleOf } from './module.ts'

const FLOW = 'content/unlock-flow.md'
const CURRICULUM = 'content/curriculum.md'
const REVIEWS = 'content/reviews'
const INCIDENTS = 'content/incidents'

/**
 * Vite plugin: serves `content/` as the modules that virtual.d.ts declares. In development, an edit changes the running
 * page; if the edit has errors, they are shown over the page, which keeps the last city without errors. A build with
 * errors stops and prints all of them.
 */
export function cityContent(): Plugin {
  let root = ''
  let isWorker = false
  let good: Bundle | null = null
  let diagnostics: readonly Diagnostic[] = []
  const isIn = (folder: string, file: string) => file.startsWith(`${pathOf(folder)}/`) && file.endsWith('.md')
  const pathOf = (file: string) => normalizePath(join(root, file))
  const files = () => [FLOW, CURRICULUM, ...filesIn(REVIEWS), ...filesIn(INCIDENTS)].map(pathOf)
  const faults = () => diagnostics.filter((diagnostic) => diagnostic.severity === 'error')

  /** The documents of a folder, in the order of their names; the folder may be missing. */
  function filesIn(folder: string): readonly string[] {
    if (!existsSync(join(root, folder))) return []
    const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'))
    return names.sort().map((name) => `${folder}/${name}`)
  }

  function read() {
    const sourceOf = (file: string) => ({ file, text: readFileSync(join(root, file), 'utf8') })
    const outcome = loadContent(sourceOf(FLOW), sourceOf(CURRICULUM), {
      reviews: filesIn(REVIEWS).map(sourceOf),
      incidents: filesIn(INCIDENTS).map(sourceOf),
    })
    diagnostics = outcome.diagnostics
    if (outcome.content) good = bundleOf(outcome.content)
  }

  function overlay(): HotPayload {
    const [first] = faults()
    return {
      type: 'error',
      err: {
        plugin: 'city-content',
        message: messageOf(diagnostics),
        stack: '',
        ...(first && { id: first.file, loc: { file: join(root, first.file), line: first.line, column: first.column } }),
      },
    }
  }

  return {
    name: 'city-content',
    configResolved(config) {
      root = config.root
      isWorker = config.isWorker
    },
    buildStart() {
      if (this.meta.watchMode) for (const file of files()) this.addWatchFile(file)
      // What a worker needs, if anything, is read when it is loaded.
      if (this.environment.mode !== 'build' || isWorker) return
      read()
      if (faults().length > 0) this.error(messageOf(diagnostics))
      for (const diagnostic of diagnostics)
        if (diagnostic.severity === 'warning') this.warn(printDiagnostic(diagnostic))
    },
    resolveId: (id) => (isContentModule(id) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith('\0') || !isContentModule(id.slice(1))) return null
      if (!good) read()
      return good ? moduleOf(id.slice(1), good) : this.error(messageOf(diagnostics))
    },
    configureServer(server) {
      server.ws.on('connection', () => {
        if (good && faults().length > 0) server.ws.send(overlay())
      })
    },
    hotUpdate({ type, file, timestamp }) {
      const isOurs = isIn(REVIEWS, file) || isIn(INCIDENTS, file) || (type !== 'delete' && files().includes(file))
      if (this.environment.name !== 'client' || !isOurs) return undefined
      read()
      if (faults().length > 0) {
        this.environment.logger.error(messageOf(diagnostics))
        this.environment.hot.send(overlay())
        return []
      }
      const { moduleGraph } = this.environment
      const nodes = [...moduleGraph.idToModuleMap.values()].filter(
        (node) => node.id?.startsWith('\0') && isContentModule(node.id.slice(1)),
      )
      // The next worker loads the code anew. In the page it changes nothing.
      const runs = nodes.filter((node) => isRunModule(node.id!.slice(1)))
      for (const node of runs) moduleGraph.invalidateModule(node, new Set(), timestamp)
      return nodes.filter((node) => !runs.includes(node))
    },
  }
}

/** Errors come first, because only they stop the build. */
function messageOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  const others = diagnostics.filter((diagnostic) => diagnostic.severity !== 'error')
  return ['The content has errors.', ...[...errors, ...others].map(printDiagnostic)].join('\n')
}

const isOfRuns = (moduleIds: readonly string[]) => moduleIds.some((id) => id.includes('virtual:review-runs/'))

/** Shortens the files of workers, but not code of reviews: an error of it names what a learner reads. */
const shortenAllButRuns: Plugin = {
  name: 'shorten-all-but-runs',
  apply: 'build',
  async renderChunk(code, { fileName, moduleIds }) {
    if (isOfRuns(moduleIds)) return null
    const shortened = await minify(fileName, code, { module: true })
    for (const { message } of shortened.errors) this.error(message)
    return { code: shortened.code, map: null }
  },
}

/** How Vite builds workers. Nothing is left out of them as it is of the page: code of reviews runs as it is shown. */
export const contentWorkers: NonNullable<UserConfig['worker']> = {
  format: 'es',
  plugins: () => [cityContent(), shortenAllButRuns],
  rolldownOptions: {
    output: {
      minify: false,
      chunkFileNames: ({ moduleIds }) =>
        isOfRuns(moduleIds) ? 'assets/runs/[name]-[hash].js' : 'assets/[name]-[hash].js',
    },
  },
}
