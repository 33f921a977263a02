import react from '@vitejs/plugin-react'
import { type Plugin, defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { configDefaults } from 'vitest/config'
import { cityContent } from './src/content/plugin.ts'

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

/**
 * The picture is drawn with WebGL or not at all, and hears pointers and keys itself: what else PixiJS would bring along
 * is left out of the build.
 */
function pixiForWebGlAlone(): Plugin {
  const renderers = /\/(?:WebGPURenderer|CanvasRenderer)\.mjs$/
  const extras = /^\.\.\/(?:accessibility|dom|events|spritesheet)\/init\.mjs$/
  return {
    name: 'pixi-for-webgl-alone',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      const isUnused = importer?.includes('/pixi.js/') && (renderers.test(id) || extras.test(id))
      return isUnused ? '\0pixi-unused' : null
    },
    load: (id) => (id === '\0pixi-unused' ? 'export class WebGPURenderer {}\nexport class CanvasRenderer {}\n' : null),
  }
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    cityContent(),
    contentSecurityPolicy(),
    pixiForWebGlAlone(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg,webmanifest}'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        navigateFallback: 'index.html',
      },
    }),
  ],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Words in a file of their own: an edit to them leaves the program in the cache.
      output: { codeSplitting: { groups: [{ name: 'city', test: /virtual:city$/ }] } },
    },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/e2e/**'],
    environment: 'node',
  },
})
