import type { BrowserContext } from 'playwright/test'
import type { Event } from '#progress/event.ts'
import { expect, test } from './city.ts'
import type { City } from './city.ts'
import { mira } from './seed.ts'

test('if the browser stores nothing, the page says so and goes on in memory', async ({ city, context }) => {
  const { page } = city
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    Storage.prototype.setItem = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  await expect(
    page.getByText('This browser keeps nothing just now. 3 deeds would be lost with the page.'),
  ).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Floors of this level' })).toContainText('1 of 7')

  await page.getByRole('link', { name: 'Keep a copy' }).click()
  const copy = await keepCopy(city)
  expect(copy.events.map(({ kind }) => kind)).toEqual(['begun', 'predicted', 'built'])
})

test('deeds that the database refuses are stored elsewhere, and are there after a reload', async ({
  city,
  context,
}) => {
  const { page } = city
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  await expect(page.getByText('This browser keeps nothing just now. 3 deeds wait in a small reserve.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Floors of this level' })).toContainText('1 of 7')
})

/** Presses the button for a backup and reads the downloaded file. */
async function keepCopy({ page }: City): Promise<{ readonly events: readonly Event[] }> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Keep a copy' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await saving).createReadStream()) chunks.push(Buffer.from(chunk))
  return JSON.parse(Buffer.concat(chunks).toString())
}

test('a page without any storage at all opens and can be used', async ({ city, context }) => {
  const { page } = city
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
  })
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  await expect(page.getByText(/This browser keeps nothing just now/)).toBeVisible()
})

test('a full disk is reported, and deeds are not lost while the page is open', async ({ city, context }) => {
  const { page } = city
  await context.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No space is left.', 'QuotaExceededError')
    }
  })
  await city.open()
  await city.begin()
  await city.predict()
  await expect(page.getByText(/This browser’s storage is full/)).toBeVisible()
  await city.raise()
  await expect(page.getByRole('listitem').filter({ hasText: 'Floors of this level' })).toContainText('1 of 7')
})

test('a database of a newer release is not changed', async ({ city, context }) => {
  const { page } = city
  await context.addInitScript(() => {
    if (!location.protocol.startsWith('http')) return
    const opening = indexedDB.open('bvc', 9)
    opening.addEventListener('upgradeneeded', () => {
      if (opening.result.objectStoreNames.contains('events')) return
      opening.result.createObjectStore('events', { keyPath: 'id' }).put({ id: 'of-the-future' })
      opening.result.createObjectStore('meta').put(9, 'format')
    })
    opening.addEventListener('success', () => opening.result.close())
  })
  await city.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your city can’t be read.')
  await expect(page.getByRole('link', { name: 'Read the first story' })).toHaveCount(0)
  await city.go('#/settings')
  expect((await keepCopy(city)).events).toEqual([{ id: 'of-the-future' }])
  await expect(page.getByText('A copy of 1 deed is saved.')).toBeVisible()
  await startAgain(city)
  await expect(page.getByText(/Nothing was cleared: a newer release/)).toBeVisible()
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`)),
  ).toContain('bvc 9')
  expect(await city.log()).toEqual([{ id: 'of-the-future' }])
})

test('invalid settings and drafts cause no error', async ({ city, context }) => {
  await context.addInitScript(() => {
    for (const key of ['bvc.settings', 'bvc.drafts']) localStorage.setItem(key, '{"light":7,"lastSeen":[[')
  })
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0'])
})

async function startAgain({ page }: City): Promise<void> {
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByRole('button', { name: 'Clear it and start again' }).click()
}

/**
 * Opens a page that holds the database and does not react, so that an upgrade by another page waits. Returns what
 * releases it.
 */
async function holdDatabase(context: BrowserContext): Promise<() => Promise<void>> {
  const [holder, upgrading] = [await context.newPage(), await context.newPage()]
  for (const page of [holder, upgrading]) await page.goto('/licences.txt')
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('bvc', 1)
        opening.addEventListener('success', () => {
          Object.assign(window, { held: opening.result })
          resolve()
        })
      }),
  )
  await upgrading.evaluate(() => {
    const opening = indexedDB.open('bvc', 2)
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('error', (event) => event.preventDefault())
  })
  return () => holder.close()
}

test.describe('with a city of ten months', () => {
  test.use({ before: { events: mira } })

  test('a city that another page holds does not count as a first visit, is not erased, and appears when that page closes', async ({
    city,
    context,
  }) => {
    const { page } = city
    // The browser asks for a favicon if a page names none.
    city.watch.allow(/favicon/)
    await city.open()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder')
    await page.goto('about:blank')
    const letGo = await holdDatabase(context)
    await page.bringToFront()
    await city.open()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your city can’t be read yet.')
    await expect(page.getByText(/Another page of this browser holds what was kept here/)).toBeVisible()
    await city.go('#/settings')
    await page.getByRole('button', { name: 'Keep a copy' }).click()
    await expect(page.getByText(/No copy was saved/)).toBeVisible()
    await expect(page.getByText('No copy yet.')).toBeVisible()
    await startAgain(city)
    await expect(page.getByText(/Nothing was cleared: another page/)).toBeVisible()
    await city.go('#/')
    await letGo()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 2, The Builder')
    expect((await city.log()).length).toBe(mira.length)
  })
})

test('a browser without storage space on the first visit says so, and nothing breaks', async ({ city, context }) => {
  const { page } = city
  const devtools = await context.newCDPSession(page)
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await city.open()
  await expect(page.getByText('This browser’s storage is full.')).toBeVisible()
  await city.begin()
  await city.predict()
  await expect(page.getByText(/This browser’s storage is full. 2 deeds/)).toBeVisible()
})
