import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect } from './city.ts'
import { eventsOf } from './seed.ts'

/** The night that tests play. */
export const ID = 'three-to-two'
const FLOOR = 'debugging@L0'
export const DOCUMENT = readFileSync(join(import.meta.dirname, `../../content/incidents/${ID}.md`), 'utf8')

/** Enough for the night to be open. */
export const ON_CALL = eventsOf([
  { kind: 'begun' },
  { kind: 'predicted', floor: FLOOR, text: 'Nobody looks at the log.', confidence: 'leaning' },
  { kind: 'built', floor: FLOOR, verdict: 'partly', why: '' },
] as Parameters<typeof eventsOf>[0])

/** The rows of a table of the document, by the names of its columns. */
function rowsOf(title: string): readonly Readonly<Record<string, string>>[] {
  const table = new RegExp(`## ${title}\\n\\n((?:\\|.*\\n)+)`).exec(DOCUMENT)![1]!
  const [head = [], , ...rows] = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

const ACTIONS = rowsOf('Actions').map(({ action, name, takes }) => ({
  id: action!.replaceAll('`', ''),
  name: name!,
  takes,
}))
export const LOOK_ON = ACTIONS.find(({ takes }) => takes === '0 s')!
export const CAUSES = rowsOf('Causes').map((row) => ({
  text: row['what it would be']!,
  isRight: row['right'] === 'yes',
  told: row['told by']!,
}))

export const clock = (page: Page) => page.locator('.time-clock b')
/** Steps on until time has stopped by itself at the alert. */
export async function toTheAlert(page: Page, step: () => Promise<void>): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    if (await page.locator('.night-alert').count()) return
    const before = await clock(page).textContent()
    await step()
    await expect(clock(page)).not.toHaveText(before!)
  }
}
