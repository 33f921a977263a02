import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { type Plugin, type ResolvedConfig, build } from 'vite'

/** The files to store for offline use. PNG and JPEG pictures are only for other sites and for home screens. */
const KEPT = /\.(?:js|css|html|woff2|svg|webmanifest|txt)$/
/** Files whose name contains a hash of their content. */
const NAMED_BY_CONTENT = /^assets\//
const NAME = 'sw.js'

/** Vite plugin: builds `sw.js` into the output folder after the page, with the list of the files it stores. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    // Runs after all other plugins, when every file of the release is in the output folder.
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error || config.build.ssr) return
        const folder = resolve(config.root, config.build.outDir)
        await build({
          configFile: false,
          root: config.root,
          publicDir: false,
          logLevel: config.logLevel ?? 'warn',
          define: { RELEASE_FILES: JSON.stringify(releaseFiles(folder)) },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: config.build.target,
            reportCompressedSize: false,
            rolldownOptions: {
              input: join(import.meta.dirname, 'service-worker.ts'),
              output: { format: 'iife', entryFileNames: NAME },
            },
          },
        })
      },
    },
  }
}

/** Paths relative to the folder. `revision` is a hash of the content, or null if the file's name contains one. */
function releaseFiles(folder: string): readonly { readonly url: string; readonly revision: string | null }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => relative(folder, join(folder, file)).split(sep).join('/'))
    .filter((url) => KEPT.test(url) && url !== NAME)
    .sort()
    .map((url) => ({ url, revision: NAMED_BY_CONTENT.test(url) ? null : hashOf(join(folder, url)) }))
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
