import { expect, test } from './city.ts'
import { CAUSES, ID, LOOK_ON, ON_CALL, clock } from './open-night.ts'

test.use({ before: { events: ON_CALL } })

test('what is said in a night is there again after its undo, and no note calls kept what is stored nowhere', async ({
  city,
}) => {
  const { page } = city
  await city.open(`#/incident/${ID}`)
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('No space is left.', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.add = full
    Storage.prototype.setItem = full
  })
  await page.getByRole('button', { name: 'Begin the night' }).click()

  await page.getByRole('button', { name: LOOK_ON.name, exact: true }).click()
  const asking = page.locator('.night-asking')
  await asking.locator('.trends label', { hasText: 'It stays' }).click()
  await asking.locator('.piles label', { hasText: 'Guess' }).click()
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.locator('.night-done li')).toHaveCount(1)
  await expect(asking).toHaveCount(0)

  const naming = page.locator('.incident-verdict')
  const cause = naming.locator('.causes label', { hasText: CAUSES[0]!.text.replaceAll('`', '') })
  const text = page.getByRole('textbox', { name: /^What did you see/ })
  await cause.click()
  await text.fill('All of it fails at once.')
  await naming.locator('.piles label', { hasText: 'Guess' }).click()
  const say = page.getByRole('button', { name: 'Say it' })
  await say.click()
  await expect(text).toHaveCount(0)
  const note = page.locator('.notice-undo')
  await note.getByRole('button', { name: /^Undo/ }).click()
  await expect(text).toHaveValue('All of it fails at once.')
  await expect(cause.getByRole('radio')).toBeChecked()
  await expect(naming.getByRole('radio', { name: /^Guess/ })).toBeChecked()

  await say.click()
  await expect(note).toContainText('You have said what it is.')
  await page.getByRole('button', { name: 'End the night here' }).click()
  await expect(note).toContainText('has ended.')
  await expect(page.locator('.notice-memory')).toContainText('6 deeds would be lost with the page.')
  await expect(note).not.toContainText('kept')
})

test('where no worker can be made, the night says so, and goes on once one can', async ({ city }) => {
  const { page } = city
  await page.addInitScript(() => {
    const { Worker } = window
    Object.assign(window, { hasNoWorkers: true })
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        if ('hasNoWorkers' in window) throw new Error('no workers here')
        super(address, options)
      }
    }
  })
  await city.open(`#/incident/${ID}`)
  await page.getByRole('button', { name: 'Begin the night' }).click()
  const failed = page.locator('.missing')
  await expect(failed).toContainText('The simulation could not be started')
  await expect(page.locator('.time-bar')).toBeVisible()
  await expect(page.getByText('This part of the page fell over')).toHaveCount(0)
  await page.evaluate(() => Reflect.deleteProperty(window, 'hasNoWorkers'))
  await failed.getByRole('button', { name: 'Start it again' }).click()
  await expect(failed).toHaveCount(0)
  await page.getByRole('button', { name: '+1 s' }).click()
  await expect(clock(page)).toHaveText(/:01$/)
})
