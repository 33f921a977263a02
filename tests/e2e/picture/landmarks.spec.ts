import { type Page, expect, test } from 'playwright/test'
import { GALLERY, painted } from '../gallery.ts'

/** Numbers about a painted card that do not depend on colour. */
type Card = {
  readonly building: string
  readonly storeys: number
  readonly state: string
  /** The number of grid points (every fourth pixel of every fourth row) that are painted. */
  readonly painted: number
  /** Pixels from the highest painted point to the lowest. */
  readonly height: number
  /** The luminance (0 to 255) of each grid point; -1 where nothing is painted. */
  readonly greys: readonly number[]
}

async function cardsOf(page: Page): Promise<readonly Card[]> {
  await page.goto(`${GALLERY}?story=landmarks`)
  await painted(page)
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('canvas[data-building]')].map((canvas) => {
      const { width, height } = canvas
      const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height).data
      const step = 4
      const greys: number[] = []
      let [painted, top, bottom] = [0, height, 0]
      for (let y = 0; y < height; y += step) {
        for (let x = 0; x < width; x += step) {
          const at = (y * width + x) * 4
          const alpha = pixels[at + 3]!
          if (alpha < 40) {
            greys.push(-1)
            continue
          }
          painted += 1
          top = Math.min(top, y)
          bottom = Math.max(bottom, y)
          greys.push(Math.round(0.2126 * pixels[at]! + 0.7152 * pixels[at + 1]! + 0.0722 * pixels[at + 2]!))
        }
      }
      const { building = '', storeys = '', state = '' } = canvas.dataset
      return { building, storeys: Number(storeys), state, painted, height: Math.max(0, bottom - top), greys }
    }),
  )
}

/** Of the grid points painted in either card, the share that differ clearly in grey or are painted in only one. */
function difference(a: Card, b: Card): number {
  const differing = a.greys.filter((grey, at) => {
    const other = b.greys[at]!
    return grey < 0 !== other < 0 || Math.abs(grey - other) > 24
  }).length
  return differing / Math.max(a.painted, b.painted, 1)
}

let cards: readonly Card[] = []

const built = (building: string) => cards.filter((card) => card.building === building && card.state === 'built')
const buildings = () => [...new Set(cards.map(({ building }) => building))]

test.describe('on cards', () => {
  // In one worker, because each worker would have them painted for itself.
  test.describe.configure({ mode: 'default' })
  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage()
    cards = await cardsOf(page)
    await page.close()
  })

  test('all landmarks are drawn, and each storey makes its building taller', () => {
    expect(buildings()).toHaveLength(27)
    const wrong = buildings().flatMap((building) =>
      built(building).flatMap((card, at, all) => {
        const below = all[at - 1]
        if (card.painted < 1500) return [`${building} of ${card.storeys} storeys is hardly there`]
        return below && card.height < below.height + 8 ? [`storey ${card.storeys} of ${building} is missing`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  test('no two finished landmarks look alike without colour', () => {
    const finished = buildings().map((building) => built(building).at(-1)!)
    const alike = finished.flatMap((a, at) =>
      finished.slice(at + 1).flatMap((b) => (difference(a, b) < 0.3 ? [`${a.building} and ${b.building}`] : [])),
    )
    expect(alike).toEqual([])
  })

  test('the states of a storey differ also without colour', () => {
    const alike = buildings().flatMap((building) => {
      const most = Math.max(...built(building).map(({ storeys }) => storeys))
      const states = cards.filter((card) => card.building === building && card.storeys === most)
      return states.flatMap((a, at) =>
        states
          .slice(at + 1)
          .flatMap((b) =>
            difference(a, b) < 0.012 ? [`${building}: ${a.state} and ${b.state}, ${difference(a, b).toFixed(4)}`] : [],
          ),
      )
    })
    expect(alike).toEqual([])
  })
})

test('signs never overlap', async ({ page }) => {
  await page.goto(`${GALLERY}?story=scene&level=5&at=the-build`)
  await page.waitForSelector('.city-scene[data-whole]', { timeout: 60_000 })
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.city-signs > div')]
      .filter((sign) => getComputedStyle(sign).visibility === 'visible')
      .map((sign) => sign.getBoundingClientRect().toJSON() as DOMRect),
  )
  expect(boxes.length).toBeGreaterThan(3)
  const overlapping = boxes.filter((a, at) =>
    boxes.slice(at + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect(overlapping).toEqual([])
})

/** A screenshot of the page, once two in a row are the same in every pixel. */
async function settled(page: Page): Promise<Buffer> {
  let last = await page.screenshot()
  await expect(async () => {
    const before = last
    await page.waitForTimeout(400)
    last = await page.screenshot()
    expect(before.equals(last)).toBe(true)
  }).toPass({ timeout: 30_000 })
  return last
}

test('the same city comes back when the graphics card is lost', async ({ page }) => {
  await page.goto(`${GALLERY}?story=scene&level=1`)
  await page.waitForSelector('.city-scene[data-whole]', { timeout: 60_000 })
  const before = await settled(page)
  await page.evaluate(() => {
    document.querySelector('.city-scene')!.removeAttribute('data-whole')
    const canvas = document.querySelector('canvas')!
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
  })
  await page.waitForSelector('.city-scene[data-whole]', { timeout: 60_000 })
  const after = await settled(page)
  expect(before.equals(after)).toBe(true)
})
