import process from 'node:process'
import { defineConfig } from 'playwright/test'
import { findBrowser } from '../tools/browser.mjs'
import type { Drawing } from './city.ts'
import { GALLERY, GALLERY_PORT } from './gallery.ts'

/** The folder of the build under test, from the project's root. */
const BUILD = process.env.E2E_BUILD ?? 'dist'
const PORT = Number(process.env.E2E_PORT ?? 4317)

/** The tests that need the drawn city. */
const PICTURE = '**/picture/*.spec.ts'

const browser = (args: readonly string[]) => ({
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-accelerated-2d-canvas',
    ...args,
  ],
})

const server = (args: string, url: string) => ({
  command: `node node_modules/vite/bin/vite.js ${args} --strictPort`,
  cwd: '../..',
  url,
  reuseExistingServer: false,
  stdout: 'ignore' as const,
})

export default defineConfig<Drawing>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../node_modules/.cache/tally/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Tests can't see what a service worker answers, so only tests of the worker allow it.
    serviceWorkers: 'block',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
  },
  projects: [
    // Most tests need no picture. On a machine without a graphics card, a browser that can't draw is several times as
    // fast.
    {
      name: 'words',
      testIgnore: PICTURE,
      use: { launchOptions: browser(['--disable-gpu', '--disable-software-rasterizer']) },
    },
    // WebGL in software, so that the picture is drawn the same on every machine.
    {
      name: 'picture',
      testMatch: PICTURE,
      use: { hasWebGL: true, launchOptions: browser(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']) },
    },
  ],
  webServer: [
    server(`preview --outDir ${BUILD} --port ${PORT}`, `http://localhost:${PORT}/`),
    server(`--port ${GALLERY_PORT}`, GALLERY),
  ],
})
