import process from 'node:process'
import type { Page } from 'playwright/test'

/** The gallery on the development server, which playwright.config.ts starts. */
export const GALLERY_PORT = Number(process.env.GALLERY_PORT ?? 4174)
export const GALLERY = `http://localhost:${GALLERY_PORT}/src/gallery/index.html`

/** Waits until every canvas of the gallery page is painted. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main.gallery') !== null && document.querySelector('[data-painting]') === null,
  )
}
