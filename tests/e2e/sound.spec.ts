import type { Page } from 'playwright/test'
import { test as base } from 'playwright/test'
import type * as Output from '#hud/sound/output.ts'
import type * as PlayScore from '#hud/sound/play-score.ts'
import type * as Random from '#lib/random.ts'
import type * as Score from '#hud/sound/score.ts'
import { expect, test } from './city.ts'
import { GALLERY } from './gallery.ts'
import { eventsOf } from './seed.ts'

declare global {
  interface Window {
    audio: { readonly contexts: AudioContext[]; tones: number }
  }
}

/** Runs in the page before the app: keeps the contexts that are opened, and counts the tones that are begun. */
function listen(): void {
  window.audio = { contexts: [], tones: 0 }
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options)
      window.audio.contexts.push(this)
    }
    override createOscillator(): OscillatorNode {
      window.audio.tones += 1
      return super.createOscillator()
    }
  }
}

const states = (page: Page) => page.evaluate(() => window.audio.contexts.map(({ state }) => state))
const tones = (page: Page) => page.evaluate(() => window.audio.tones)

test.use({ before: { events: eventsOf([{ kind: 'begun' }]) } })
test.beforeEach(({ page }) => page.addInitScript(listen))

test('sound is switched on in the settings, heard when a floor is set, and silenced on the signpost', async ({
  city,
}) => {
  const { page } = city
  await city.open('#/settings')
  const silence = page.getByRole('button', { name: 'Turn the sound off' })
  await expect(silence).toHaveCount(0)
  await page.getByLabel('Boats, birds and traffic').click()
  expect(await states(page)).toEqual([])
  await page.getByLabel('Sound', { exact: true }).click()
  await expect(silence).toBeVisible()
  await expect.poll(() => tones(page)).toBeGreaterThan(0)
  expect(await states(page)).toEqual(['running'])
  await city.go('#/floor/frontend@L0')
  const before = await tones(page)
  await city.predict()
  expect(await tones(page)).toBe(before)
  await city.raise()
  await expect.poll(() => tones(page)).toBeGreaterThan(before)
  await silence.click()
  await expect(silence).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Settings' })).toBeFocused()
  await expect.poll(() => states(page)).toEqual(['closed'])
})

test.describe('by night, with sound on', () => {
  test.use({
    before: { events: eventsOf([{ kind: 'begun' }]), settings: { sound: true, light: 'night' } },
  })

  test('the harbour is heard at the city alone, after the first press, and never from a hidden page', async ({
    city,
  }) => {
    const { page } = city
    await city.open('#/')
    await expect(page.getByRole('button', { name: 'Turn the sound off' })).toBeVisible()
    expect(await states(page)).toEqual([])
    await page.mouse.click(720, 500)
    await expect.poll(() => states(page)).toEqual(['running'])
    expect(await tones(page)).toBeGreaterThan(0)
    await city.go('#/rounds')
    await expect.poll(() => states(page)).toEqual(['suspended'])
    await city.go('#/')
    await expect.poll(() => states(page)).toEqual(['running'])
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(() => states(page)).toEqual(['suspended'])
  })
})

/** Runs in a page of the development server: plays an occasion without a loudspeaker, and measures what is heard. */
async function measure([occasion, motion]: readonly [Score.Occasion, 'full' | 'less']) {
  const from = async (file: string) => import(/* @vite-ignore */ `/src/${file}.ts`)
  const { createRandom }: typeof Random = await from('lib/random')
  const { scoreOf }: typeof Score = await from('hud/sound/score')
  const { playScore }: typeof PlayScore = await from('hud/sound/play-score')
  const { createOutput }: typeof Output = await from('hud/sound/output')
  const context = new OfflineAudioContext(2, 8 * 22_050, 22_050)
  const random = createRandom(1)
  const silentFrom = playScore(createOutput(context), scoreOf(occasion, motion, random), 0, random)
  const samples = (await context.startRendering()).getChannelData(0)
  const loudest = (from: number, to: number) =>
    20 *
    Math.log10(
      1e-9 + samples.slice(from * 22_050, to * 22_050).reduce((most, each) => Math.max(most, Math.abs(each)), 0),
    )
  return { peak: loudest(0, 8), start: loudest(0, 0.1), rest: loudest(silentFrom, 8), silentFrom }
}

base('every sound is soft, is not silent, and ends when it says', async ({ page }) => {
  await page.goto(new URL('/licences.txt', GALLERY).href)
  for (const occasion of ['raised', 'opened', 'monument', 'ceremony', 'switchedOn'] as const) {
    for (const motion of ['full', 'less'] as const) {
      const { peak, start, rest, silentFrom } = await page.evaluate(measure, [occasion, motion] as const)
      const name = `${occasion}, ${motion} motion`
      expect.soft(peak, name).toBeLessThan(-18)
      expect.soft(peak, name).toBeGreaterThan(-36)
      expect.soft(rest, name).toBeLessThan(-55)
      expect.soft(silentFrom, name).toBeLessThan(8)
      if (motion === 'less') expect.soft(start, name).toBeGreaterThan(-36)
    }
  }
})
