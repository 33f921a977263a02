import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FirstWords } from '#hud/welcome/welcome.tsx'
import { city } from './e2e/content.ts'

test('index.html has the same first words that the program renders', () => {
  const standing = city.buildings.filter(({ level }) => level === 0).length
  const page = readFileSync('index.html', 'utf8')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=>) | (?=<)/g, '')
  // A paragraph, not a heading: in index.html there is nothing yet that a heading could lead to.
  const words = renderToStaticMarkup(createElement(FirstWords, { standing, title: 'p' }))
  expect(page).toContain(
    `<div class="first-frame"><div class="picture"></div><div class="welcome">${words}</div></div>`,
  )
})
