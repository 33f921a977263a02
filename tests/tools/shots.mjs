// npm run shots [-- parts of names]: saves screenshots of the main views in shots/. They are the same on every run.
// SHOTS_BUILD names the folder of a finished build to use; without it, a new one is built.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'
import { preview, runnerImport } from 'vite'
import { findBrowser } from './browser.mjs'
import { run } from './steps.mjs'

const ROOT = join(import.meta.dirname, '../..')
const OUT = join(ROOT, 'shots')
const NOW = new Date('2026-11-21T19:12:00Z')
const SIZES = [
  { name: '1440', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { name: '390', viewport: { width: 390, height: 844 }, hasTouch: true },
]
const wanted = process.argv.slice(2)

const load = async (file) => (await runnerImport(join(ROOT, file), { root: ROOT, configFile: false })).module
const { seedEvents, seedSettings } = await load('tests/e2e/init.ts')
const { EVERYTHING, linkOf } = await load('tests/e2e/learner-link.ts')
const mira = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/mira.json'), 'utf8')).events
const firstEvening = mira.slice(0, 3).map((event) => ({ ...event, at: { ...event.at, time: NOW.getTime() - 600_000 } }))
const { deedsOfLevel, deedsToReach } = await load('tests/e2e/seed.ts')
const { stampEvents } = await load('src/progress/stamp.ts')
const { DRAFT_PREFIX } = await load('src/store/drafts.ts')
const { nightKey } = await load('src/store/night-place.ts')
const link = await linkOf(mira, { ...EVERYTHING, reflections: false }, NOW.getTime())

const press = (name) => (page) => page.getByRole('button', { name, exact: true }).click()
const lookAhead = (page) => page.getByRole('slider', { name: 'Look ahead' }).first().press('End')
const searchFor = (text) => (page) => page.getByRole('combobox').fill(text)

/** The incidents whose nights are shown, each at the moments that its document names. */
const NIGHTS = ['the-long-night', 'box-31', 'all-green']

/** A night that is open and stands at each of its moments; one story a moment. */
function nightStories(id) {
  const file = join(ROOT, `content/incidents/${id}.md`)
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const level = Number(/^\*\*At:\*\* .*, L(\d)/m.exec(text)[1])
  const seed = Number(/^\*\*Seed:\*\* (\d+)/m.exec(text)[1])
  const moments = [.../^\*\*Moments:\*\* (.+)$/m.exec(text)[1].matchAll(/(\d+) s/g)].map(([, second]) => Number(second))
  const deeds = [...deedsToReach(level), ...deedsOfLevel(level), { kind: 'incidentBegun', incident: id, seed }]
  const events = stampEvents(deeds, null, NOW.getTime() - 3_600_000, { replica: 'shots', count: 0 })
  const key = DRAFT_PREFIX + nightKey(events.at(-1).id)
  return moments.slice(0, 4).map((atS) => ({
    events,
    stored: { [key]: { text: JSON.stringify({ atS, speed: 0, looks: [] }), at: NOW.getTime() } },
    views: [[`12-${id}-${atS}`, `#/incident/${id}`]],
  }))
}

/** `events`: the learner's log. `stored`: what else the browser keeps. `views`: name, address, and what to do before the screenshot. */
const STORIES = [
  { events: [], views: [['01-first', '#/']] },
  { events: firstEvening, views: [['01b-after-90s', '#/']] },
  {
    events: mira,
    views: [
      ['02-city', '#/'],
      ['02b-lookahead', '#/', lookAhead],
      ['02c-search', '#/search', searchFor('data')],
      ['02d-settings', '#/settings'],
      ['02e-directory', '#/directory'],
      ['02f-district', '#/district/security'],
      ['03-tower', '#/building/database'],
      ['04a-lesson-before', '#/floor/rest-api@L2'],
      ['04b-lesson-after', '#/floor/database@L2'],
      ['04c-lesson-ahead', '#/floor/threat-modeling@L3'],
      ['04d-review', '#/review/comment-box'],
      ['04e-review-ahead', '#/review/transfer'],
      ['05a-recall', '#/rounds'],
      ['05-rounds', '#/rounds', press('I have nothing, show me')],
      ['06-curriculum', '#/curriculum'],
      ['06b-worksheet', '#/worksheet/stride'],
      ['07-journal', '#/journal'],
      ['07b-timelapse', '#/timelapse'],
      ['08-share', '#/share'],
      ['09-mentor', link],
      ['09b-mentor-tower', `${link}/building/database`],
      ['10-raise', '#/raise'],
      ['10b-ceremony', '#/raise', press('Builder')],
      ['11-nowhere', '#/nowhere'],
      ['11b-placement', '#/placement'],
    ],
  },
  ...NIGHTS.flatMap(nightStories),
]

/** Runs in the page before all other code. */
function store(stored) {
  for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, JSON.stringify(value))
}

/** Runs in the page before all other code: counts the draw calls of WebGL, to know when the picture is finished. */
function countDraws() {
  window.draws = 0
  for (const name of ['drawElements', 'drawElementsInstanced']) {
    const draw = WebGL2RenderingContext.prototype[name]
    WebGL2RenderingContext.prototype[name] = function counted(...args) {
      window.draws += 1
      return Reflect.apply(draw, this, args)
    }
  }
}

/**
 * Waits until the scene says that all of the city is painted as it was last asked for, and then until nothing was drawn
 * for a second, half a minute at most.
 */
async function stand(page) {
  await page.locator('.city-scene[data-whole][data-settled]').waitFor({ state: 'attached', timeout: 60_000 })
  let before = -1
  for (let second = 0; second < 30; second += 1) {
    const draws = await page.evaluate(() => window.draws)
    if (draws === before && (await page.getByText('Being fetched.').count()) === 0) return
    before = draws
    await page.waitForTimeout(1_000)
  }
}

async function photograph(browser, base, { events, stored = {}, views }, size, light) {
  const chosen = views.filter(
    ([name]) => wanted.length === 0 || wanted.some((part) => `${name}-${size.name}-${light}`.includes(part)),
  )
  if (chosen.length === 0) return
  const context = await browser.newContext({
    viewport: size.viewport,
    hasTouch: size.hasTouch,
    colorScheme: light === 'night' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
  })
  await context.addInitScript(seedSettings, JSON.stringify({ light, motion: 'less', ambient: false }))
  if (events.length > 0) await context.addInitScript(seedEvents, JSON.stringify(events))
  await context.addInitScript(store, stored)
  await context.addInitScript(countDraws)
  const page = await context.newPage()
  await page.clock.setFixedTime(NOW)
  await page.goto(base)
  for (const [name, address, act] of chosen) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await act?.(page)
    await stand(page)
    const file = `${name}-${size.name}-${light}.png`
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(OUT, file) })
    console.log(`shots/${file}`)
  }
  await context.close()
}

const build = process.env.SHOTS_BUILD ?? 'dist'
if (!process.env.SHOTS_BUILD) run('build', 'vite', ['build', '--logLevel', 'warn'])
mkdirSync(OUT, { recursive: true })
const server = await preview({ root: ROOT, build: { outDir: build }, preview: { port: 4318 }, logLevel: 'error' })
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-accelerated-2d-canvas',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
})
try {
  for (const size of SIZES) {
    for (const light of ['day', 'night']) {
      for (const story of STORIES) await photograph(browser, server.resolvedUrls.local[0], story, size, light)
    }
  }
} finally {
  await browser.close()
  await server.close()
}
