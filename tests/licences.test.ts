import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test('the licence of every package that is shipped is shipped with it', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const fonts = ['@fontsource-variable/outfit', '@fontsource-variable/literata', '@fontsource/jetbrains-mono']
  const licences = read('public/licences.txt')
  expect([...Object.keys(dependencies), ...fonts].filter((name) => !licences.includes(`\n${name} `))).toEqual([])
})
