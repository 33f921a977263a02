import process from 'node:process'
import type { Page } from 'playwright/test'

/** Where the development server shows single states; started by the configuration beside this file. */
export const GALLERY_PORT = Number(process.env.GALLERY_PORT ?? 4174)
export const GALLERY = `http://localhost:${GALLERY_PORT}/src/gallery/index.html`

/** Until every canvas of the page one is on has been painted. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main.gallery') !== null && document.querySelector('[data-painting]') === null,
  )
}
