import { plainTextOf } from '#city/text.ts'
import { expect, test } from './city.ts'
import { lessonOf } from './content.ts'

const itemsOf = (floor: string) => {
  const { choice } = lessonOf(floor)
  if (!choice) throw new Error(`${floor} asks for a sentence`)
  return { ...choice, words: choice.items.map(plainTextOf) }
}

test('a floor asks for an order, which is put right by keyboard alone', async ({ city }) => {
  const { page } = city
  const { words } = itemsOf('javascript@L0')
  const rows = page.locator('.order .item-text')
  await city.open('#/floor/javascript@L0')
  await expect(rows).toHaveCount(words.length)
  expect(await rows.allTextContents()).not.toEqual(words)
  await page.getByRole('button', { name: 'Show me the lesson' }).press('Enter')
  await expect(page.getByText('Nothing was moved yet.')).toBeVisible()

  for (const [place, item] of words.entries()) {
    const up = page.getByRole('button', { name: `Move up: ${item}` })
    await up.focus()
    for (let at = (await rows.allTextContents()).indexOf(item); at > place; at -= 1) {
      await page.keyboard.press('ArrowUp')
      await expect(page.getByText(`${item}: now ${at} of ${words.length}.`)).toBeAttached()
      await expect(up).toBeFocused()
    }
  }
  expect(await rows.allTextContents()).toEqual(words)
  await page.reload()
  await expect(rows).toHaveText(words)

  await page.getByRole('radio', { name: /^Leaning/ }).press('Space')
  await page.getByRole('button', { name: 'Show me the lesson' }).press('Enter')
  await expect(page.locator('.outcome-tag')).toHaveText(words.map(() => 'here too'))
  await expect(page.getByText('Your choice says: saw it coming. You decide.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Saw it coming' })).not.toBeChecked()
  expect((await city.log()).at(-1)).toMatchObject({
    picked: words.map((_, at) => at),
    text: words.map((item, at) => `${at + 1}. ${item}`).join('\n'),
  })
})

test('lines are ticked, the right ones are told only afterwards, and facts weigh the verdict', async ({ city }) => {
  const { page } = city
  const { words, right } = itemsOf('database@L0')
  const [first = 0] = right
  await city.open('#/floor/database@L0')
  const options = page.locator('.floor-ask .option')
  await expect(options).toHaveText(words)
  // Nothing in the page tells the right lines from the others.
  const faces = await options.evaluateAll((each) =>
    each
      .map((option) => option.cloneNode(true) as Element)
      .map((option) => {
        option.querySelector('.item-text')?.remove()
        return option.outerHTML
      }),
  )
  expect(new Set(faces).size).toBe(1)
  await options.nth(first).click()
  await page.locator('label:has(input[type=radio])', { hasText: 'Leaning' }).click()
  await page.getByRole('button', { name: 'Show me the lesson' }).click()
  await expect(page.locator('.outcome-tag.is-right')).toHaveCount(right.length)
  await expect(page.getByText('Your choice says: partly. You decide.')).toBeVisible()

  await city.go('#/floor/auth@L0')
  await city.predict({ prediction: 'A stranger’s receipt; nothing compares the owner.' })
  const facts = page.locator('.weigh .option')
  for (const at of [0, 1, 2]) await facts.nth(at).click()
  await expect(page.getByText('Your ticks say: saw it coming. You decide.')).toBeVisible()
  await facts.last().click()
  await expect(page.getByText('Your ticks say: blindsided. You decide.')).toBeVisible()
  await facts.first().click()
  await city.raise()
  expect((await city.log()).at(-1)).toMatchObject({ kind: 'built', verdict: 'partly', held: [0] })
  await city.go('#/floor/auth@L0')
  await expect(page.getByRole('list', { name: 'Your answer held' }).getByRole('listitem')).toHaveCount(3)
})
