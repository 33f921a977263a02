/// <reference types="vitest/config" />
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Plugin, defineConfig, runnerImport } from 'vite'
import type { TestSequencer, TestSpecification } from 'vitest/node'
import { cityContent, contentWorkers } from './src/content/plugin.ts'
import { serviceWorker } from './src/offline/plugin.ts'

/** What the built page may load and run. The dev server needs more, so the tag is written by the build alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  }
}

/** For HTML alone: the program that makes it needs no styles. */
const noStyles: Plugin = {
  name: 'no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0style' : null),
  load: (id) => (id === '\0style' ? '' : null),
}

/**
 * Puts what React renders on a first visit into index.html, where it is shown before any script runs. In the build,
 * public/program.js runs the program after that is drawn.
 */
function firstPage(): Plugin[] {
  const file = resolve('src/prerender.tsx')
  const settings = { configFile: false as const, logLevel: 'error' as const, plugins: [cityContent(), noStyles] }
  return [
    {
      name: 'first-page',
      transformIndexHtml: {
        order: 'pre',
        handler: async (html, { server }) => {
          const loaded = server ? await server.ssrLoadModule(file) : (await runnerImport(file, settings)).module
          const { prerender } = loaded as { prerender: () => Promise<string> }
          return html.replace('<!--first page-->', await prerender())
        },
      },
    },
    {
      name: 'program-after-first-page',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html, { bundle = {} }) => ({
          html: html.replace(
            /<script type="module" crossorigin src="([^"]+)"><\/script>/,
            '<script defer src="./program.js"></script>\n    <link rel="modulepreload" crossorigin href="$1" data-program>',
          ),
          // The two fonts of the first words: where they come with the styles, no line breaks anew.
          tags: Object.keys(bundle)
            .filter((name) => /(?:outfit|literata)-latin-wght-normal/.test(name))
            .map((name) => ({
              tag: 'link',
              injectTo: 'head' as const,
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${name}` },
            })),
        }),
      },
    },
  ]
}

/**
 * Makes the preview answer as static hosts do: with the page for missing pages, and the status that says so. What has a
 * name of its own for each content is asked for once.
 */
function asStaticHosts(): Plugin {
  return {
    name: 'as-static-hosts',
    configurePreviewServer: ({ config, middlewares }) => {
      const folder = resolve(config.root, config.build.outDir)
      middlewares.use((request, response, next) => {
        const name = (request.url ?? '').replace(/[?#].*/s, '')
        if (name.startsWith('/assets/') && existsSync(join(folder, name)))
          response.setHeader('cache-control', 'public, max-age=31536000, immutable')
        next()
      })
      return () => {
        middlewares.use((request, response, next) => {
          const name = (request.url ?? '').replace(/[?#].*/s, '')
          if (name.endsWith('.html') && existsSync(join(folder, name))) return next()
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
          response.end(readFileSync(join(folder, '404.html')))
        })
      }
    },
  }
}

/** Stands in for whatever a file exports: PixiJS takes it on as an extension of no kind, and nothing comes of it. */
const IDLE = 'class { static extension = { type: [] } }'

/** What no sprite needs, by its place in `node_modules`, and what stands in for each thing it exports. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  // Other renderers.
  'pixi.js/lib/rendering/renderers/gpu/WebGPURenderer': IDLE,
  'pixi.js/lib/rendering/renderers/gpu/GpuUboSystem': IDLE,
  'pixi.js/lib/rendering/renderers/gpu/shader/GpuProgram': '{ from: () => undefined }',
  'pixi.js/lib/rendering/renderers/canvas/CanvasRenderer': IDLE,
  'pixi.js/lib/scene/particle-container/gpu/GpuParticleContainerPipe': IDLE,
  'pixi.js/lib/scene/particle-container/shared/shader/particles.wgsl': "''",
  'pixi.js/lib/scene/particle-container/canvas/CanvasParticleContainerPipe': IDLE,
  // Pointers, keys, clocks and files: the scene has its own.
  'pixi.js/lib/environment-browser/browserAll': IDLE,
  'pixi.js/lib/environment-webworker/webworkerAll': IDLE,
  'pixi.js/lib/spritesheet/init': IDLE,
  'pixi.js/lib/app/ResizePlugin': IDLE,
  'pixi.js/lib/app/TickerPlugin': IDLE,
  // Drawn shapes, meshes, text, film and masks; colours by name.
  'pixi.js/lib/scene/graphics/shared/Graphics': IDLE,
  'pixi.js/lib/scene/graphics/gl/GlGraphicsAdaptor': IDLE,
  'pixi.js/lib/scene/mesh/gl/GlMeshAdaptor': IDLE,
  'pixi.js/lib/scene/text/TextStyle': '{ defaultTextStyle: {} }',
  'pixi.js/lib/rendering/renderers/shared/texture/sources/VideoSource': IDLE,
  'pixi.js/lib/rendering/renderers/gl/texture/uploaders/glUploadVideoResource': 'null',
  'pixi.js/lib/rendering/renderers/gl/texture/uploaders/glUploadCompressedTextureResource': 'null',
  'pixi.js/lib/rendering/renderers/gl/texture/uploaders/glUploadCubeTextureResource': '() => null',
  'pixi.js/lib/rendering/mask/alpha/AlphaMask': IDLE,
  'pixi.js/lib/rendering/mask/alpha/AlphaMaskPipe': IDLE,
  'pixi.js/lib/rendering/mask/color/ColorMask': IDLE,
  'pixi.js/lib/rendering/mask/stencil/StencilMask': IDLE,
  'pixi.js/lib/rendering/mask/stencil/StencilMaskPipe': IDLE,
  '@pixi/colord/plugins/names': '() => {}',
  // Code that makes code, which the policy forbids and `pixi.js/unsafe-eval` replaces; uniforms in buffers.
  'pixi.js/lib/rendering/renderers/gl/shader/GenerateShaderSyncCode': 'null',
  'pixi.js/lib/rendering/renderers/gl/shader/utils/generateUniformsSync': 'null',
  'pixi.js/lib/scene/particle-container/shared/utils/generateParticleUpdateFunction': 'null',
  'pixi.js/lib/rendering/renderers/gl/GlUboSystem': IDLE,
  'pixi.js/lib/rendering/renderers/shared/shader/UboSystem': IDLE,
  'pixi.js/lib/unsafe-eval/ubo/generateUboSyncPolyfill': 'null',
  // Each makes a WebGL context of its own and blocks the page: stage/gpu.ts has asked whether there is WebGL, and eight
  // textures at once are what every WebGL can.
  'pixi.js/lib/utils/browser/isWebGLSupported': '() => true',
  'pixi.js/lib/rendering/batcher/gl/utils/maxRecommendedTextures': '() => 8',
  // All of its package.json, for the version that React's tools would show.
  '@pixi/react/lib/package.json': '{}',
}

/**
 * The picture is made of sprites and drawn with WebGL or not at all: what else PixiJS would bring along is left out of
 * the build. A file that a newer PixiJS no longer has, or no longer asks for, ends the build.
 */
function pixiForSpritesAlone(): Plugin {
  const left = new Set<string>()
  return {
    name: 'pixi-for-sprites-alone',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const file = /\/node_modules\/(.+)\.mjs$/.exec(id)?.[1] ?? ''
      const standIn = LEFT_OUT[file]
      if (standIn === undefined) return null
      left.add(file)
      const source = readFileSync(id, 'utf8')
      const listed = /^export \{ (.+) \};?$/m.exec(source)?.[1]?.split(', ') ?? []
      const names = source.includes('export default') ? ['default'] : listed.map((name) => name.replace(/.* as /, ''))
      const code = names.map((name) => (name === 'default' ? 'export default idle' : `export const ${name} = idle`))
      return { code: [`const idle = ${standIn}`, ...code, 'export {}'].join('\n'), moduleSideEffects: false }
    },
    buildEnd(error) {
      const unknown = Object.keys(LEFT_OUT).filter((file) => !left.has(file))
      if (error || unknown.length === 0) return
      const message = `PixiJS has changed: nothing asks for ${unknown.join(', ')}. See LEFT_OUT in vite.config.ts.`
      // Said here as well, because a plugin that fails after this one has the last word.
      this.environment.logger.error(message)
      this.error(message)
    },
  }
}

/** What the first screen needs of `node_modules`; of the icons, what they have in common. */
const FIRST_LIBRARIES =
  /node_modules\/(?:(?:react|react-dom|scheduler|zustand|idb)\/|lucide-react\/dist\/esm\/(?!icons))/

/** Tests that take longest begin first: a fresh clone knows no durations, and one core would be left with them at the end. */
class LongestFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

/** What plays, runs or proves the content; what spans rooms or is held against theory; the rest. */
const RANKS = [/\/tests\/(?:incidents|reviews|snippets)\//, /\/tests\/|theory|\/store\//]
function rankOf({ moduleId }: TestSpecification): number {
  const rank = RANKS.findIndex((form) => form.test(moduleId))
  return rank < 0 ? RANKS.length : rank
}

export default defineConfig({
  base: './',
  // One page, whose places stand behind the # of its address: a path that is no file leads nowhere.
  appType: 'mpa',
  plugins: [
    react(),
    cityContent(),
    firstPage(),
    contentSecurityPolicy(),
    asStaticHosts(),
    pixiForSpritesAlone(),
    serviceWorker(),
  ],
  // React's two renderers share one scheduler.
  resolve: { dedupe: ['scheduler'] },
  build: {
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The program's first file would carry the list of what every later part needs. A learner's later parts are kept by
      // the service worker or fetched ahead; only the mentor's come at once and over the network.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'html' || file.includes('mentor-view') ? needed : [],
    },
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Reading a property changes nothing, here and in the libraries: what is read and not used is left out.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      // Words and libraries in files of their own: an edit to one leaves the others in the cache.
      output: {
        codeSplitting: {
          groups: [
            { name: 'city', test: /virtual:city$/ },
            { name: 'libraries', test: FIRST_LIBRARIES },
          ],
        },
      },
    },
  },
  worker: contentWorkers,
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/e2e/**'],
    environment: 'node',
    // A property test on a busy machine may take long; only one that hangs is ended.
    testTimeout: 60_000,
    // Left alone, a machine of two cores would use one of them.
    maxWorkers: '100%',
    // A process of its own for each of hundreds of files would take longer than their tests.
    isolate: false,
    setupFiles: ['tests/leave-nothing.ts'],
    sequence: { sequencer: LongestFirst },
  },
})
