import { expect, test } from './city.ts'

test('the first visit leads to a built floor that is there after a reload', async ({ city }) => {
  const { page } = city
  await city.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You can already build.')
  await expect(page.getByText('No account. What you write stays in this browser.')).toBeVisible()

  await city.begin()
  expect(city.at()).toBe('#/floor/frontend@L0')
  await city.predict({ prediction: 'The button is pressed twice.', confidence: 'fairlySure' })
  await city.raise({ verdict: 'blindsided', why: 'It worked when I pressed it.' })

  expect(city.at()).toBe('#/')
  await expect(page.getByText('One of seven.')).toBeVisible()
  await expect(page.locator('.notice-undo')).toContainText('Frontend is open.')
  expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0'])

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 0, The Magician')
  await expect(page.getByRole('listitem').filter({ hasText: 'Floors of this level' })).toContainText('1 of 7')
  await city.go('#/floor/frontend@L0')
  await expect(page.getByText('The button is pressed twice.')).toBeVisible()
  await expect(page.getByText('It worked when I pressed it.')).toBeVisible()
  expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0'])
})

test('the words are there before the program, which takes them over, and a link pressed before it begins', async ({
  city,
}) => {
  const { page } = city
  let arrive = () => {}
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/assets\/index-.*\.js/, async (route) => {
    await arrival
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  const words = page.getByRole('heading', { level: 1, name: 'You can already build.' })
  await expect(words).toBeVisible()
  const heading = await words.elementHandle()
  await page.getByRole('link', { name: 'Read the first story' }).click({ trial: true })
  arrive()
  await expect(page.locator('h1:not(.prerendered *)')).toBeVisible()
  expect(await words.evaluate((now, then) => now === then, heading)).toBe(true)
  // Tab opens no board over the words.
  await expect(page.locator('.board')).toHaveCount(0)

  await page.reload({ waitUntil: 'commit' })
  await page.getByRole('link', { name: 'Read the first story' }).click()
  await expect(page.getByLabel('Your prediction')).toBeVisible()
  await expect.poll(city.deeds).toEqual(['begun'])
})

test('a deed is undone by its own note, and what was written for it is there again', async ({ city }) => {
  const { page } = city
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise({ why: 'It happened to me.' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Floors of this level' })).toContainText('0 of 7')
  await city.go('#/floor/frontend@L0')
  await expect(page.getByRole('button', { name: 'Open the building' })).toBeVisible()
  await expect(page.getByLabel(/^Why did you expect that/)).toHaveValue('It happened to me.')
  expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0', 'revoked'])
})

test('an empty prediction is questioned once and then counts as a guess', async ({ city }) => {
  const { page } = city
  await city.open('#/floor/server-runtime@L0')
  await page.getByRole('button', { name: 'Show me the lesson' }).click()
  await expect(page.getByRole('alert')).toHaveText('One word will do. Or press again and it counts as a guess.')
  await page.getByRole('button', { name: 'Show me the lesson' }).click()
  await expect(page.getByText(/You wrote nothing/)).toBeVisible()
  expect(await city.deeds()).toEqual(['begun', 'predicted server-runtime@L0'])
})

for (const [browser, hasWebGL] of [
  ['knows no WebGL', false],
  ['refuses WebGL', true],
] as const) {
  test.describe('without a picture', () => {
    test.use({ hasWebGL })

    test(`a browser that ${browser} says so, and the directory has all of it`, async ({ city }) => {
      const { page } = city
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(request.url()))
      await city.open()
      expect(await page.evaluate(() => 'WebGLRenderingContext' in window)).toBe(hasWebGL)
      expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull()
      await city.begin()
      await city.predict()
      await city.raise()
      await expect(
        page.getByText('This browser draws no city. The directory holds all of it, and everything works.'),
      ).toBeVisible()
      await page.getByText('8 districts in mist').click()
      const directory = page.getByRole('navigation', { name: 'Directory of the city' })
      await expect(directory.getByRole('link', { name: /^Frontend ?, 3 floors, 1 built, 2 in mist/ })).toBeVisible()
      await expect(directory.getByRole('link', { name: /^The Leadership/ })).toBeVisible()
      // Where there is nothing to draw with, nothing is fetched to draw.
      expect(fetched.some((url) => url.includes('/WebGLRenderer-'))).toBe(hasWebGL)
    })
  })
}

test('what was typed before a reload is still in the field', async ({ city }) => {
  const { page } = city
  await city.open('#/floor/server-runtime@L0')
  await page.getByLabel('Your prediction').fill('The disk fills up and nobody')
  await page.reload()
  await expect(page.getByLabel('Your prediction')).toHaveValue('The disk fills up and nobody')
  expect(await city.log()).toEqual([])
})
