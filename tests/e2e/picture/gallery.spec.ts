import { type Page, expect, test } from 'playwright/test'
import { PROP_KINDS, variantsOf } from '#scene/art/props/kinds.ts'
import { city } from '../content.ts'
import { GALLERY, painted } from '../gallery.ts'
import { watch } from '../watch.ts'

/** Numbers about one canvas of a story. */
type Cell = {
  readonly name: string
  /** Of the sampled pixels, those that differ from the upper left corner, where nothing is painted. */
  readonly painted: number
  /** The number of colours among these, with sixteen steps a channel. */
  readonly colours: number
  /** Pixels as bright as a lit window. */
  readonly bright: number
}
type Story = {
  readonly query: string
  readonly heading: string
  readonly faults: readonly string[]
  readonly cells: readonly Cell[]
}

/**
 * Lower limits for about 20,000 sampled pixels. The smallest thing, a bird, has 1,000 in six colours; the darkest tower
 * has almost 600 bright ones.
 */
const FEWEST = { painted: 300, colours: 4, bright: 150 }
/** A building with its last storey lit must have this many times the bright pixels of one with that storey dark. */
const MORE_LIGHT = 1.1

/** Opens one story after the other in the open page, and measures every canvas. */
function tour(page: Page, queries: readonly string[], light: 'day' | 'night'): Promise<readonly Story[]> {
  return page.evaluate(
    async ([all, light]) => {
      const look = (canvas: HTMLCanvasElement): Cell => {
        const { width, height } = canvas
        const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height).data
        const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 20_000)))
        const isPainted = (at: number) => [0, 1, 2, 3].some((part) => Math.abs(pixels[at + part]! - pixels[part]!) > 12)
        const colours = new Set<number>()
        let [count, bright] = [0, 0]
        for (let y = 0; y < height; y += step) {
          for (let x = 0; x < width; x += step) {
            const at = (y * width + x) * 4
            if (!isPainted(at)) continue
            const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!]
            count += 1
            colours.add(((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4))
            if (0.2126 * red + 0.7152 * green + 0.0722 * blue > 150) bright += 1
          }
        }
        return { name: canvas.dataset['cell'] ?? '', painted: count, colours: colours.size, bright }
      }
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const stories: Story[] = []
      for (const query of all) {
        history.pushState(null, '', `?${query}&light=${light}`)
        dispatchEvent(new PopStateEvent('popstate'))
        const isThere = () => document.querySelector('main.gallery')?.getAttribute('data-story') === query
        while (!isThere() || document.querySelector('[data-painting]')) await frame()
        stories.push({
          query,
          heading: document.querySelector('h1')?.textContent ?? '',
          faults: [...document.querySelectorAll('.fault')].map(({ textContent }) => textContent),
          cells: [...document.querySelectorAll('canvas')].map(look),
        })
      }
      return stories
    },
    [queries, light] as const,
  )
}

/** Opens the gallery without hot reload, so that edits of the sources during a test have no effect. */
async function openAt(page: Page, search: string): Promise<void> {
  await page.routeWebSocket(/./, () => {})
  await page.goto(`${GALLERY}${search}`)
  await painted(page)
}

/** The queries of all links in the index. */
async function openIndex(page: Page): Promise<readonly string[]> {
  await openAt(page, '')
  const links = page.locator('main.gallery a')
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).search.slice(1)))
}

/** Stories of the city, which the graphics card draws, and of a view, which draw no picture: they have tests of their own. */
const isDrawnElsewhere = (query: string) => /^story=(scene|review&|incident&|seen)/.test(query)

test('the index leads to all there is, Back leads back to it, and the light stays', async ({ page }) => {
  const queries = await openIndex(page)
  expect(queries).toEqual(
    expect.arrayContaining([
      ...city.districts.map(({ id }) => `story=district&id=${id}`),
      ...city.buildings.map(({ id }) => `story=building&id=${id}`),
      ...city.levels.map(({ number }) => `story=scene&level=${number}`),
    ]),
  )
  expect(new Set(queries).size).toBe(queries.length)
  const heading = page.getByRole('heading', { level: 1 })
  await page.getByRole('link', { name: 'Auth', exact: true }).click()
  await expect(heading).toHaveText('Auth')
  await page.getByText('Night', { exact: true }).click()
  await page.reload()
  await expect(heading).toHaveText('Auth')
  await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked()
  await page.goBack()
  await expect(heading).toHaveText('Gallery')
})

test('every link of the index opens a story, and all in it is painted', async ({ page, context }) => {
  const watched = await watch(context, new URL(GALLERY).origin)
  const queries = (await openIndex(page)).filter((query) => !isDrawnElsewhere(query))
  const stories = await tour(page, queries, 'day')
  const wrong = stories.flatMap(({ query, faults, cells }) => [
    ...faults.map((fault) => `${query}: ${fault}`),
    ...(cells.length === 0 ? [`${query} is empty`] : []),
    ...cells.flatMap(({ name, painted: count, colours }) =>
      count < FEWEST.painted || colours < FEWEST.colours
        ? [`${query}: ${name} is hardly there, ${count} pixels of ${colours} colours`]
        : [],
    ),
  ])
  expect(wrong).toEqual([])
  const headings = stories.map(({ heading }) => heading)
  expect(new Set(headings).size).toBe(queries.length)
  const names = new Set(stories.flatMap(({ cells }) => cells.map(({ name }) => name)))
  const props = PROP_KINDS.flatMap((kind) => Array.from({ length: variantsOf(kind) }, (_, at) => `${kind} ${at}`))
  expect(props.filter((prop) => !names.has(prop))).toEqual([])
  expect(watched.unexpected()).toEqual([])
})

test('by night the last storey of every building shines, unless nobody lives in it', async ({ page }) => {
  await openAt(page, '?story=marks')
  const [story] = await tour(page, ['story=landmarks'], 'night')
  const lightOf = (name: string) => story?.cells.find((cell) => cell.name === name)?.bright ?? -1
  const wrong = city.buildings.flatMap(({ id, floors }) => {
    const last = `${id} ${floors.length}`
    const [lit, placed, due] = [lightOf(`${last} built`), lightOf(`${last} placed`), lightOf(`${last} due`)]
    const isWell = placed >= 0 && due >= 0 && lit > FEWEST.bright && lit > MORE_LIGHT * Math.max(placed, due)
    return isWell ? [] : [`${last}: ${lit} built, ${placed} placed, ${due} due`]
  })
  expect(wrong).toEqual([])
})

test('on a phone no story is wider than the view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openAt(page, '?story=marks')
  const wide: string[] = []
  for (const query of ['', 'story=building&id=hiring', 'story=district&id=the-people', 'story=sky', 'story=street']) {
    await tour(page, [query], 'day')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 390) wide.push(`${query}: ${width}`)
  }
  expect(wide).toEqual([])
})
