import { expect, test } from './city.ts'
import { floorsOf, requiredFor } from './content.ts'
import { deedsOfLevel, deedsToReach, eventsOf } from './seed.ts'

test('seven floors and five shown checkpoints raise the village to level 1', async ({ city }) => {
  test.setTimeout(120_000)
  const { page } = city
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  for (const floor of floorsOf(0).slice(1)) await city.build(floor.id)

  await city.go('#/raise')
  await expect(page.getByText('7 of 7 floors stand, 0 of 5 checkpoints are shown.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Raise the city to Apprentice', exact: true })).toHaveCount(0)

  for (const [position, checkpoint] of requiredFor(1).entries()) {
    await city.go(`#/checkpoint/${checkpoint.id}`)
    const deeds = page.getByRole('button', { name: `Add evidence for ${checkpoint.title}` })
    await deeds.click()
    if (position % 2 === 0) {
      await page.getByLabel('Its address').fill(`https://git.example/evidence/${position}`)
    } else {
      await page.locator('label', { hasText: 'A note' }).click()
      await page.getByLabel('What there is to see, and where').fill('On Tuesday, and it is in the calendar.')
    }
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect(deeds).toHaveCount(0)
  }

  await city.go('#/')
  await page.getByRole('link', { name: 'Raise the city to Apprentice' }).click()
  await page.getByRole('button', { name: 'Raise the city to Apprentice' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Apprentice')
  await page.getByRole('button', { name: 'Walk through it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 1, The Apprentice')
  await expect(page.getByRole('listitem').filter({ hasText: 'Floors of this level' })).toContainText('0 of 11')
  expect(await city.deeds()).toEqual([
    'begun',
    ...floorsOf(0).flatMap(({ id }) => [`predicted ${id}`, `built ${id}`]),
    ...requiredFor(1).map(({ id }) => `checkpointShown ${id}`),
    'raised 1',
  ])
})

test.describe('with all but the evidence', () => {
  const said = deedsOfLevel(0).map((deed) =>
    deed.kind === 'checkpointShown' ? ({ kind: 'checkpointSaid', checkpoint: deed.checkpoint } as const) : deed,
  )
  test.use({ before: { events: eventsOf([{ kind: 'begun' }, ...said]) } })

  test('checkpoints that are only said are kept, shown as said, and open no gate', async ({ city }) => {
    const { page } = city
    await city.open('#/raise')
    await expect(page.getByText('7 of 7 floors stand, 0 of 5 checkpoints are shown.')).toBeVisible()
    await expect(page.getByText(/said, nothing to look at yet/)).toHaveCount(5)
    await expect(page.getByRole('button', { name: /^Raise the city .*(?<!on credit)$/ })).toHaveCount(0)
  })
})

test.describe('with the floors of two levels built and one checkpoint left', () => {
  const built = [...deedsOfLevel(0), ...deedsOfLevel(1)].filter(({ kind }) => kind !== 'checkpointShown')
  const shown = deedsOfLevel(0).filter(({ kind }) => kind === 'checkpointShown')
  test.use({ before: { events: eventsOf([{ kind: 'begun' }, ...built, ...shown.slice(1)]) } })

  test('a level is raised on credit, told as such, refused again until it is paid, and taken back only when asked', async ({
    city,
  }) => {
    const { page } = city
    const last = requiredFor(1)[0]!
    const card = page.getByRole('region', { name: 'All seven floors stand.' })
    await city.open()
    await card.getByRole('button', { name: 'Fold this card' }).click()
    await expect(card).toHaveCount(0)
    await page.getByRole('button', { name: 'What comes next' }).press('Enter')
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused()
    await card.getByRole('link', { name: 'Raise the city to Apprentice on credit' }).click()
    await expect(page.getByText(/the city can’t be raised again/)).toBeVisible()
    await page.getByRole('button', { name: 'Raise the city to Apprentice on credit' }).click()
    await page.getByRole('button', { name: 'Walk through it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 1, The Apprentice, on credit')
    const owed = page.getByRole('link', { name: /1 of 5 checkpoints of phase 0 still owed/ })
    await expect(owed).toBeVisible()

    await city.go('#/raise')
    await expect(page.getByText(/^Apprentice was raised on credit/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Raise the city/ })).toHaveCount(0)

    await city.go('#/')
    await owed.click()
    await page.getByRole('button', { name: `Add evidence for ${last.title}` }).click()
    await page.getByLabel('Its address').fill('https://git.example/evidence')
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect(page.locator('.notice-undo')).toContainText('Nothing is owed for Apprentice any more.')
    await city.go('#/raise')
    await page.getByRole('button', { name: 'Raise the city to Builder on credit' }).click()
    await page.getByRole('button', { name: 'Walk through it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder, on credit')

    await city.go('#/settings')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByRole('heading', { name: 'Take this level back?' })).toBeFocused()
    await page.getByRole('button', { name: 'Take the level back' }).click()
    await city.go('#/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 1, The Apprentice')
  })
})

test.describe('at level 1 with its floors and checkpoints done', () => {
  test.use({ before: { events: eventsOf([...deedsToReach(1), ...deedsOfLevel(1)]) } })

  test('raising a level is one deed, which can be undone', async ({ city }) => {
    const { page } = city
    await city.open('#/raise')
    await page.getByRole('button', { name: 'Raise the city to Builder' }).click()
    await page.getByRole('button', { name: 'Walk through it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder')
    expect((await city.deeds()).at(-1)).toBe('raised 2')
  })
})

test('placement makes earlier floors count as built, with lights out, and waives their phases', async ({ city }) => {
  const { page } = city
  await city.open()
  await page.getByRole('link', { name: /^I have built for years/ }).click()
  await page.getByLabel(/^Level 2, Builder/).check()
  await page.getByRole('button', { name: 'Place me at Builder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder')
  expect(await city.deeds()).toEqual(['begun', 'placed 2'])
  await city.go('#/building/database')
  await expect(page.locator('.tower li', { hasText: 'A better name' })).toContainText('Placed')
  await city.go('#/curriculum/phase-1')
  await expect(page.getByText('waived', { exact: true })).not.toHaveCount(0)
})
