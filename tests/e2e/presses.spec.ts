import type { Locator, Page } from 'playwright/test'
import { expect, test } from './city.ts'
import type { City } from './city.ts'
import { MIRA, mira } from './seed.ts'

const COMPARED = { name: 'What the floor says' }
const PLEA = 'One word will do. Or press again and it counts as a guess.'

/** Holds a key down until the keyboard has repeated it `times` times. */
async function hold(page: Page, key: string, times = 8): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.down(key)
  await page.keyboard.up(key)
}

/** A double click as by hand: the second click comes when the page already shows the result of the first. */
async function doubleClick(page: Page, locator: Locator): Promise<void> {
  await locator.hover()
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount })
    await page.mouse.up({ clickCount })
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
}

const show = ({ page }: City) => page.getByRole('button', { name: 'Show me the lesson' })

test.describe('on a floor with nothing written', () => {
  for (const [name, press] of [
    ['a double click', (city: City) => doubleClick(city.page, show(city))],
    ['a triple click', (city: City) => show(city).click({ clickCount: 3 })],
    [
      'Enter held down',
      async (city: City) => {
        await show(city).focus()
        await hold(city.page, 'Enter')
      },
    ],
    ...['Enter', 'Space'].map(
      (key) =>
        [
          `two quick presses of ${key}`,
          async (city: City) => {
            await show(city).focus()
            await city.page.keyboard.press(key)
            await city.page.keyboard.press(key, { delay: 30 })
          },
        ] as const,
    ),
    [
      'the space bar held down',
      async (city: City) => {
        await show(city).focus()
        await hold(city.page, 'Space')
      },
    ],
  ] as const) {
    test(`${name} asks for a text and does not count as a guess; the next press does`, async ({ city }) => {
      const { page } = city
      await city.open('#/floor/server-runtime@L0')
      await press(city)
      await expect(page.getByText(PLEA)).toBeVisible()
      expect(await city.deeds()).toEqual([])
      await show(city).click()
      await expect(page.getByText(/You wrote nothing/)).toBeVisible()
    })
  }
})

test.describe('on a floor, by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a double tap asks for a text and does not count as a guess', async ({ city }) => {
    const { page } = city
    await city.open('#/floor/server-runtime@L0')
    await show(city).scrollIntoViewIfNeeded()
    await doubleTap(page, show(city))
    await expect(page.getByText(PLEA)).toBeVisible()
    expect(await city.deeds()).toEqual([])
  })
})

test.describe('in a city of ten months', () => {
  test.use({ before: { events: mira } })
  test.beforeEach(({ page }) => page.clock.setFixedTime(MIRA.now))

  for (const way of ['Compare', 'I have nothing, show me']) {
    test(`a double click on “${way}” judges nothing`, async ({ city }) => {
      const { page } = city
      await page.setViewportSize({ width: 1100, height: 720 })
      await city.open('#/rounds')
      await doubleClick(page, page.getByRole('button', { name: way }))
      await expect(page.getByRole('heading', COMPARED)).toBeVisible()
      await page.getByRole('button', { name: /^Not this time/ }).click()
      await expect.poll(async () => (await city.log()).length).toBe(mira.length + 1)
      expect((await city.log()).at(-1)).toMatchObject({ kind: 'recalled', recalled: false })
    })
  }

  test('a press that began before the answers appeared answers nothing, wherever it is', async ({ city }) => {
    const { page } = city
    await page.setViewportSize({ width: 1100, height: 720 })
    await city.open('#/rounds')
    const [from, to] = await placesOf(page)
    await city.open('#/rounds')
    // Blocks the page for a second: it gets the presses of that time only afterwards.
    await page.evaluate(() => {
      addEventListener('click', () => {
        const end = performance.now() + 1_000
        while (performance.now() < end);
      })
    })
    const input = await page.context().newCDPSession(page)
    const press = (at: { x: number; y: number }) =>
      (['mousePressed', 'mouseReleased'] as const).map((type) =>
        input.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 }),
      )
    const presses = press(from)
    await new Promise((resolve) => setTimeout(resolve, 300))
    presses.push(...press(to))
    await Promise.all(presses)
    await expect(page.getByRole('heading', COMPARED)).toBeVisible()
    expect((await city.log()).length).toBe(mira.length)
  })

  for (const key of ['1', '2']) {
    test(`${key} held down answers for one floor and writes nothing into the next field`, async ({ city }) => {
      const { page } = city
      await city.open('#/rounds')
      await page.getByRole('button', { name: 'I have nothing, show me' }).click()
      await expect(page.getByRole('heading', COMPARED)).toBeFocused()
      await page.keyboard.down(key)
      const field = page.getByRole('textbox', { name: 'From memory' })
      await expect(field).toBeFocused()
      await hold(page, key)
      await expect(field).toHaveValue('')
      expect((await city.log()).length).toBe(mira.length + 1)
    })
  }

  test('typing in the next field works after that, and a letter held there repeats', async ({ city }) => {
    const { page } = city
    await city.open('#/rounds')
    await page.getByRole('button', { name: 'I have nothing, show me' }).click()
    await expect(page.getByRole('heading', COMPARED)).toBeFocused()
    await page.keyboard.press('1')
    const field = page.getByRole('textbox', { name: 'From memory' })
    await expect(field).toBeFocused()
    await page.keyboard.type('212')
    await hold(page, 'a', 3)
    await hold(page, 'Enter', 2)
    await expect(field).toHaveValue('212aaa\n\n')
  })

  test('Enter held on a button that opens a form does not send the form', async ({ city }) => {
    const { page } = city
    await city.open('#/checkpoint/phase-2/still-open')
    await page
      .getByRole('button', { name: /^Add evidence for/ })
      .first()
      .focus()
    await hold(page, 'Enter')
    await expect(page.getByLabel('Its address')).toBeFocused()
    await expect(page.locator('.evidence-form .fault')).toHaveText('')
  })

  test('a key that was held before its view appeared does nothing there', async ({ city }) => {
    const { page } = city
    await city.open()
    await page.keyboard.down('r')
    await expect(page.getByRole('textbox', { name: 'From memory' })).toBeFocused()
    await hold(page, 'r')
    await expect(page.getByRole('textbox', { name: 'From memory' })).toHaveValue('')
  })

  test('a double click on what opens a dialog leaves it open', async ({ city }) => {
    const { page } = city
    await city.open('#/share')
    await doubleClick(page, page.getByRole('button', { name: 'Show the QR code of the link large' }))
    await expect(page.getByRole('dialog', { name: 'Your city, for a camera' })).toBeVisible()
  })

  test('a double click on undo takes one deed back', async ({ city }) => {
    const { page } = city
    await city.open('#/curriculum/phase-2')
    for (const [at, says] of [
      [0, 'Say it’s done'],
      [0, 'Say it’s done'],
    ] as const) {
      await page.getByRole('button', { name: says }).nth(at).click()
      await page.mouse.move(5, 5)
    }
    await expect.poll(async () => (await city.log()).length).toBe(mira.length + 2)
    await city.go('#/settings')
    await doubleClick(page, page.getByRole('button', { name: 'Take it back' }))
    await expect.poll(async () => (await city.log()).length).toBe(mira.length + 3)
  })

  test('the days can be stepped through as fast as the button is pressed', async ({ city }) => {
    const { page } = city
    await city.open('#/timelapse')
    const day = page.locator('.film-day')
    const on = page.getByRole('button', { name: 'One day on' })
    const days = [await day.textContent()]
    for (let press = 0; press < 4; press += 1) {
      await on.click()
      await page.mouse.move(5, 5)
      days.push(await day.textContent())
    }
    await page.getByRole('slider').first().press('Home')
    await expect(day).toHaveText(days[0] ?? '')
    await doubleClick(page, on)
    await expect(day).toHaveText(days[2] ?? '')
    await on.focus()
    await hold(page, 'Enter', 2)
    await expect(day).toHaveText(days[4] ?? '')
  })
})

/** The positions of “Compare” and, after it was pressed, of “It came back”. */
async function placesOf(page: Page) {
  const place = async (name: RegExp) => {
    const box = await page.getByRole('button', { name }).boundingBox()
    if (!box) throw new Error('not in the page')
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  }
  const from = await place(/^Compare$/)
  await page.getByRole('button', { name: 'Compare' }).click()
  return [from, await place(/^It came back/)] as const
}

async function doubleTap(page: Page, locator: Locator): Promise<void> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not in the page')
  const at = [box.x + box.width / 2, box.y + box.height / 2] as const
  await page.touchscreen.tap(...at)
  await page.touchscreen.tap(...at)
}
