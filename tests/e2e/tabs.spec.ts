import { createCity, expect, test } from './city.ts'

test('two tabs show each other’s deeds and lose nothing', async ({ city, context, watched }) => {
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  const other = await createCity(await context.newPage(), watched)
  await other.open()
  const floorsHere = city.page.getByRole('listitem').filter({ hasText: 'Floors of this level' })
  const floorsThere = other.page.getByRole('listitem').filter({ hasText: 'Floors of this level' })
  await expect(floorsThere).toContainText('1 of 7')

  await other.build('javascript@L0')
  await other.go('#/')
  await expect(floorsHere).toContainText('2 of 7')
  await city.build('rest-api@L0')
  await city.go('#/')
  await expect(floorsThere).toContainText('3 of 7')

  // Both tabs are in the middle of a floor at the same time.
  await city.go('#/floor/database@L0')
  await other.go('#/floor/auth@L0')
  for (const each of [city, other]) await each.predict()
  for (const each of [city, other]) await each.raise()
  await Promise.all([city.go('#/'), other.go('#/')])
  await expect(floorsHere).toContainText('5 of 7')
  await expect(floorsThere).toContainText('5 of 7')
  expect((await city.deeds()).toSorted()).toEqual([
    'begun',
    'built auth@L0',
    'built database@L0',
    'built frontend@L0',
    'built javascript@L0',
    'built rest-api@L0',
    'predicted auth@L0',
    'predicted database@L0',
    'predicted frontend@L0',
    'predicted javascript@L0',
    'predicted rest-api@L0',
  ])
})

test('a prediction made in another tab brings the lesson here', async ({ city, context, watched }) => {
  await city.open('#/floor/auth@L0')
  const other = await createCity(await context.newPage(), watched)
  await other.open('#/floor/auth@L0')
  await other.predict({ prediction: 'The column is thrown away.' })
  await expect(city.page.locator('.floor-kept')).toContainText('The column is thrown away.')
  await expect(city.page.getByRole('button', { name: 'Open the building' })).toBeVisible()
})

test('starting again in one tab empties the other', async ({ city, context, watched }) => {
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  const other = await createCity(await context.newPage(), watched)
  await other.open()
  await city.go('#/settings')
  await city.page.getByRole('button', { name: 'Start again' }).click()
  await city.page.getByRole('button', { name: 'Clear it and start again' }).click()
  await expect(city.page.getByRole('link', { name: 'Read the first story' })).toBeVisible()
  await expect(other.page.getByRole('link', { name: 'Read the first story' })).toBeVisible()
  await expect(other.page.getByText('This city was started again in another page.')).toBeVisible()
  await expect(city.page.getByText('This city was started again in another page.')).toHaveCount(0)
  await other.page.getByRole('button', { name: 'Leave this note' }).click()
  await expect(other.page.getByText('This city was started again in another page.')).toHaveCount(0)
  expect(await city.log()).toEqual([])
})
