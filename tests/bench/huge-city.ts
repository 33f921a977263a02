import type { Browser, Page } from 'playwright'
import { baselineIn, heapOf, untilWhole, visit } from './browser.ts'
import type { Site } from './builds.ts'
import { noteOf, pan } from './panning.ts'
import { bounded, median, quantile, timed, told } from './row.ts'
import type { Row } from './row.ts'

const SIZE = 'buildings=10000&floors=4&agents=2000'
const PATIENCE = 90_000
/** Floors built one after the other; the first ones run code that the browser has not compiled yet. */
const WARM_UP = 10
const BUILT = 15
const NAME = '10,000 buildings'
/** Three thousand pixels away. */
const JOURNEY = [
  [-12, 0],
  [-12, 0],
  [-12, -8],
  [-12, -8],
] as const

/** Ten thousand buildings of four floors, and the same city drawn plainly. */
export async function measureHugeCity(browser: Browser, site: Site): Promise<readonly Row[]> {
  const plain = await visit(browser, { withoutDriver: true }, async (page) => {
    await page.goto(`${site.url}?${SIZE}&plain`)
    await untilWhole(page, PATIENCE)
    return median((await pan(page, 60)).work)
  })
  return visit(browser, { withoutDriver: true }, async (page, context) => {
    await page.goto(`${site.url}?${SIZE}&ambient`)
    const stands = await untilWhole(page, PATIENCE).then(
      () => true,
      () => false,
    )
    if (!stands)
      return [{ ...told(NAME, `does not stand after ${PATIENCE / 1000} s`), bound: 'stands', verdict: 'MISS' }]
    await page.waitForTimeout(3_000)
    await zoomToOne(page)
    const { work, byClock, draws } = await pan(page, 240)
    const built: number[] = []
    for (let at = 0; at < WARM_UP + BUILT; at++) {
      const took = await page.evaluate((building) => globalThis.bench.build(building), at)
      if (at >= WARM_UP) built.push(took)
      await page.waitForTimeout(100)
    }
    const journey = await pan(page, 240, JOURNEY)
    const textures = await page.evaluate(() => globalThis.meter.textureBytes)
    const baseline = await baselineIn(page)
    const heap = await heapOf(await context.newCDPSession(page))
    const value = median(work)
    return [
      timed({
        what: `${NAME}: our work a frame, median`,
        value,
        atMost: 1,
        baseline,
        note: noteOf(byClock, 0.5),
      }),
      timed({
        what: `${NAME}: our work a frame, p95`,
        value: quantile(work, 0.95),
        atMost: 4,
        baseline,
        note: noteOf(byClock, 0.95),
      }),
      timed({
        what: `${NAME}: right across it, p95`,
        value: quantile(journey.work, 0.95),
        atMost: 4,
        baseline,
        note: `worst ${quantile(journey.work, 1).toFixed(1)} ms; ${noteOf(journey.byClock, 0.95)}`,
      }),
      told(
        `${NAME}: against one sprite a floor`,
        `${(plain / value).toFixed(1)} × less`,
        `${plain.toFixed(1)} ms there`,
      ),
      bounded({ what: `${NAME}: draw calls at zoom 1`, value: quantile(draws, 1), atMost: 16 }),
      timed({
        what: `${NAME}: one floor built`,
        value: median(built),
        atMost: 1,
        baseline,
        note: `median of ${BUILT}, after ${WARM_UP} that warm up the code`,
      }),
      bounded({ what: `${NAME}: heap`, value: heap / 1e6, atMost: 60, unit: 'MB' }),
      bounded({ what: `${NAME}: textures after the way across`, value: textures / 1e6, atMost: 300, unit: 'MB' }),
    ]
  })
}

/** The camera shows a building at zoom 1.5; one turn of the wheel brings it to 1. */
const zoomToOne = (page: Page) =>
  page.evaluate(async () => {
    const deltaY = Math.log(1.5) / 0.0016
    document
      .querySelector('.city-scene')
      ?.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: 720, clientY: 450 }))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  })
