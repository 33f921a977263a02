import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'
import type { virtual } from '@guidepup/virtual-screen-reader'
import { expect } from './city.ts'

/** The file name under which the page gets the virtual screen reader; the build has no such file. */
const PROGRAM = 'screen-reader-of-the-test.js'
const program = readFileSync(
  createRequire(import.meta.url)
    .resolve('@guidepup/virtual-screen-reader')
    .replace(/lib\/.*$/, 'lib/esm/index.browser.js'),
  'utf8',
)

/** After this many presses or steps, something counts as not found. */
const PATIENCE = 120

/** A user who can't see: hears what a screen reader says, and presses keys. */
export type Listener = {
  /** Starts the screen reader in the open page. Call it again when a page was loaded. */
  readonly start: () => Promise<void>
  /** What was said since the last call of any of these. */
  readonly heard: () => Promise<readonly string[]>
  /** Presses a key, waits until something is said that matches, and returns it. */
  readonly press: (key: string, answer: RegExp) => Promise<string>
  /** Presses a key and waits until the name and state of the focused element match. */
  readonly choose: (key: string, answer: RegExp) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Presses Tab until the focused element is read with words that match, and returns these words. */
  readonly tabTo: (name: RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<string>
  /** Reads on from the screen reader's position until something is said that matches; returns all that was said. */
  readonly readTo: (words: RegExp) => Promise<readonly string[]>
  /** Waits until the screen reader is at something that matches. */
  readonly waitUntilAt: (words: RegExp) => Promise<void>
  /** Waits until something is said, since the last call, that matches; returns it. */
  readonly waitFor: (words: RegExp) => Promise<string>
}

type Reader = typeof virtual
declare global {
  interface Window {
    reader: Reader
  }
}

export async function createListener(page: Page): Promise<Listener> {
  await page.route(`**/${PROGRAM}`, (route) => route.fulfill({ contentType: 'text/javascript', body: program }))
  let known = 0

  const log = () => page.evaluate(() => window.reader.spokenPhraseLog())
  const heard = async () => {
    const all = await log()
    const fresh = all.slice(known)
    known = all.length
    return fresh
  }
  const waitFor = async (words: RegExp) => {
    const from = known
    let said: string | undefined
    await expect(async () => {
      const all = await log()
      said = all.slice(from).find((phrase) => words.test(phrase))
      known = all.length
      expect(all.slice(from), `something like ${words} is said`).toContainEqual(expect.stringMatching(words))
    }).toPass({ timeout: 10_000 })
    return said ?? ''
  }

  return {
    start: async () => {
      known = 0
      await page.evaluate(async (address) => {
        const module = (await import(address)) as { readonly virtual: Reader }
        window.reader = module.virtual
        await window.reader.start({ container: document.body })
      }, new URL(PROGRAM, page.url()).href)
    },
    heard,
    waitFor,
    waitUntilAt: (words) => expect.poll(() => page.evaluate(() => window.reader.lastSpokenPhrase())).toMatch(words),
    press: async (key, answer) => {
      await heard()
      await page.keyboard.press(key)
      return waitFor(answer)
    },
    choose: async (key, answer) => {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(readAgain)).toMatch(answer)
      await heard()
    },
    type: (text) => page.keyboard.type(text),
    tabTo: async (name, key = 'Tab') => {
      await heard()
      const stops: string[] = []
      for (let presses = 0; presses < PATIENCE; presses += 1) {
        await page.keyboard.press(key)
        const stop = await page.evaluate(() => window.reader.lastSpokenPhrase())
        if (name.test(stop)) return stop
        stops.push(stop)
      }
      throw new Error(`No stop of ${key} is called ${name}. They are called:\n${[...new Set(stops)].join('\n')}`)
    },
    readTo: async (words) => {
      await expect(page.getByText('Being fetched.')).toHaveCount(0)
      const said = await page.evaluate(
        async ([source, patience]) => {
          const wanted = new RegExp(source)
          const phrases: string[] = []
          for (let step = 0; step < patience; step += 1) {
            await window.reader.next()
            const phrase = await window.reader.lastSpokenPhrase()
            phrases.push(phrase)
            if (wanted.test(phrase)) return phrases
          }
          return phrases
        },
        [words.source, PATIENCE] as const,
      )
      known = (await log()).length
      expect(said, `${words} is read`).toContainEqual(expect.stringMatching(words))
      return said
    },
  }
}

/**
 * Runs in the page: lets the screen reader read the focused element again. The virtual screen reader knows only the
 * state of radio buttons and checkboxes at the beginning, so their present state is written to `aria-checked` first.
 */
async function readAgain(): Promise<string> {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')) {
    input.setAttribute('aria-checked', String(input.checked))
  }
  const here = document.activeElement as HTMLElement
  here.blur()
  here.focus()
  return window.reader.lastSpokenPhrase()
}
