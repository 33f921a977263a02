import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HotPayload, type Plugin, normalizePath } from 'vite'
import { type Bundle, bundleOf } from './bundle.ts'
import { type Diagnostic, printDiagnostic } from './diagnostic.ts'
import { loadContent } from './load.ts'
import { isContentModule, moduleOf } from './module.ts'

const FLOW = 'content/unlock-flow.md'
const CURRICULUM = 'content/curriculum.md'

/**
 * Vite plugin: serves `content/` as the modules that virtual.d.ts declares. In development, an edit changes the running
 * page; if the edit has errors, they are shown over the page, which keeps the last city without errors. A build with
 * errors stops and prints all of them.
 */
export function cityContent(): Plugin {
  let root = ''
  let good: Bundle | null = null
  let diagnostics: readonly Diagnostic[] = []
  const files = () => [FLOW, CURRICULUM].map((file) => normalizePath(join(root, file)))
  const faults = () => diagnostics.filter((diagnostic) => diagnostic.severity === 'error')

  function read() {
    const sourceOf = (file: string) => ({ file, text: readFileSync(join(root, file), 'utf8') })
    const outcome = loadContent(sourceOf(FLOW), sourceOf(CURRICULUM))
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
    },
    buildStart() {
      if (this.meta.watchMode) for (const file of files()) this.addWatchFile(file)
      if (this.environment.mode !== 'build') return
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
    hotUpdate({ type, file }) {
      if (this.environment.name !== 'client' || type === 'delete' || !files().includes(file)) return undefined
      read()
      if (faults().length > 0) {
        this.environment.logger.error(messageOf(diagnostics))
        this.environment.hot.send(overlay())
        return []
      }
      const { moduleGraph } = this.environment
      return [...moduleGraph.idToModuleMap.values()].filter(
        (node) => node.id?.startsWith('\0') && isContentModule(node.id.slice(1)),
      )
    },
  }
}

/** Errors come first, because only they stop the build. */
function messageOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  const others = diagnostics.filter((diagnostic) => diagnostic.severity !== 'error')
  return ['The content has errors.', ...[...errors, ...others].map(printDiagnostic)].join('\n')
}
