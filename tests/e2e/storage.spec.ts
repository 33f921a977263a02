import { expect, test } from './city.ts'

test('a browser that keeps nothing says so, and the game goes on in memory', async ({ city, context }) => {
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
  await expect(
    page.getByText('This browser keeps nothing just now. 3 deeds would be lost with the page.'),
  ).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Floors of this level' })).toContainText('1 of 7')

  await page.getByRole('link', { name: 'Keep a copy' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: /copy/i }).first().click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await saving).createReadStream()) chunks.push(Buffer.from(chunk))
  const copy: { events: { kind: string }[] } = JSON.parse(Buffer.concat(chunks).toString())
  expect(copy.events.map(({ kind }) => kind)).toEqual(['begun', 'predicted', 'built'])
})

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

test('a full disk is named, and what was done is not lost while the page is open', async ({ city, context }) => {
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

test('a database of a newer release is left as it is', async ({ city, context }) => {
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
  await city.begin()
  await expect(page.getByText(/This browser keeps nothing just now/)).toBeVisible()
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`)),
  ).toContain('bvc 9')
  expect(await city.log()).toEqual([{ id: 'of-the-future' }])
})

test('rubbish in the settings and in the drafts harms nothing', async ({ city, context }) => {
  await context.addInitScript(() => {
    for (const key of ['bvc.settings', 'bvc.drafts']) localStorage.setItem(key, '{"light":7,"lastSeen":[[')
  })
  await city.open()
  await city.begin()
  await city.predict()
  await city.raise()
  expect(await city.deeds()).toEqual(['begun', 'predicted frontend@L0', 'built frontend@L0'])
})
